import type { Db } from '../../db/client.ts'
import { listRosters } from '../../db/queries/rosters/list-rosters.ts'
import { findVerdict } from '../../db/queries/verdicts/find-verdict.ts'
import { daysBetween, mondayOf } from '../../solver/index.ts'
import type { Estimate } from '../contract/verdicts.ts'
import { hashOfRoster } from '../rosters/hash.ts'
import { fetchRoster } from '../rosters/internal.ts'
import type { StoredVerdict } from '../rosters/verdict-view.ts'

/** What the simulation of the week's roster says about a day: per channel, the half-hours. */
export interface Experience {
  readonly roster: { readonly id: number; readonly version: number; readonly firstDay: string }
  /** Service level of the customers who arrive at a time of the day. */
  readonly at: (channel: string, start: number) => Estimate | null
}

/** From the published roster of the week, else the newest; undefined while that has not been simulated. */
export async function experienceOf(
  db: Db,
  where: { readonly site: string; readonly activity: string; readonly date: string },
): Promise<Experience | undefined> {
  const firstDay = mondayOf(where.date)
  const versions = await listRosters(db, { firstDay })
  const roster = versions.find(version => version.state === 'published') ?? versions[0]
  const row = roster && (await findVerdict(db, roster.id))
  if (!row) return undefined
  const { problem, roster: shifts } = await fetchRoster(db, roster.id)
  if (row.inputsHash !== hashOfRoster(problem, shifts)) return undefined
  const day = daysBetween(firstDay, where.date)
  const pool = (row.verdict as StoredVerdict).pools.find(
    candidate => candidate.site === where.site && candidate.activity === where.activity && candidate.day === day,
  )
  if (!pool) return undefined
  return {
    roster: { id: roster.id, version: roster.version, firstDay },
    at: (channel, start) =>
      pool.channels
        .find(candidate => candidate.channel === channel)
        ?.intervals.findLast(interval => interval.start <= start)?.serviceLevel ?? null,
  }
}
