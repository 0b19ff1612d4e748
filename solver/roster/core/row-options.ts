import type { Column } from './column.ts'
import type { ClassNoise } from './day-choices.ts'
import type { EmployeeDay, Period } from './problem.ts'

/** The cheapest rule-keeping row of one employee at given prices. */
export interface BestRow {
  /** cost at the prices, Infinity when no row keeps the rules */
  readonly value: number
  /** makes the row; only when `value` is finite */
  column(): Column
}

export interface RowOptions {
  /** what the employee may do; left out: the employee's own days */
  readonly days?: readonly EmployeeDay[]
  /** the employee's own, or the relaxed ones for a bound */
  readonly periods?: readonly Period[]
  readonly noise?: ClassNoise
  /** rows that cost no less are of no interest: a value of Infinity then says that there is none cheaper */
  readonly cutoff?: number
}
