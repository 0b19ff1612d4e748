import { ANY_GROUP, type CoreProblem } from './problem.ts'

/**
 * Prices of the cover rows and, made from them on demand, the cheapest cost per class of every provider. A change of a
 * row's price makes only the providers of its group stale.
 */
export interface PriceTables {
  readonly prices: Float64Array
  readonly relaxed: boolean
  set(row: number, price: number): void
  setAll(prices: Float64Array): void
  /** aligned with the provider's `classIds` */
  of(provider: number): Float64Array
}

export function createPriceTables(problem: CoreProblem, relaxed = false): PriceTables {
  const prices = new Float64Array(problem.rows.length)
  const groups = problem.rows.reduce((most, row) => Math.max(most, row.group + 1), 0)
  const groupVersion = new Int32Array(Math.max(groups, ...problem.providers.map(provider => provider.group + 1)))
  const tables = problem.providers.map(provider => new Float64Array(provider.classIds.length))
  const tableVersion = new Int32Array(problem.providers.length).fill(-1)
  return {
    prices,
    relaxed,
    set(row, price) {
      if (prices[row] === price) return
      prices[row] = price
      groupVersion[problem.rows[row]!.group]!++
    },
    setAll(values) {
      prices.set(values)
      for (let group = 0; group < groupVersion.length; group++) groupVersion[group]!++
    },
    of(index) {
      const provider = problem.providers[index]!
      const table = tables[index]!
      const version = provider.group === ANY_GROUP ? -2 : groupVersion[provider.group]!
      if (version < 0 || tableVersion[index] !== version) {
        provider.price(prices, table, relaxed)
        tableVersion[index] = version
      }
      return table
    },
  }
}
