import type { Column } from './column.ts'
import type { PriceTables } from './price-tables.ts'
import type { CoreProblem } from './problem.ts'

/**
 * People counted in each cover row, with the cost of it. Given tables, it keeps their prices at what one more person in a
 * row would cost: with one employee taken out, the programme over those prices is exact for that employee.
 */
export interface CoverState {
  readonly counts: Int32Array
  readonly cost: number
  /** Adds what a column works on days `[firstDay, endDay)`. */
  add(column: Column, firstDay: number, endDay: number): void
  remove(column: Column, firstDay: number, endDay: number): void
  clear(): void
}

export function createCoverState(problem: CoreProblem, tables?: PriceTables): CoverState {
  const counts = new Int32Array(problem.rows.length)
  const costs = problem.rows.map(row => row.cost)
  let total = 0
  const at = (row: number, count: number) => {
    const cost = costs[row]!
    return cost[Math.min(count, cost.length - 1)]!
  }
  const reprice = (row: number) => tables?.set(row, at(row, counts[row]! + 1) - at(row, counts[row]!))
  const move = (column: Column, by: number, firstDay: number, endDay: number) => {
    for (let day = firstDay; day < endDay; day++) {
      const placed = column.options[day]
      if (!placed) continue
      for (const row of placed.option.rows) {
        total += at(row, counts[row]! + by) - at(row, counts[row]!)
        counts[row]! += by
        reprice(row)
      }
    }
  }
  const clear = () => {
    counts.fill(0)
    total = costs.reduce((sum, cost) => sum + cost[0]!, 0)
    for (let row = 0; row < counts.length; row++) reprice(row)
  }
  clear()
  return {
    counts,
    get cost() {
      return total
    },
    add: (column, firstDay, endDay) => move(column, 1, firstDay, endDay),
    remove: (column, firstDay, endDay) => move(column, -1, firstDay, endDay),
    clear,
  }
}
