import type { Column } from '../core/column.ts'
import type { CoreProblem } from '../core/problem.ts'
import type { PriceResponse } from './price-response.ts'

/** Columns of one employee with their shares; the shares of an employee add up to 1. */
interface Mixture {
  readonly columns: Column[]
  readonly shares: number[]
  /** rounds since the column had a share */
  readonly idle: number[]
  readonly keys: Set<string>
}

/**
 * A mixture of columns per employee, balanced against smoothed cover costs: the primal side of a proximal bundle step.
 * `balance` shifts shares from the dearest to the cheapest column of each employee (pairwise coordinate descent), the
 * prices following at once; there is no linear programme to degenerate, and a sweep costs a millisecond.
 */
export interface ColumnMix {
  readonly prices: Float64Array
  add(column: Column): boolean
  /**
   * Brings shares and prices into balance around a centre of prices, until no employee gains more than `tolerance` by a
   * shift or the sweeps are used up. Most sweeps look only at columns that have a share.
   */
  balance(centre: Float64Array, softness: number, sweeps: number, tolerance: number): void
  /** cost of the cheapest columns of the mixture at its prices, without cover */
  modelRowCost(): number
  /** cost of the mixture itself, cover at its fractional counts: no less than the best value */
  cost(): number
  /** Forgets columns that have had no share for `rounds` rounds. */
  forget(rounds: number): void
  /** All columns with their shares, to make a copy from. */
  entries(): { readonly column: Column; readonly share: number }[]
  /** The column with the largest share of an employee. */
  largest(employee: number): { readonly column: Column; readonly share: number }
  /** Leaves an employee nothing but one column. */
  fix(column: Column): void
}

/** Sweeps over held columns between two over all. */
const NARROW_SWEEPS = 6

/** @param entries columns to begin with and their shares, which add up to 1 for each employee */
export function createColumnMix(
  problem: CoreProblem,
  response: PriceResponse,
  entries: readonly { readonly column: Column; readonly share: number }[] = [],
): ColumnMix {
  const rowCount = problem.rows.length
  const people = new Float64Array(rowCount)
  const prices = new Float64Array(rowCount)
  const mixtures: Mixture[] = problem.employees.map(() => ({ columns: [], shares: [], idle: [], keys: new Set() }))
  const mark = new Int8Array(rowCount)
  const changed = new Int32Array(rowCount)

  for (const { column, share } of entries) {
    const mixture = mixtures[column.employee]!
    mixture.keys.add(column.key)
    mixture.columns.push(column)
    mixture.shares.push(share)
    mixture.idle.push(0)
    for (const row of column.rows) people[row]! += share
  }

  const costOf = (column: Column) => {
    let cost = column.cost
    const { rows } = column
    for (let index = 0; index < rows.length; index++) cost += prices[rows[index]!]!
    return cost
  }

  /** Moves a share from one column to another as far as the smoothed cost falls; returns what it moved. */
  function shift(mixture: Mixture, from: number, to: number, gain: number, centre: Float64Array, softness: number) {
    const less = mixture.columns[from]!.rows
    const more = mixture.columns[to]!.rows
    let count = 0
    for (const row of less) mark[row]!--
    for (const row of more) mark[row]!++
    let curvature = 0
    for (const rows of [less, more])
      for (let index = 0; index < rows.length; index++) {
        const row = rows[index]!
        if (mark[row] === 0) continue
        changed[count++] = row
        // where the price sits on a slope of the cost, it does not move and resists nothing
        const free = prices[row]! > response.lowest[row]! && prices[row]! < response.highest[row]!
        if (free) curvature += softness
      }
    const most = mixture.shares[from]!
    const share = Math.min(most, curvature > 0 ? gain / curvature : most)
    for (let index = 0; index < count; index++) {
      const row = changed[index]!
      people[row]! += mark[row]! * share
    }
    for (let index = 0; index < count; index++) {
      const row = changed[index]!
      prices[row] = response.price(row, people[row]!, centre[row]!, softness)
    }
    for (const row of less) mark[row] = 0
    for (const row of more) mark[row] = 0
    mixture.shares[from]! -= share
    mixture.shares[to]! += share
    if (mixture.shares[from]! < 1e-12) mixture.shares[from] = 0
    return share
  }

  return {
    prices,
    add(column) {
      const mixture = mixtures[column.employee]!
      if (mixture.keys.has(column.key)) return false
      mixture.keys.add(column.key)
      mixture.columns.push(column)
      mixture.shares.push(mixture.columns.length === 1 ? 1 : 0)
      mixture.idle.push(0)
      if (mixture.columns.length === 1) for (const row of column.rows) people[row]!++
      return true
    },
    balance(centre, softness, sweeps, tolerance) {
      for (let row = 0; row < rowCount; row++) prices[row] = response.price(row, people[row]!, centre[row]!, softness)
      let whole = true
      let sinceWhole = 0
      for (let sweep = 0; sweep < sweeps; sweep++) {
        let worst = 0
        for (let employee = 0; employee < mixtures.length; employee++) {
          const mixture = mixtures[employee]!
          const { columns, shares } = mixture
          if (columns.length < 2) continue
          let best = -1
          let bestCost = Number.POSITIVE_INFINITY
          let dear = -1
          let dearCost = Number.NEGATIVE_INFINITY
          for (let index = 0; index < columns.length; index++) {
            const held = shares[index]! > 0
            if (!whole && !held) continue
            const cost = costOf(columns[index]!)
            if (cost < bestCost) {
              bestCost = cost
              best = index
            }
            if (held && cost > dearCost) {
              dearCost = cost
              dear = index
            }
          }
          const gain = dearCost - bestCost
          if (dear < 0 || gain < tolerance) continue
          if (gain > worst) worst = gain
          shift(mixture, dear, best, gain, centre, softness)
        }
        sinceWhole = whole ? 0 : sinceWhole + 1
        if (worst < tolerance && whole) return
        whole = worst < tolerance || sinceWhole >= NARROW_SWEEPS
      }
    },
    modelRowCost() {
      let sum = 0
      for (const mixture of mixtures) {
        let best = Number.POSITIVE_INFINITY
        for (const column of mixture.columns) best = Math.min(best, costOf(column))
        sum += best
      }
      return sum
    },
    cost() {
      let sum = problem.constantCost
      for (const mixture of mixtures)
        for (let index = 0; index < mixture.columns.length; index++)
          if (mixture.shares[index]! > 0) sum += mixture.shares[index]! * mixture.columns[index]!.cost
      for (let row = 0; row < rowCount; row++) sum += response.costAt(row, people[row]!)
      return sum
    },
    forget(rounds) {
      for (const mixture of mixtures)
        for (let index = mixture.columns.length - 1; index >= 0; index--) {
          mixture.idle[index] = mixture.shares[index]! > 0 ? 0 : mixture.idle[index]! + 1
          if (mixture.idle[index]! <= rounds) continue
          mixture.keys.delete(mixture.columns[index]!.key)
          mixture.columns.splice(index, 1)
          mixture.shares.splice(index, 1)
          mixture.idle.splice(index, 1)
        }
    },
    entries: () =>
      mixtures.flatMap(({ columns, shares }) => columns.map((column, index) => ({ column, share: shares[index]! }))),
    largest(employee) {
      const { columns, shares } = mixtures[employee]!
      let best = 0
      for (let index = 1; index < shares.length; index++) if (shares[index]! > shares[best]!) best = index
      return { column: columns[best]!, share: shares[best]! }
    },
    fix(column) {
      const mixture = mixtures[column.employee]!
      mixture.columns.forEach((other, index) => {
        const share = mixture.shares[index]!
        if (share > 0) for (const row of other.rows) people[row]! -= share
      })
      for (const row of column.rows) people[row]!++
      mixtures[column.employee] = { columns: [column], shares: [1], idle: [0], keys: new Set([column.key]) }
    },
  }
}
