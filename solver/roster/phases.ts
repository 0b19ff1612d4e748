import { type Bundle, bundleRound, startBundle } from './bound/bundle.ts'
import { pricesAround } from './bound/first-prices.ts'
import { lowerBoundAt } from './bound/lower-bound.ts'
import { createPlan } from './core/plan.ts'
import { dive } from './dive/dive.ts'
import type { Run } from './run.ts'

const ROUNDS = 60
const SWEEPS = 60
/** points by which a price moves per person, to begin with: a fraction of the price of a missing person */
const SOFTNESS = 300

/**
 * Finds prices that prove a lower bound and a mixture of rows to dive from.
 * @param claim whether bounds hold for this problem at all
 */
export function boundFromBelow(run: Run, claim: boolean): Bundle {
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
  for (let round = 1; round <= ROUNDS && bundleRound(bundle, run, SWEEPS); round++) if (round % 20 === 0) prove()
  if (Number.isFinite(bundle.value)) prove()
  return bundle
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
