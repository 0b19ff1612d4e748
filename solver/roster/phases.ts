import { createRandom, shuffled } from '../model/random.ts'
import { type Bundle, bundleRound, startBundle } from './bound/bundle.ts'
import { pricesAround } from './bound/first-prices.ts'
import { lowerBoundAt } from './bound/lower-bound.ts'
import type { Column } from './core/column.ts'
import { anneal } from './neighbourhood/anneal.ts'
import { placeInTurn } from './neighbourhood/first-roster.ts'
import { leanOn } from './neighbourhood/lean.ts'
import { solveSubProblems } from './neighbourhood/sub-problems.ts'
import type { Run } from './run.ts'

const SWEEPS = 60
/** points by which a price moves per person, to begin with: a fraction of the price of a missing person */
const SOFTNESS = 300
/** rounds of the bundle before the first annealing, and between two stretches of improvement */
const FIRST_ROUNDS = 40
const MORE_ROUNDS = 10
/** temperature at which hardly anything worse is accepted, as a multiple of the mean price */
const COLD = 0.01
/**
 * Annealing over known days, from costs that lean on the prices to the true ones: moves per employee, and temperatures
 * as multiples of the mean price of one person more or less in a cover row.
 */
const ANNEALING = [
  { share: 0.2, moves: 700, hot: 4, cold: 1 },
  { share: 0.05, moves: 500, hot: 1, cold: 0.3 },
  { share: 0, moves: 600, hot: 0.5, cold: COLD },
] as const
/** moves per employee of a short search over every shape */
const FULL_MOVES = 3
/** Stretches of improvement after which a run ends when neither proof nor stop has ended it. */
const STRETCHES = 200

/** Everybody placed in an order of chance, then some moves over every shape, for a fair beginning of the prices. */
export function buildFirst(run: Run): void {
  placeInTurn(run, shuffled([...run.problem.employees.keys()], createRandom(run.seed, 11)))
  anneal(run, run.problem, run.bestColumns, { moves: 60, startTemperature: 20, endTemperature: 20, seed: 0 })
}

/** Prices around the roster found first: the beginning of bound and search. */
function startBound(run: Run): Bundle {
  return startBundle(run.problem, {
    columns: run.bestColumns,
    centre: pricesAround(run.problem, run.bestColumns),
    softness: SOFTNESS,
  })
}

/**
 * Raises the lower bound by some rounds of the bundle.
 * @param claim whether bounds hold for this problem at all
 * @returns whether more rounds can raise it further
 */
function raiseBound(run: Run, bundle: Bundle, rounds: number, claim: boolean): boolean {
  run.enter('bound')
  const before = bundle.value
  let more = true
  for (let round = 0; round < rounds && more; round++) more = bundleRound(bundle, run, SWEEPS)
  if (claim && bundle.value > before)
    run.prove(lowerBoundAt(run.problem, bundle.optimiser, bundle.response, bundle.centre))
  return more
}

/**
 * First the bound, whose rounds bring together the days worth knowing; then a long annealing over these, which costs
 * sums instead of sweeps; then by turns parts solved as wholes, short searches over every shape, and a higher bound.
 */
export function boundAndImprove(run: Run, claim: boolean): void {
  const bundle = startBound(run)
  let rising = raiseBound(run, bundle, FIRST_ROUNDS, claim)
  run.enter('improve')
  annealKnown(run, bundle)
  for (let stretch = 1; stretch <= STRETCHES && !run.isOver(); stretch++) {
    run.enter('improve')
    searchEveryShape(run, bundle, run.bestColumns, COLD, 2 * stretch)
    solveSubProblems(run, {
      count: 8,
      size: 20,
      rounds: 6,
      seed: stretch,
      prices: Float64Array.from(bundle.centre),
      softness: 400,
    })
    if (rising && !run.isOver()) rising = raiseBound(run, bundle, MORE_ROUNDS, claim)
  }
}

function annealKnown(run: Run, bundle: Bundle): void {
  const price = meanPrice(bundle)
  let columns = run.bestColumns
  ANNEALING.forEach(({ share, moves, hot, cold }, stage) => {
    for (const column of columns) bundle.pool.learn(column)
    columns = anneal(run, leanOn(bundle.pool.problem, bundle.centre, share), columns, {
      moves: moves * run.problem.employees.length,
      startTemperature: hot * price,
      endTemperature: cold * price,
      seed: 2 * stage + 1,
    })
    if (share > 0) columns = searchEveryShape(run, bundle, columns, cold / 3, 2 * stage + 101)
  })
}

/** A short search that looks at every shape of a day, not only at known ones, and makes known what it finds. */
function searchEveryShape(run: Run, bundle: Bundle, columns: readonly Column[], temperature: number, seed: number) {
  return anneal(
    run,
    run.problem,
    columns,
    {
      moves: FULL_MOVES * run.problem.employees.length,
      startTemperature: temperature * meanPrice(bundle),
      endTemperature: COLD * meanPrice(bundle),
      seed,
    },
    bundle.pool.learn,
  )
}

/** What one person more or less in a cover row is worth on average, at the prices of the bound. */
function meanPrice({ centre }: Bundle): number {
  let sum = 0
  let count = 0
  for (const price of centre) {
    if (price === 0) continue
    sum += Math.abs(price)
    count++
  }
  return count === 0 ? 1 : sum / count
}
