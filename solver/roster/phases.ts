import { type Bundle, bundleRound, copyBundle, startBundle } from './bound/bundle.ts'
import { pricesAround } from './bound/first-prices.ts'
import { lowerBoundAt } from './bound/lower-bound.ts'
import { createPlan } from './core/plan.ts'
import { dive } from './dive/dive.ts'
import { improve } from './neighbourhood/search.ts'
import { solveSubProblems } from './neighbourhood/sub-problems.ts'
import type { Run } from './run.ts'

const SWEEPS = 60
/** points by which a price moves per person, to begin with: a fraction of the price of a missing person */
const SOFTNESS = 300
/** rounds of the bundle before the first dive, and between two stretches of improvement */
const FIRST_ROUNDS = 25
const MORE_ROUNDS = 10
/** Stretches of improvement after which a run ends when neither proof nor stop has ended it. */
const STRETCHES = 200

/** Prices around the roster found first: the beginning of bound and dive. */
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

/** Rounds a copy of the mixture to a roster and offers it. */
export function diveFrom(run: Run, bundle: Bundle): void {
  run.enter('dive')
  const columns = dive(copyBundle(bundle), run, { perNode: 2, rounds: 1, sweeps: SWEEPS })
  if (!columns) return
  const plan = createPlan(run.problem)
  for (const column of columns) plan.place(column)
  run.offer(plan.columns(), plan.cost)
}

/** First bound and dive, then by turns: parts solved as wholes, plain search, a higher bound. */
export function boundAndImprove(run: Run, claim: boolean): void {
  const bundle = startBound(run)
  let rising = raiseBound(run, bundle, FIRST_ROUNDS, claim)
  if (!run.isOver()) diveFrom(run, bundle)
  for (let stretch = 0; stretch < STRETCHES && !run.isOver(); stretch++) {
    run.enter('improve')
    solveSubProblems(run, {
      count: 8,
      size: 30,
      rounds: 6,
      seed: stretch,
      prices: Float64Array.from(bundle.centre),
      softness: 400,
    })
    improve(run, { moves: 30, temperature: 50, seed: stretch + 1 })
    if (rising && !run.isOver()) rising = raiseBound(run, bundle, MORE_ROUNDS, claim)
  }
}
