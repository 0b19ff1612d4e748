import { type Bundle, bundleRound, startBundle } from './bound/bundle.ts'
import { pricesAround } from './bound/first-prices.ts'
import { lowerBoundAt } from './bound/lower-bound.ts'
import { createPlan } from './core/plan.ts'
import { dive } from './dive/dive.ts'
import { improve } from './neighbourhood/search.ts'
import { solveSubProblems } from './neighbourhood/sub-problems.ts'
import type { Run } from './run.ts'

const ROUNDS = 50
const SWEEPS = 60
/** points by which a price moves per person, to begin with: a fraction of the price of a missing person */
const SOFTNESS = 300

/**
 * Finds prices that prove a lower bound and a mixture of rows to dive from.
 * @param claim whether bounds hold for this problem at all
 */
export function boundFromBelow(run: Run, claim: boolean): { bundle: Bundle; prices: Float64Array } {
  run.enter('bound')
  const { problem } = run
  const bundle = startBundle(problem, {
    columns: run.bestColumns,
    centre: pricesAround(problem, run.bestColumns),
    softness: SOFTNESS,
  })
  const prove = () => {
    if (claim) run.prove(lowerBoundAt(problem, bundle.optimiser, bundle.response, bundle.centre))
  }
  for (let round = 1; round <= ROUNDS && bundleRound(bundle, run, SWEEPS); round++) if (round % 15 === 0) prove()
  if (Number.isFinite(bundle.value)) prove()
  return { bundle, prices: Float64Array.from(bundle.centre) }
}

/** Rounds the mixture to a roster and offers it. */
export function diveFrom(run: Run, bundle: Bundle): void {
  run.enter('dive')
  const columns = dive(bundle, run, { perNode: 2, rounds: 2, sweeps: SWEEPS })
  if (!columns) return
  const plan = createPlan(run.problem)
  for (const column of columns) plan.place(column)
  run.offer(plan.columns(), plan.cost)
}

/** Rounds of improvement without end in themselves: a run ends by steps, by its stop or by proof; so many bound the rest. */
const IMPROVEMENTS = 400

/** Improves part by part, larger and smaller, with plain search between, until nothing more is to be expected. */
export function improveByParts(run: Run, prices: Float64Array): void {
  run.enter('improve')
  for (let round = 0; round < IMPROVEMENTS && !run.isOver(); round++) {
    solveSubProblems(run, { count: 10, size: 30, rounds: 6, seed: round, prices, softness: 400 })
    improve(run, { moves: 30, temperature: 50, seed: round + 1 })
  }
}
