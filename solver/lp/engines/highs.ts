import loadRuntime, { type Highs, type Model } from 'highs'
import type { LpColumn, LpEngine, LpModel, LpRow, LpSolution, LpStatus } from '../model.ts'

/** Loads the HiGHS engine (WebAssembly, single-threaded). Load it once and pass it on. */
export async function loadHighs(): Promise<LpEngine> {
  const highs = await loadRuntime()
  return { name: 'highs', createModel: () => createModel(highs) }
}

/**
 * HiGHS with the settings that keep column generation warm: no presolve and primal simplex, because new columns leave
 * the last basis primal feasible. Whole-number columns switch to its branch and bound.
 */
function createModel(highs: Highs): LpModel {
  const model = highs.createModel()
  model.options.set({ output_flag: false, presolve: 'off', solver: 'simplex', simplex_strategy: 4, random_seed: 1 })
  let rowCount = 0
  let columnCount = 0
  let integral = false
  const bound = (value: number) =>
    value === Number.POSITIVE_INFINITY ? highs.infinity : value === Number.NEGATIVE_INFINITY ? -highs.infinity : value

  return {
    get rowCount() {
      return rowCount
    },
    get columnCount() {
      return columnCount
    },
    addRows(rows: readonly LpRow[]) {
      if (rows.length === 0) return
      model.addRows({
        lower: Float64Array.from(rows, row => bound(row.lower)),
        upper: Float64Array.from(rows, row => bound(row.upper)),
        matrix: {
          format: 'csr',
          numRows: rows.length,
          numCols: columnCount,
          starts: new Int32Array(rows.length + 1),
          indices: new Int32Array(0),
          values: new Float64Array(0),
        },
      })
      rowCount += rows.length
    },
    addColumns(columns: readonly LpColumn[]) {
      if (columns.length === 0) return
      model.addCols({
        cost: Float64Array.from(columns, column => column.cost),
        lower: Float64Array.from(columns, column => bound(column.lower)),
        upper: Float64Array.from(columns, column => bound(column.upper)),
        matrix: packColumns(columns, rowCount),
      })
      columns.forEach((column, offset) => {
        if (!column.integer) return
        if (!integral) model.options.set({ presolve: 'on', solver: 'choose', simplex_strategy: 1 })
        integral = true
        model.changeColIntegrality(columnCount + offset, highs.constants.variableType.integer)
      })
      columnCount += columns.length
    },
    setColumnBounds(columns, lower, upper) {
      if (columns.length === 0) return
      const order = columns.map((_, position) => position).sort((a, b) => columns[a]! - columns[b]!)
      model.changeColsBounds(
        { kind: 'set', indices: order.map(position => columns[position]!) },
        order.map(position => bound(lower[position]!)),
        order.map(position => bound(upper[position]!)),
      )
    },
    removeColumns(columns) {
      if (columns.length === 0) return
      model.deleteCols({ kind: 'set', indices: [...columns].sort((a, b) => a - b) })
      columnCount -= columns.length
    },
    solve: () => solve(highs, model, integral),
    dispose: () => model.dispose(),
  }
}

function packColumns(columns: readonly LpColumn[], numRows: number) {
  const starts = new Int32Array(columns.length + 1)
  columns.forEach((column, index) => {
    starts[index + 1] = starts[index]! + column.rows.length
  })
  const indices = new Int32Array(starts[columns.length]!)
  const values = new Float64Array(indices.length).fill(1)
  columns.forEach((column, index) => {
    indices.set(column.rows, starts[index]!)
    if (column.values) values.set(column.values, starts[index]!)
  })
  return { format: 'csc' as const, numRows, numCols: columns.length, starts, indices, values }
}

function solve(highs: Highs, model: Model, integral: boolean): LpSolution {
  model.run()
  const code = model.getModelStatus()
  const states = highs.constants.modelStatus
  const status: LpStatus =
    code === states.optimal || code === states.empty
      ? 'optimal'
      : code === states.infeasible
        ? 'infeasible'
        : code === states.unbounded || code === states.unboundedOrInfeasible
          ? 'unbounded'
          : 'stopped'
  const { colValue, rowDual, colDual } = model.getSolution()
  return {
    status,
    objective: model.getObjectiveValue(),
    values: colValue,
    rowDuals: integral ? new Float64Array(0) : rowDual,
    reducedCosts: integral ? new Float64Array(0) : colDual,
  }
}
