import type { PlanningProblem } from '../model/planning-problem.ts'
import type { Roster } from '../model/roster.ts'
import { assembleRoster, gapOf } from './assemble.ts'
import { compileLawfully } from './compile/compile-lawfully.ts'
import type { Column } from './core/column.ts'
import { boundAndImprove, buildFirst } from './phases.ts'
import type { RosterResult, SolveOptions } from './result.ts'
import { startRun, TOLERANCE } from './run.ts'

/**
 * Plans who works when, where and at what: a first roster within the first steps, then search, a proven bound and
 * dives. Never fails for want of people: shortage is a cost and shown as open shifts. Equal problem, seed and steps give
 * an equal roster; `shouldStop` ends the run with the best so far.
 */
export async function solveRoster(problem: PlanningProblem, options: SolveOptions): Promise<RosterResult> {
  const { core, clashes, toShifts, boundHolds } = compileLawfully(problem)
  const assemble = (columns: readonly Column[]): Roster =>
    assembleRoster(problem, toShifts(columns), {
      status: isProven() ? 'optimal' : 'feasible',
      seed: options.seed,
      steps: run.steps,
      ...(Number.isFinite(run.bound) ? { lowerBound: run.bound } : {}),
    })
  const run = startRun(core, {
    seed: options.seed,
    maxSteps: options.maxSteps ?? Number.POSITIVE_INFINITY,
    shouldStop: options.shouldStop ?? (() => false),
    onBetter: columns => options.onRoster?.(assemble(columns)),
    onProgress: ({ steps, best, bound }, phase) =>
      options.onProgress?.({
        phase,
        steps,
        best,
        ...(Number.isFinite(bound) ? { bound, gap: gapOf(best, bound) } : {}),
      }),
  })
  const isProven = () => run.best <= run.bound + TOLERANCE

  buildFirst(run)
  boundAndImprove(run, boundHolds)

  return {
    roster: assemble(run.bestColumns),
    status: isProven() ? 'optimal' : run.wasStopped ? 'stopped' : 'feasible',
    steps: run.steps,
    clashes,
  }
}
