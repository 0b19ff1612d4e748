import { type Bundle, bundleRound, startBundle } from './bound/bundle.ts'
import { pricesAround } from './bound/first-prices.ts'
import { lowerBoundAt } from './bound/lower-bound.ts'
import { anneal } from './neighbourhood/anneal.ts'
import { solveSubProblems } from './neighbourhood/sub-problems.ts'
import type { Run } from './run.ts'

const SWEEPS = 60
/** points by which a price moves per person, to begin with: a fraction of the price of a missing person */
const SOFTNESS = 300
/** rounds of the bundle before the first annealing, and between two stretches of improvement */
const FIRST_ROUNDS = 40
const MORE_ROUNDS = 10
/** moves per employee: of the annealing over known days, and of the short searches over every shape */
const KNOWN_MOVES = 600
const FULL_MOVES = 3
/** temperatures as multiples of the mean price of one person more or less in a cover row */
const HOT = 4
const COLD = 0.01
/** Stretches of improvement after which a run ends when neither proof nor stop has ended it. */
const STRETCHES = 200

/** Some moves over every shape from the roster built first, for a fair beginning of the prices. */
export function improveFirst(run: Run): void {
  anneal(run, run.problem, { moves: 60, startTemperature: 20, endTemperature: 20, seed: 0 })
}

/** Prices around the roster found first: the beginning of bound and search. */
export function startBound(run: Run): Bundle {
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
export function raiseBound(run: Run, bundle: Bundle, rounds: number, claim: boolean): boolean {
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
  const employees = run.problem.employees.length
  run.enter('improve')
  annealKnown(run, bundle, KNOWN_MOVES * employees)
  for (let stretch = 1; stretch <= STRETCHES && !run.isOver(); stretch++) {
    run.enter('improve')
    const cold = COLD * meanPrice(bundle)
    anneal(
      run,
      run.problem,
      { moves: FULL_MOVES * employees, startTemperature: cold, endTemperature: cold, seed: 2 * stretch },
      bundle.pool.learn,
    )
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

function annealKnown(run: Run, bundle: Bundle, moves: number): void {
  for (const column of run.bestColumns) bundle.pool.learn(column)
  const price = meanPrice(bundle)
  anneal(run, bundle.pool.problem, {
    moves,
    startTemperature: HOT * price,
    endTemperature: COLD * price,
    seed: 1,
  })
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
