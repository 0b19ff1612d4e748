import { createRowOptimiser } from '../core/best-row.ts'
import { createPriceTables } from '../core/price-tables.ts'
import type { CoreProblem } from '../core/problem.ts'
import type { StepCounter } from './generation.ts'
import { costSlopes } from './slopes.ts'

/**
 * A lower bound at the plainest of prices: everybody is charged what one person above the cheapest count costs
 * (Lagrangian relaxation of the cover). Where people must work more than is wanted it says how much surplus that makes.
 * @returns minus Infinity when the run ended
 */
export function slopeBound(problem: CoreProblem, counter: StepCounter): number {
  const prices = Float64Array.from(problem.rows, row => costSlopes(row)?.more[0]?.cost ?? 0)
  const tables = createPriceTables(problem)
  const optimiser = createRowOptimiser(problem)
  tables.setAll(prices)
  let bound = problem.constantCost
  problem.rows.forEach(({ cost }, row) => {
    let least = Number.POSITIVE_INFINITY
    for (let count = 0; count < cost.length; count++) least = Math.min(least, cost[count]! - prices[row]! * count)
    bound += least
  })
  for (let employee = 0; employee < problem.employees.length; employee++) {
    bound += optimiser.best(employee, tables).value
    if (counter.step()) return Number.NEGATIVE_INFINITY
  }
  return bound
}
