import type { DayOption } from './problem.ts'

/** An option as it stands in a row: with its class and the cost that its source adds. */
export interface PlacedOption {
  readonly option: DayOption
  readonly classId: number
  readonly extra: number
  /** index of the provider it came from */
  readonly provider: number
}

/** A whole row of the roster for one employee: what each day holds, its own cost and the cover rows it adds to. */
export interface Column {
  readonly employee: number
  /** cost apart from cover */
  readonly cost: number
  /** rows of the days whose cover is not settled elsewhere, ascending */
  readonly rows: Int32Array
  /** per day, `undefined` when off */
  readonly options: readonly (PlacedOption | undefined)[]
  /** equal for equal rows and cost, so that duplicates can be told */
  readonly key: string
}

/**
 * Makes a row; what only some searches ask for (cover rows, key) is made when it is asked for.
 * @param counts whether the cover of a day belongs to the column; left out: every day's does
 */
export function makeColumn(
  employee: number,
  cost: number,
  options: readonly (PlacedOption | undefined)[],
  counts: (day: number) => boolean = () => true,
): Column {
  let rows: Int32Array | undefined
  return {
    employee,
    cost,
    options,
    get rows() {
      rows ??= rowsOf(options, counts)
      return rows
    },
    get key() {
      return `${employee}|${cost}|${this.rows.join()}`
    },
  }
}

function rowsOf(options: readonly (PlacedOption | undefined)[], counts: (day: number) => boolean): Int32Array {
  const counted = options.filter((placed, day) => placed && counts(day)).map(placed => placed!.option.rows)
  const rows = new Int32Array(counted.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of counted) {
    rows.set(part, at)
    at += part.length
  }
  return rows.sort()
}

/** Cost at given row prices: own cost plus cover. */
export function pricedCost(column: Column, prices: Float64Array): number {
  let cost = column.cost
  for (const row of column.rows) cost += prices[row]!
  return cost
}
