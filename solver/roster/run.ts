import type { Column } from './core/column.ts'
import type { CoreProblem } from './core/problem.ts'
import type { SolvePhase } from './result.ts'

/** What the phases of a run share: the count of steps, the reasons to stop, the best roster and the best bound. */
export interface Run {
  readonly problem: CoreProblem
  readonly seed: number
  readonly steps: number
  readonly best: number
  readonly bound: number
  readonly bestColumns: readonly Column[]
  /** Counts one exact optimisation of an employee's row; true when the run must end now. */
  step(): boolean
  /** True when the run must end: told to, out of steps, or nothing left to win. */
  isOver(): boolean
  /** Offers a complete roster; kept when it is the cheapest so far. */
  offer(columns: readonly Column[], cost: number): boolean
  /** Offers a proven lower bound. */
  prove(bound: number): void
  enter(phase: SolvePhase): void
}

export interface RunHooks {
  readonly seed: number
  readonly maxSteps: number
  readonly shouldStop: () => boolean
  readonly onBetter: (columns: readonly Column[], cost: number) => void
  readonly onProgress: (run: Run, phase: SolvePhase) => void
}

/** Costs closer than this are equal: prices are cents, sums are exact to far less. */
export const TOLERANCE = 1e-6

export function startRun(problem: CoreProblem, hooks: RunHooks): Run & { readonly wasStopped: boolean } {
  let steps = 0
  let best = Number.POSITIVE_INFINITY
  let bound = Number.NEGATIVE_INFINITY
  let bestColumns: readonly Column[] = []
  let stopped = false
  let phase: SolvePhase = 'start'
  const whole = hasWholeCosts(problem)
  const run = {
    problem,
    seed: hooks.seed,
    get steps() {
      return steps
    },
    get best() {
      return best
    },
    get bound() {
      return bound
    },
    get bestColumns() {
      return bestColumns
    },
    get wasStopped() {
      return stopped
    },
    step() {
      steps++
      return run.isOver()
    },
    isOver() {
      // a first roster is always finished: a stop before it would leave nothing to hand over
      if (best === Number.POSITIVE_INFINITY) return false
      if (steps >= hooks.maxSteps || best <= bound + TOLERANCE) return true
      if (!stopped && hooks.shouldStop()) stopped = true
      return stopped
    },
    offer(columns: readonly Column[], cost: number) {
      if (cost >= best - TOLERANCE) return false
      best = cost
      bestColumns = columns
      hooks.onBetter(columns, cost)
      hooks.onProgress(run, phase)
      return true
    },
    prove(value: number) {
      const rounded = whole ? Math.ceil(value - TOLERANCE) : value
      if (rounded <= bound) return
      bound = rounded
      hooks.onProgress(run, phase)
    },
    enter(next: SolvePhase) {
      phase = next
      hooks.onProgress(run, phase)
    },
  }
  return run
}

/** With whole costs only, a roster's cost is whole and a bound may be rounded up. */
function hasWholeCosts(problem: CoreProblem): boolean {
  const whole = (values: Iterable<number>) => [...values].every(value => !Number.isFinite(value) || value % 1 === 0)
  return (
    problem.rows.every(row => whole(row.cost)) &&
    problem.employees.every(
      employee =>
        whole(employee.days.flatMap(day => [day.offCost, ...day.sources.map(source => source.extra)])) &&
        employee.periods.every(period => whole(period.cost) && whole(period.dayCost)),
    )
  )
}
