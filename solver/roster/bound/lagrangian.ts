import type { RowOptimiser } from '../core/best-row.ts'
import type { Column } from '../core/column.ts'
import { createPriceTables, type PriceTables } from '../core/price-tables.ts'
import type { CoreProblem } from '../core/problem.ts'
import type { Run } from '../run.ts'

/** All employees priced at the same prices. */
export interface Pricing {
  /** sum over the employees of the cheapest row at the prices */
  readonly rowCost: number
  /** cost of the cover rows at the prices, constants included */
  readonly coverCost: number
  readonly columns: readonly Column[]
}

/** Cover rows free to take the count that suits the prices best: the other half of the Lagrangian function. */
export function coverCostAt(problem: CoreProblem, prices: Float64Array): number {
  let sum = problem.constantCost
  for (let row = 0; row < problem.rows.length; row++) {
    const { cost } = problem.rows[row]!
    const price = prices[row]!
    let least = Number.POSITIVE_INFINITY
    for (let count = 0; count < cost.length; count++) least = Math.min(least, cost[count]! - price * count)
    sum += least
  }
  return sum
}

/** Prices every employee at the tables' prices; undefined when the run ends meanwhile. */
export function priceAll(run: Run, optimiser: RowOptimiser, tables: PriceTables): Pricing | undefined {
  const columns: Column[] = []
  let rowCost = 0
  for (let employee = 0; employee < run.problem.employees.length; employee++) {
    const best = optimiser.best(employee, tables)
    rowCost += best.value
    columns.push(best.column())
    if (run.step()) return undefined
  }
  return { rowCost, coverCost: coverCostAt(run.problem, tables.prices), columns }
}

/**
 * A lower bound on every roster: whatever the prices, cheapest rows plus cheapest cover cost no more than the best roster.
 * The options and periods are the relaxed ones, so that nothing legal is left out.
 */
export function lowerBoundAt(problem: CoreProblem, optimiser: RowOptimiser, prices: Float64Array): number {
  const tables = createPriceTables(problem, true)
  tables.setAll(prices)
  let sum = coverCostAt(problem, prices)
  problem.employees.forEach((employee, index) => {
    sum += optimiser.best(index, tables, { periods: employee.relaxedPeriods }).value
  })
  return sum
}
