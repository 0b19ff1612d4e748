import { insertRoster } from '../../../db/queries/rosters/insert-roster.ts'
import type { IsoDate } from '../../../solver/index.ts'
import { fetchRoster } from '../../rosters/internal.ts'
import { judge } from '../../rosters/judge.ts'
import { problemOfWeek } from '../../rosters/problem-of-week.ts'
import type { JobOutcome, JobRun } from '../handler.ts'

export interface RosterInput {
  /** Monday of the week. */
  readonly firstDay: IsoDate
  readonly seconds: number
  readonly steps?: number | undefined
  readonly seed: number
  /** Id of the roster that staff know already; what differs from it costs. */
  readonly closeTo?: number | undefined
}

/**
 * Solves the roster of a week and stores it as a new draft with the independent checker's report. When it is stopped, the
 * best roster so far is stored all the same.
 */
export async function makeRoster(run: JobRun, input: RosterInput): Promise<JobOutcome> {
  run.report({ phase: 'read' })
  const { problem: asked, requirementId } = await problemOfWeek(run.db, input.firstDay)
  const known = input.closeTo === undefined ? undefined : await fetchRoster(run.db, input.closeTo)
  const problem = known ? { ...asked, published: known.roster.shifts } : asked
  run.report({ phase: 'start', steps: 0 })
  const end = await run.compute('roster', {
    problem,
    seed: input.seed,
    steps: input.steps,
    seconds: input.seconds,
  })
  const state = run.signal.aborted ? 'cancelled' : 'done'
  const roster = end.kind === 'done' ? end.output.roster : end.best
  if (!roster) return { state }
  const report = judge(problem, roster)
  return {
    state,
    save: async tx => {
      const { id } = await insertRoster(tx, {
        firstDay: input.firstDay,
        days: problem.horizon.days,
        requirementId,
        problem,
        roster,
        cost: roster.cost.total,
        lowerBound: roster.lowerBound ?? null,
        gap: roster.gap ?? null,
        checkReport: report,
        createdAt: run.now(),
        createdBy: run.createdBy,
        jobId: run.id,
      })
      await run.submit(tx, { kind: 'verdict', input: { rosterId: id, firstDay: input.firstDay, seed: 1 } })
      return { rosterId: id }
    },
  }
}
