import { type Generation, type StepCounter, sweep } from './generation.ts'

/** How far the programme of the whole problem has come. */
export interface RootState {
  /** proven lower bound on every roster of the problem */
  bound: number
  converged: boolean
  /** what the last sweep found open, relative to the objective */
  open: number
}

export function startRoot(): RootState {
  return { bound: Number.NEGATIVE_INFINITY, converged: false, open: Number.POSITIVE_INFINITY }
}

const CHUNKS = 4
/** open cost, relative to the objective, below which whole sweeps begin, which give a bound */
const NEAR = 0.02
/** open cost at which the tail is not worth chasing: relative to the objective, and in points where costs are whole */
const SETTLED_SHARE = 2e-4
const SETTLED = 0.5

/**
 * One sweep of column generation over the whole problem. Sweeps in chunks while far from the end, whole ones near it: a
 * whole sweep at one set of prices proves a bound (ENGINE.md 2.3).
 */
export function advanceRoot(generation: Generation, counter: StepCounter, state: RootState): void {
  const before = generation.solution.objective
  const near = state.open < NEAR
  const open = sweep(generation, counter, near ? 1 : CHUNKS)
  if (open === Number.POSITIVE_INFINITY) return
  const size = Math.max(1, Math.abs(before))
  state.open = Math.min(state.open, open / size)
  if (!near) return
  state.bound = Math.max(state.bound, before - open)
  const rest = generation.solution.objective - state.bound
  state.converged = open < 1e-6 || rest < Math.max(SETTLED, SETTLED_SHARE * size)
}
