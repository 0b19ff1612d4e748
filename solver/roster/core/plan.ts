import type { Column } from './column.ts'
import { type CoverState, createCoverState } from './cover-state.ts'
import type { PriceTables } from './price-tables.ts'
import type { CoreProblem } from './problem.ts'

/** A roster in the making: at most one column per employee, its cover and its cost. */
export interface Plan {
  readonly cover: CoverState
  /** constant, cover and own costs of the columns placed */
  readonly cost: number
  at(employee: number): Column | undefined
  /** Places a row; with days, only they are counted, the others being there already. */
  place(column: Column, days?: DaySpan): void
  /** Takes a row out; with days, the others stay counted and the next row placed must agree with them. */
  take(employee: number, days?: DaySpan): Column | undefined
  columns(): Column[]
}

/** Days `[firstDay, endDay)`. */
export interface DaySpan {
  readonly firstDay: number
  readonly endDay: number
}

export function createPlan(problem: CoreProblem, tables?: PriceTables): Plan {
  const cover = createCoverState(problem, tables)
  const placed: (Column | undefined)[] = problem.employees.map(() => undefined)
  const whole: DaySpan = { firstDay: 0, endDay: problem.days }
  let own = problem.constantCost
  return {
    cover,
    get cost() {
      return own + cover.cost
    },
    at: employee => placed[employee],
    place(column, days = whole) {
      if (placed[column.employee]) throw new RangeError('the employee has a row already')
      placed[column.employee] = column
      own += column.cost
      cover.add(column, days.firstDay, days.endDay)
    },
    take(employee, days = whole) {
      const column = placed[employee]
      if (!column) return undefined
      placed[employee] = undefined
      own -= column.cost
      cover.remove(column, days.firstDay, days.endDay)
      return column
    },
    columns: () => placed.filter(column => column !== undefined),
  }
}

/** Cost of the roster that these rows make; with days, only they are counted. */
export function costOfColumns(problem: CoreProblem, columns: Iterable<Column>, days?: DaySpan): number {
  const plan = createPlan(problem)
  for (const column of columns) plan.place(column, days)
  return plan.cost
}
