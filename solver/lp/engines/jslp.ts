import solver, { type ModelDefinition } from 'javascript-lp-solver'
import type { LpColumn, LpEngine, LpModel, LpRow, LpSolution } from '../model.ts'

/**
 * javascript-lp-solver behind the common interface: no WebAssembly, for tiny models and as a second opinion in tests.
 * It starts afresh at every solve and keeps no duals. Columns must have a finite lower bound.
 *
 * NOTE Left alone, the package calls about 1 in 250 small random models infeasible although they have a solution, and
 * 1 in 1,000 solved although its values break a row; both answers are therefore put to the test (see `solve`).
 */
export function createJslp(): LpEngine {
  return { name: 'jslp', createModel }
}

function createModel(): LpModel {
  const rows: LpRow[] = []
  let columns: LpColumn[] = []
  return {
    get rowCount() {
      return rows.length
    },
    get columnCount() {
      return columns.length
    },
    addRows(added) {
      rows.push(...added)
    },
    addColumns(added) {
      columns.push(...added)
    },
    setColumnBounds(indices, lower, upper) {
      indices.forEach((column, position) => {
        columns[column] = { ...columns[column]!, lower: lower[position]!, upper: upper[position]! }
      })
    },
    removeColumns(indices) {
      const removed = new Set(indices)
      columns = columns.filter((_, column) => !removed.has(column))
    },
    solve: () => solve(rows, columns),
    dispose() {},
  }
}

/**
 * Solves, and asks again when the answer is "infeasible" or breaks a row: with slack in every row at a price that no
 * solution would pay unless it must. Slack left over means infeasible; without it the values are the optimum.
 */
function solve(rows: readonly LpRow[], columns: readonly LpColumn[]): LpSolution {
  const answer = solveOnce(rows, columns)
  if (answer.status === 'unbounded' || (answer.status === 'optimal' && keepsRows(rows, columns, answer.values)))
    return answer
  const price = SLACK_PRICE * (1 + columns.reduce((sum, column) => sum + Math.abs(column.cost), 0))
  const slack = rows.flatMap((_, row): LpColumn[] =>
    [1, -1].map(value => ({ cost: price, lower: 0, upper: Number.POSITIVE_INFINITY, rows: [row], values: [value] })),
  )
  const second = solveOnce(rows, [...columns, ...slack])
  const values = second.values.slice(0, columns.length)
  if (second.status !== 'optimal' || !keepsRows(rows, columns, values)) return { ...answer, status: 'infeasible' }
  return { ...second, values }
}

function keepsRows(rows: readonly LpRow[], columns: readonly LpColumn[], values: Float64Array): boolean {
  const sums = new Float64Array(rows.length)
  columns.forEach((column, index) => {
    eachCoefficient(column, (row, value) => {
      sums[row] = sums[row]! + value * values[index]!
    })
  })
  return rows.every((row, index) => sums[index]! >= row.lower - TOLERANCE && sums[index]! <= row.upper + TOLERANCE)
}

const TOLERANCE = 1e-6

const SLACK_PRICE = 1000

/** Shifts every column by its lower bound, because the engine knows only columns from zero upwards. */
function solveOnce(rows: readonly LpRow[], columns: readonly LpColumn[]): LpSolution {
  const base = new Float64Array(rows.length)
  for (const column of columns) {
    if (!Number.isFinite(column.lower)) throw new RangeError('javascript-lp-solver needs finite lower bounds')
    eachCoefficient(column, (row, value) => {
      base[row] = base[row]! + value * column.lower
    })
  }
  const model = toDefinition(rows, columns, base)
  const answer = solver.Solve(model) as unknown as Record<string, number | boolean | undefined>
  const values = Float64Array.from(columns, (column, index) => column.lower + (Number(answer[`c${index}`]) || 0))
  return {
    status: !answer.feasible ? 'infeasible' : answer.bounded === false ? 'unbounded' : 'optimal',
    objective: columns.reduce((sum, column, index) => sum + column.cost * values[index]!, 0),
    values,
    rowDuals: new Float64Array(0),
    reducedCosts: new Float64Array(0),
  }
}

function toDefinition(rows: readonly LpRow[], columns: readonly LpColumn[], base: Float64Array): ModelDefinition {
  const constraints: ModelDefinition['constraints'] = {}
  rows.forEach((row, index) => {
    const lower = row.lower - base[index]!
    const upper = row.upper - base[index]!
    if (lower === upper) constraints[`r${index}`] = { equal: lower }
    else
      constraints[`r${index}`] = {
        ...(Number.isFinite(lower) ? { min: lower } : {}),
        ...(Number.isFinite(upper) ? { max: upper } : {}),
      }
  })
  const variables: ModelDefinition['variables'] = {}
  const ints: Record<string, 1> = {}
  columns.forEach((column, index) => {
    const coefficients: Record<string, number> = { cost: column.cost }
    eachCoefficient(column, (row, value) => {
      coefficients[`r${row}`] = value
    })
    if (Number.isFinite(column.upper)) {
      constraints[`u${index}`] = { max: column.upper - column.lower }
      coefficients[`u${index}`] = 1
    }
    variables[`c${index}`] = coefficients
    if (column.integer) ints[`c${index}`] = 1
  })
  return { optimize: 'cost', opType: 'min', constraints, variables, ints }
}

function eachCoefficient(column: LpColumn, visit: (row: number, value: number) => void): void {
  column.rows.forEach((row, position) => {
    visit(row, column.values?.[position] ?? 1)
  })
}
