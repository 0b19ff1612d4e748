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
 * The linear master programme over whole rows (ENGINE.md 2.3): one row per cover row that is worked in, with a bounded column per slope of
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
  const people = problem.employees.length
  // a cover row enters the programme when somebody first works in it; till then it costs what nobody costs
  const lpRow = new Int32Array(problem.rows.length).fill(-1)
  const firstSlope = Float64Array.from(problem.rows, ({ cost }) => (cost.length > 1 ? cost[1]! - cost[0]! : 0))
  let constant = problem.constantCost + problem.rows.reduce((sum, { cost }) => sum + cost[0]!, 0)
  let rowCount = people
  model.addRows(problem.employees.map(() => ({ lower: 1, upper: 1 })))
  model.addColumns(
    problem.employees.map((_, employee) => ({ cost: NO_ROW_COST, lower: 0, upper: 1, rows: [employee] })),
  )
  /** positions of the columns of `columns` in the programme */
  let places: number[] = []
  let columnCount = people

  function enter(rows: Int32Array): void {
    const fresh: number[] = []
    for (const row of rows) {
      if (lpRow[row]! >= 0) continue
      lpRow[row] = rowCount + fresh.length
      fresh.push(row)
    }
    if (fresh.length === 0) return
    flush()
    model.addRows(fresh.map(row => ({ lower: slopes[row]!.base, upper: slopes[row]!.base })))
    rowCount += fresh.length
    const slack: LpColumn[] = fresh.flatMap(row => {
      const { fewer, more, baseCost } = slopes[row]!
      constant += baseCost - problem.rows[row]!.cost[0]!
      const at = [lpRow[row]!]
      const last = more.length - 1
      return [
        ...fewer.map(({ cost, width }) => ({ cost, lower: 0, upper: width, rows: at, values: [1] })),
        ...more.map(({ cost, width }, index) => ({
          cost,
          lower: 0,
          upper: index === last ? Number.POSITIVE_INFINITY : width,
          rows: at,
          values: [-1],
        })),
        ...(last < 0 ? [{ cost: 0, lower: 0, upper: Number.POSITIVE_INFINITY, rows: at, values: [-1] }] : []),
      ]
    })
    model.addColumns(slack)
    columnCount += slack.length
  }

  let waiting: LpColumn[] = []
  let columns: MasterColumn[] = []
  const keys = new Set<string>()
  function flush(): void {
    model.addColumns(waiting)
    waiting = []
  }
  const setUpper = (positions: readonly number[], upper: number) => {
    flush()
    model.setColumnBounds(
      positions.map(position => places[position]!),
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
      enter(column.rows)
      columns.push({ column, cells, open: true })
      places.push(columnCount++)
      waiting.push({
        cost: column.cost,
        lower: 0,
        upper: Number.POSITIVE_INFINITY,
        rows: [column.employee, ...Array.from(column.rows, row => lpRow[row]!)],
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
      const removed = positions.map(position => places[position]!).sort((a, b) => a - b)
      model.removeColumns(removed)
      columnCount -= removed.length
      const gone = new Set(positions)
      for (const position of positions) {
        const { column, cells } = columns[position]!
        keys.delete(`${column.employee}|${cells.join()}`)
      }
      columns = columns.filter((_, position) => !gone.has(position))
      places = places.filter((_, position) => !gone.has(position))
      let before = 0
      places = places.map(place => {
        while (before < removed.length && removed[before]! < place) before++
        return place - before
      })
    },
    solve() {
      flush()
      const { status, objective, values, rowDuals } = model.solve()
      if (status !== 'optimal') throw new Error(`the master programme ended ${status}`)
      return {
        objective: objective + constant,
        prices: firstSlope.map((slope, row) => (lpRow[row]! < 0 ? slope : -rowDuals[lpRow[row]!]!)),
        rowCosts: rowDuals.slice(0, people),
        shares: Float64Array.from(places, place => values[place]!),
      }
    },
    dispose: () => model.dispose(),
  }
}
