import { createRandom, type Random } from '../../model/random.ts'
import { createRowOptimiser } from '../core/best-row.ts'
import { createPlan } from '../core/plan.ts'
import { createPriceTables } from '../core/price-tables.ts'
import type { Run } from '../run.ts'

/** Places every employee, one after the other, each as well as the others before allow: the first roster. */
export function buildFirst(run: Run): void {
  const { problem } = run
  const random = createRandom(run.seed, 11)
  const tables = createPriceTables(problem)
  const optimiser = createRowOptimiser(problem)
  const plan = createPlan(problem, tables)
  for (const employee of shuffled(problem.employees.length, random)) {
    plan.place(optimiser.best(employee, tables).column())
    run.step()
  }
  run.offer(plan.columns(), plan.cost)
}

function shuffled(count: number, random: Random): number[] {
  const order = Array.from({ length: count }, (_, index) => index)
  for (let index = count - 1; index > 0; index--) {
    const other = random.below(index + 1)
    ;[order[index], order[other]] = [order[other]!, order[index]!]
  }
  return order
}
