import { createRowOptimiser, type RowOptimiser } from '../core/best-row.ts'
import type { Column } from '../core/column.ts'
import { createOptionPool, type OptionPool } from '../core/option-pool.ts'
import { createPriceTables, type PriceTables } from '../core/price-tables.ts'
import type { CoreProblem } from '../core/problem.ts'
import { type ColumnMix, createColumnMix } from './column-mix.ts'
import { coverCostAt } from './lower-bound.ts'
import { createPriceResponse, type PriceResponse } from './price-response.ts'

/** Counts steps; true when the run must end. */
export interface StepCounter {
  step(): boolean
}

/** Where a proximal bundle stands: its centre of prices, the value there, and the mixture of columns around it. */
export interface Bundle {
  readonly problem: CoreProblem
  readonly optimiser: RowOptimiser
  readonly tables: PriceTables
  readonly response: PriceResponse
  readonly mix: ColumnMix
  readonly pool: OptionPool
  readonly pooledTables: PriceTables
  readonly pooledOptimiser: RowOptimiser
  /** prices of the best value so far */
  centre: Float64Array
  /** Lagrangian value at the centre, by exact (not relaxed) options */
  value: number
  /** cost of the mixture: the best value lies between `value` and this */
  ceiling: number
  softness: number
}

export interface BundleStart {
  /** columns to begin with, at least one per employee */
  readonly columns: readonly Column[]
  readonly centre: Float64Array
  /** points by which a price moves per person too many or too few */
  readonly softness: number
}

export function startBundle(problem: CoreProblem, start: BundleStart): Bundle {
  const response = createPriceResponse(problem.rows)
  const mix = createColumnMix(problem, response)
  const pool = createOptionPool(problem)
  for (const column of start.columns) {
    mix.add(column)
    pool.learn(column)
  }
  return {
    problem,
    optimiser: createRowOptimiser(problem),
    tables: createPriceTables(problem),
    response,
    mix,
    pool,
    pooledTables: createPriceTables(pool.problem),
    pooledOptimiser: createRowOptimiser(pool.problem),
    centre: start.centre,
    value: Number.NEGATIVE_INFINITY,
    ceiling: Number.POSITIVE_INFINITY,
    softness: start.softness,
  }
}

/**
 * One round of the proximal bundle method (Kiwiel 1990; Lemaréchal): balance the mixture around the centre, price every
 * employee at the prices found, move the centre when the value rose by a fair share of what the model promised. In place
 * of the master's linear programme, which degenerates over thousands of near-equal slots, the balance is a smooth problem.
 * @returns false when the run ended or nothing is left to gain
 */
export function bundleRound(bundle: Bundle, counter: StepCounter, sweeps: number): boolean {
  const { problem, mix, tables, response } = bundle
  const spread = bundle.ceiling - bundle.value
  const tolerance = Number.isFinite(spread) ? Math.max(1, (FINENESS * spread) / problem.employees.length) : COARSE
  mix.balance(bundle.centre, bundle.softness, sweeps, tolerance)
  for (let inner = 0; inner < RECOMBINATIONS; inner++) {
    recombine(bundle)
    mix.balance(bundle.centre, bundle.softness, sweeps, tolerance)
  }
  const prices = Float64Array.from(mix.prices)
  const cover = coverCostAt(problem, response, prices)
  const model = cover + mix.modelRowCost()
  bundle.ceiling = Math.min(bundle.ceiling, mix.cost())
  tables.setAll(prices)
  let value = cover
  for (let employee = 0; employee < problem.employees.length; employee++) {
    const best = bundle.optimiser.best(employee, tables)
    value += best.value
    const column = best.column()
    mix.add(column)
    bundle.pool.learn(column)
    if (counter.step()) return false
  }
  const promised = model - bundle.value
  const gained = value - bundle.value
  if (gained > 0 && gained >= SERIOUS * promised) {
    if (Number.isFinite(promised) && gained > BOLD * promised) bundle.softness *= 1.5
    bundle.centre = prices
    bundle.value = value
  } else if (gained < -promised) bundle.softness *= 0.7
  mix.forget(IDLE_ROUNDS)
  return bundle.ceiling - bundle.value > SETTLED * Math.abs(bundle.ceiling)
}

/** New rows out of known days, at the prices of the balance. */
export function recombine(bundle: Bundle, employees: Iterable<number> = bundle.problem.employees.keys()): void {
  const { mix, pooledTables, pooledOptimiser } = bundle
  pooledTables.setAll(mix.prices)
  for (const employee of employees) {
    const best = pooledOptimiser.best(employee, pooledTables)
    if (best.value < Number.POSITIVE_INFINITY) mix.add(best.column())
  }
}

const RECOMBINATIONS = 2
/** Gain per employee below which a balance is good enough, against what is open between value and ceiling. */
const FINENESS = 0.1
const COARSE = 100
/** Share of the promised gain that makes a step serious, and one that makes it worth a bolder one. */
const SERIOUS = 0.1
const BOLD = 0.6
const IDLE_ROUNDS = 15
/** relative difference of ceiling and value at which more rounds are not worth it */
const SETTLED = 2e-4
