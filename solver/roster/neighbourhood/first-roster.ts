import { createRowOptimiser } from '../core/best-row.ts'
import { createPlan } from '../core/plan.ts'
import { createPriceTables } from '../core/price-tables.ts'
import type { Run } from '../run.ts'

/** Places every employee, one after the other, each as well as the others before allow: the first legal roster. */
export function placeInTurn(run: Run, order: Iterable<number>): void {
  const { problem } = run
  const tables = createPriceTables(problem)
  const optimiser = createRowOptimiser(problem)
  const plan = createPlan(problem, tables)
  for (const employee of order) {
    plan.place(optimiser.best(employee, tables).column())
    run.step()
  }
  run.offer(plan.columns(), plan.cost)
}
