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
  place(column: Column): void
  take(employee: number): Column | undefined
  columns(): Column[]
}

export function createPlan(problem: CoreProblem, tables?: PriceTables): Plan {
  const cover = createCoverState(problem, tables)
  const placed: (Column | undefined)[] = problem.employees.map(() => undefined)
  let own = problem.constantCost
  return {
    cover,
    get cost() {
      return own + cover.cost
    },
    at: employee => placed[employee],
    place(column) {
      if (placed[column.employee]) throw new RangeError('the employee has a row already')
      placed[column.employee] = column
      own += column.cost
      cover.add(column)
    },
    take(employee) {
      const column = placed[employee]
      if (!column) return undefined
      placed[employee] = undefined
      own -= column.cost
      cover.remove(column)
      return column
    },
    columns: () => placed.filter(column => column !== undefined),
  }
}
