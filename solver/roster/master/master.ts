import type { LpColumn, LpEngine, LpModel } from '../../lp/model.ts'
import { slopesOf } from '../bound/cover-slopes.ts'
import type { Column } from '../core/column.ts'
import type { CoreProblem } from '../core/problem.ts'

/** Answer of the restricted master problem. */
export interface MasterSolution {
  /** cost of the best mixture of the columns, cover and constants included */
  readonly objective: number
  /** what one more person in a row costs, for pricing: the row duals turned round */
  readonly prices: Float64Array
  /** per employee, what the own row costs at these prices */
  readonly rowCosts: Float64Array
  /** share of each column, in the order they were added */
  readonly shares: Float64Array
}

/**
 * The linear master problem over whole rows: each employee a mixture of columns, cover rows with bounded slack columns
 * per slope of their cost. Those slopes bound the prices on both sides, which keeps them calm (ENGINE.md 2.3).
 */
export interface Master {
  readonly columns: readonly Column[]
  /** Adds columns that are not there yet; returns how many were new. */
  add(columns: readonly Column[]): number
  /** Closes or opens columns, by position. */
  setOpen(positions: readonly number[], open: boolean): void
  isOpen(position: number): boolean
  /** Drops columns for good, by position. */
  drop(positions: readonly number[]): void
  solve(): MasterSolution
  dispose(): void
}

export function createMaster(problem: CoreProblem, lp: LpEngine): Master {
  const model: LpModel = lp.createModel()
  const rowCount = problem.rows.length
  const slopes = problem.rows.map(slopesOf)
  const constant = problem.constantCost + slopes.reduce((sum, row) => sum + row.baseCost, 0)
  model.addRows([
    ...slopes.map(row => ({ lower: row.base, upper: row.base })),
    ...problem.employees.map(() => ({ lower: 1, upper: 1 })),
  ])
  const slack: LpColumn[] = slopes.flatMap((row, index) => [
    ...row.below.map(({ cost, width }) => ({ cost, lower: 0, upper: width, rows: [index] })),
    ...row.above.map(({ cost, width }) => ({ cost, lower: 0, upper: width, rows: [index], values: [-1] })),
  ])
  model.addColumns(slack)
  const first = slack.length
  let columns: Column[] = []
  let open: boolean[] = []
  let known = new Set<string>()

  return {
    get columns() {
      return columns
    },
    add(candidates) {
      const fresh = candidates.filter(column => {
        if (known.has(column.key)) return false
        known.add(column.key)
        return true
      })
      model.addColumns(
        fresh.map(column => {
          const rows = new Int32Array(column.rows.length + 1)
          rows.set(column.rows)
          rows[column.rows.length] = rowCount + column.employee
          return { cost: column.cost, lower: 0, upper: Number.POSITIVE_INFINITY, rows }
        }),
      )
      columns.push(...fresh)
      open.push(...fresh.map(() => true))
      return fresh.length
    },
    setOpen(positions, isOpen) {
      const changed = positions.filter(position => open[position] !== isOpen)
      model.setColumnBounds(
        changed.map(position => first + position),
        changed.map(() => 0),
        changed.map(() => (isOpen ? Number.POSITIVE_INFINITY : 0)),
      )
      for (const position of changed) open[position] = isOpen
    },
    isOpen: position => open[position]!,
    drop(positions) {
      const dropped = new Set(positions)
      model.removeColumns(positions.map(position => first + position))
      columns = columns.filter((_, position) => !dropped.has(position))
      open = open.filter((_, position) => !dropped.has(position))
      known = new Set(columns.map(column => column.key))
    },
    solve() {
      const { status, objective, values, rowDuals } = model.solve()
      if (status !== 'optimal')
        throw new Error(`the master problem ended ${status}; every employee needs an open column`)
      const prices = new Float64Array(rowCount)
      for (let row = 0; row < rowCount; row++) prices[row] = -rowDuals[row]!
      return {
        objective: objective + constant,
        prices,
        rowCosts: rowDuals.slice(rowCount),
        shares: values.slice(first),
      }
    },
    dispose: () => model.dispose(),
  }
}
