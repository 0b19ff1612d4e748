import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { jobs } from '../../schema/index.ts'

/**
 * Takes a job up: it is running, under the next attempt. From here on only that attempt may write to it. Undefined when
 * the job has ended already or does not exist.
 */
export async function takeJob(db: Db, id: string, worker: string, now: Date) {
  const [row] = await db
    .update(jobs)
    .set({
      state: 'running',
      attempts: sql`${jobs.attempts} + 1`,
      worker,
      startedAt: now,
      heartbeatAt: now,
      progress: null,
    })
    .where(and(eq(jobs.id, id), inArray(jobs.state, ['queued', 'running'])))
    .returning()
  return row
}
