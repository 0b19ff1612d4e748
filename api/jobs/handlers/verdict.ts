import { z } from 'zod'
import { saveVerdict } from '../../../db/queries/verdicts/save-verdict.ts'
import type { PlanningProblem, PoolName, PoolVerdict, Roster, RosterVerdict } from '../../../solver/index.ts'
import { hashOfRoster } from '../../rosters/hash.ts'
import { fetchRoster } from '../../rosters/internal.ts'
import { busiestFirst, shareOut } from '../../rosters/verdict-pools.ts'
import { toStoredVerdict } from '../../rosters/verdict-view.ts'
import { defineHandler, type JobRun } from '../handler.ts'

/** Every office and day is simulated so often at first, which takes about a second: STAFFING.md asks for 500 at least. */
const FIRST_DAYS = 500
/** Then days are added until each service level is known to +-0.8 points, so that fresh days will not tell otherwise. */
const PRECISION = 0.008
/** Threads at a time; the service itself needs next to nothing meanwhile. */
const THREADS = 2
/** Part of the progress bar that the first round takes. */
const FIRST_SHARE = 0.4

export const verdictInput = z.object({
  rosterId: z.int(),
  /** Monday of the roster's week, for lists of jobs. */
  firstDay: z.iso.date(),
  seed: z.int().min(0).default(1),
})

/**
 * Simulates a stored roster: every office and day some hundred times, stored at once, then the less certain ones on more
 * days, stored in its place. Stopped in the second round it keeps the first.
 */
export const verdictHandler = defineHandler({
  kind: 'verdict',
  input: verdictInput,
  run: async ({ rosterId, seed }, run) => {
    run.report({ phase: 'read' })
    const { row, problem, roster } = await fetchRoster(run.db, rosterId)
    const inputsHash = hashOfRoster(problem, roster)
    const store = (verdict: RosterVerdict) =>
      run.store(tx =>
        saveVerdict(tx, {
          rosterId,
          revision: row.revision,
          inputsHash,
          seed,
          days: FIRST_DAYS,
          verdict: toStoredVerdict(verdict),
          createdAt: run.now(),
          createdBy: run.createdBy,
          jobId: run.id,
        }),
      )
    const simulate = (pools: readonly PoolName[], precision: number | undefined, from: number, to: number) =>
      inThreads(run, { problem, roster, seed, pools, precision, from, to })

    const first = await simulate(busiestFirst(problem), undefined, 0, FIRST_SHARE)
    if (!first) return { state: 'cancelled' }
    const verdictId = await store(first)
    const vague = first.pools.filter(isVague)
    if (vague.length === 0) return { state: 'done', result: { rosterId, verdictId } }
    const second = await simulate(vague, PRECISION, FIRST_SHARE, 1)
    if (!second) return { state: 'cancelled', result: { rosterId, verdictId } }
    await store({ ...first, pools: first.pools.map(pool => second.pools.find(other => isSame(other, pool)) ?? pool) })
    return { state: 'done', result: { rosterId, verdictId } }
  },
})

interface Round {
  readonly problem: PlanningProblem
  readonly roster: Roster
  readonly seed: number
  readonly pools: readonly PoolName[]
  readonly precision: number | undefined
  /** Where the progress bar begins and ends. */
  readonly from: number
  readonly to: number
}

/** Simulates pools in several threads; chance is named by pool and day, so that sharing out changes no figure. */
async function inThreads(run: JobRun, round: Round): Promise<RosterVerdict | undefined> {
  const groups = shareOut(round.pools, THREADS)
  const shares = groups.map(() => 0)
  const { problem, roster, seed, precision, from, to } = round
  const ends = await Promise.all(
    groups.map((only, i) =>
      run.compute(
        'verdict',
        { problem, roster, options: { seed, days: FIRST_DAYS, only, ...(precision ? { precision } : {}) } },
        ({ share }) => {
          shares[i] = share
          const done = shares.reduce((sum, part) => sum + part, 0) / groups.length
          run.report({ phase: precision ? 'refine' : 'simulate', share: from + (to - from) * done })
        },
      ),
    ),
  )
  const verdicts = ends.flatMap(end => (end.kind === 'done' && !end.output.stopped ? [end.output] : []))
  if (verdicts.length < ends.length || !verdicts[0]) return undefined
  return { ...verdicts[0], pools: verdicts.flatMap(verdict => verdict.pools).sort(byPlace) }
}

function isVague(pool: PoolVerdict): boolean {
  return pool.channels.some(({ serviceLevel: { value, high } }) => high - value > PRECISION)
}

function isSame(a: PoolName, b: PoolName): boolean {
  return a.site === b.site && a.activity === b.activity && a.day === b.day
}

function byPlace(a: PoolName, b: PoolName): number {
  return a.site < b.site ? -1 : a.site > b.site ? 1 : a.day - b.day || (a.activity < b.activity ? -1 : 1)
}
