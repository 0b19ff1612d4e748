import { and, asc, gte, inArray, lte, sql } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { callIntervals } from '../../schema/index.ts'

export type CallIntervalRow = typeof callIntervals.$inferSelect

/** Intervals of the telephone system of some sites, in order of time. */
export async function readCallIntervals(
  db: Db,
  sites: readonly string[],
  from: string,
  to: string,
): Promise<CallIntervalRow[]> {
  if (sites.length === 0) return []
  return db
    .select()
    .from(callIntervals)
    .where(and(inArray(callIntervals.siteCode, [...sites]), gte(callIntervals.date, from), lte(callIntervals.date, to)))
    .orderBy(asc(callIntervals.siteCode), asc(callIntervals.queue), asc(callIntervals.startsAt))
}

/** Writes intervals, replacing those of the same site, queue and start. Call it inside a transaction. */
export async function writeCallIntervals(tx: Db, rows: readonly (typeof callIntervals.$inferInsert)[]): Promise<void> {
  for (let i = 0; i < rows.length; i += 500) {
    await tx
      .insert(callIntervals)
      .values(rows.slice(i, i + 500))
      .onConflictDoUpdate({
        target: [callIntervals.siteCode, callIntervals.queue, callIntervals.startsAt],
        set: {
          date: sql`excluded.date`,
          startMinute: sql`excluded.start_minute`,
          minutes: sql`excluded.minutes`,
          offered: sql`excluded.offered`,
          answered: sql`excluded.answered`,
          answeredInTarget: sql`excluded.answered_in_target`,
          abandoned: sql`excluded.abandoned`,
          abandonedShort: sql`excluded.abandoned_short`,
          talkSeconds: sql`excluded.talk_seconds`,
          holdSeconds: sql`excluded.hold_seconds`,
          wrapUpSeconds: sql`excluded.wrap_up_seconds`,
          waitSeconds: sql`excluded.wait_seconds`,
          longestWaitSeconds: sql`excluded.longest_wait_seconds`,
          agents: sql`excluded.agents`,
          importRunId: sql`excluded.import_run_id`,
        },
      })
  }
}
