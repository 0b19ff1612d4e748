import type { RowOptimiser } from '../core/best-row.ts'
import { createPriceTables } from '../core/price-tables.ts'
import type { CoreProblem } from '../core/problem.ts'
import type { PriceResponse } from './price-response.ts'

/** Cover rows free to take the count that suits the prices best: one half of the Lagrangian function, constants included. */
export function coverCostAt(problem: CoreProblem, response: PriceResponse, prices: Float64Array): number {
  let sum = problem.constantCost
  for (let row = 0; row < prices.length; row++) sum += response.coverCost(row, prices[row]!)
  return sum
}

/**
 * A lower bound on every roster: whatever the prices, cheapest rows plus cheapest cover cost no more than the best roster
 * (Lagrangian relaxation of the cover). Options and periods are the relaxed ones, so that nothing legal is left out.
 */
export function lowerBoundAt(
  problem: CoreProblem,
  optimiser: RowOptimiser,
  response: PriceResponse,
  prices: Float64Array,
): number {
  const tables = createPriceTables(problem, true)
  tables.setAll(prices)
  let sum = coverCostAt(problem, response, prices)
  problem.employees.forEach((employee, index) => {
    sum += optimiser.best(index, tables, { periods: employee.relaxedPeriods }).value
  })
  return sum
}
