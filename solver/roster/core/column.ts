import type { DayOption } from './problem.ts'

/** A whole row of the roster for one employee: what each day holds, its own cost and the cover rows it adds to. */
export interface Column {
  readonly employee: number
  /** cost apart from cover */
  readonly cost: number
  /** ascending */
  readonly rows: Int32Array
  /** per day, `undefined` when off */
  readonly options: readonly (DayOption | undefined)[]
  /** equal for equal rows and cost, so that duplicates can be told */
  readonly key: string
}

export function makeColumn(employee: number, cost: number, options: readonly (DayOption | undefined)[]): Column {
  const length = options.reduce((sum, option) => sum + (option?.rows.length ?? 0), 0)
  const rows = new Int32Array(length)
  let at = 0
  for (const option of options) {
    if (!option) continue
    rows.set(option.rows, at)
    at += option.rows.length
  }
  rows.sort()
  return { employee, cost, rows, options, key: `${employee}|${cost}|${rows.join()}` }
}

/** Cost at given row prices: own cost plus cover. */
export function pricedCost(column: Column, prices: Float64Array): number {
  let cost = column.cost
  for (const row of column.rows) cost += prices[row]!
  return cost
}
