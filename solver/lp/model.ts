/**
 * One interface for every linear model of the library: a persistent model to which columns are added and whose bounds
 * change between solves. Minimisation only. The engines behind it live in `engines/`; nobody else names an npm solver.
 */
export interface LpEngine {
  readonly name: string
  /** A new model; `dispose` frees its memory, which no garbage collector does. */
  createModel(): LpModel
}

/** A row `lower <= a x <= upper`; infinite bounds are `Infinity`. */
export interface LpRow {
  readonly lower: number
  readonly upper: number
}

/** A column with its cost, bounds and sparse coefficients (each row at most once). */
export interface LpColumn {
  readonly cost: number
  readonly lower: number
  readonly upper: number
  readonly rows: readonly number[] | Int32Array
  /** one value per entry of `rows`; left out: every coefficient is 1 */
  readonly values?: readonly number[] | Float64Array
  /** whole numbers only */
  readonly integer?: boolean
}

export type LpStatus = 'optimal' | 'infeasible' | 'unbounded' | 'stopped'

/**
 * The answer. `rowDuals` are the objective's change per unit of a row's right-hand side and `reducedCosts` equal
 * cost - duals x coefficients; both are empty for models with whole-number columns and from engines that keep no duals.
 */
export interface LpSolution {
  readonly status: LpStatus
  readonly objective: number
  readonly values: Float64Array
  readonly rowDuals: Float64Array
  readonly reducedCosts: Float64Array
}

export interface LpModel {
  readonly rowCount: number
  readonly columnCount: number
  addRows(rows: readonly LpRow[]): void
  addColumns(columns: readonly LpColumn[]): void
  /** Changes the bounds of columns; `lower` and `upper` have one entry per index. */
  setColumnBounds(columns: readonly number[], lower: readonly number[], upper: readonly number[]): void
  /** Removes columns; those behind them move up. */
  removeColumns(columns: readonly number[]): void
  /** Solves, starting from the last basis where the engine can. */
  solve(): LpSolution
  dispose(): void
}
