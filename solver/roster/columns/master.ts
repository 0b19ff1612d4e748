import type { LpColumn, LpEngine } from '../../lp/model.ts'
import type { Column } from '../core/column.ts'
import type { CoreProblem } from '../core/problem.ts'
import { costSlopes } from './slopes.ts'

/** A row of the roster in the linear programme. */
export interface MasterColumn {
  readonly column: Column
  /** per day what it holds, see `cells.ts` */
  readonly cells: Int32Array
  open: boolean
}

/** Answer of the linear programme. */
export interface MasterSolution {
  readonly objective: number
  /** per cover row, what one more person costs */
  readonly prices: Float64Array
  /** per employee, what their row costs at these prices */
  readonly rowCosts: Float64Array
  /** share of each column, in the order of `columns` */
  readonly shares: Float64Array
}

/**
 * The linear master programme over whole rows (ENGINE.md 2.3): one row per cover row, with a bounded column per slope of
 * its cost, and one row per employee. Duals lie between the slopes by construction, which keeps them steady.
 */
export interface Master {
  readonly columns: readonly MasterColumn[]
  /** Adds a row unless it is there. */
  add(column: Column, cells: Int32Array): boolean
  close(positions: readonly number[]): void
  openAll(): void
  /** Forgets columns; positions of the others move up. */
  remove(positions: readonly number[]): void
  solve(): MasterSolution
  dispose(): void
}

/** Cost of leaving an employee without a row: more than any row is worth. */
const NO_ROW_COST = 1e6

export function createMaster(problem: CoreProblem, lp: LpEngine): Master {
  const model = lp.createModel()
  const slopes = problem.rows.map(row => {
    const found = costSlopes(row)
    if (!found) throw new RangeError('a cover cost that is not convex has no linear programme')
    return found
  })
  const rowCount = problem.rows.length
  const constant = problem.constantCost + slopes.reduce((sum, { baseCost }) => sum + baseCost, 0)
  model.addRows([
    ...slopes.map(({ base }) => ({ lower: base, upper: base })),
    ...problem.employees.map(() => ({ lower: 1, upper: 1 })),
  ])
  const fixed: LpColumn[] = slopes.flatMap(({ fewer, more }, row) => [
    ...fewer.map(({ cost, width }) => ({ cost, lower: 0, upper: width, rows: [row], values: [1] })),
    ...more.map(({ cost, width }, index) => ({
      cost,
      lower: 0,
      upper: index === more.length - 1 ? Number.POSITIVE_INFINITY : width,
      rows: [row],
      values: [-1],
    })),
    ...(more.length === 0 ? [{ cost: 0, lower: 0, upper: Number.POSITIVE_INFINITY, rows: [row], values: [-1] }] : []),
  ])
  for (let employee = 0; employee < problem.employees.length; employee++)
    fixed.push({ cost: NO_ROW_COST, lower: 0, upper: 1, rows: [rowCount + employee] })
  model.addColumns(fixed)
  let waiting: LpColumn[] = []
  let columns: MasterColumn[] = []
  const keys = new Set<string>()
  const flush = () => {
    model.addColumns(waiting)
    waiting = []
  }
  const setUpper = (positions: readonly number[], upper: number) => {
    flush()
    model.setColumnBounds(
      positions.map(position => fixed.length + position),
      positions.map(() => 0),
      positions.map(() => upper),
    )
  }
  return {
    get columns() {
      return columns
    },
    add(column, cells) {
      const key = `${column.employee}|${cells.join()}`
      if (keys.has(key)) return false
      keys.add(key)
      columns.push({ column, cells, open: true })
      waiting.push({
        cost: column.cost,
        lower: 0,
        upper: Number.POSITIVE_INFINITY,
        rows: [...column.rows, rowCount + column.employee],
      })
      return true
    },
    close(positions) {
      for (const position of positions) columns[position]!.open = false
      setUpper(positions, 0)
    },
    openAll() {
      const closed = columns.flatMap(({ open }, position) => (open ? [] : [position]))
      for (const position of closed) columns[position]!.open = true
      setUpper(closed, Number.POSITIVE_INFINITY)
    },
    remove(positions) {
      if (positions.length === 0) return
      flush()
      model.removeColumns(positions.map(position => fixed.length + position))
      const gone = new Set(positions)
      for (const position of positions) {
        const { column, cells } = columns[position]!
        keys.delete(`${column.employee}|${cells.join()}`)
      }
      columns = columns.filter((_, position) => !gone.has(position))
    },
    solve() {
      flush()
      const { status, objective, values, rowDuals } = model.solve()
      if (status !== 'optimal') throw new Error(`the master programme ended ${status}`)
      return {
        objective: objective + constant,
        prices: Float64Array.from(rowDuals.subarray(0, rowCount), dual => -dual),
        rowCosts: Float64Array.from(rowDuals.subarray(rowCount, rowCount + problem.employees.length)),
        shares: values.subarray(fixed.length, fixed.length + columns.length),
      }
    },
    dispose: () => model.dispose(),
  }
}
