import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { jobs } from '../../schema/index.ts'

/** Ends a job that nobody works on any more. */
export async function giveUpJob(
  db: Db,
  id: string,
  now: Date,
  end: { state: 'failed' | 'cancelled'; error?: unknown },
): Promise<void> {
  await db
    .update(jobs)
    .set({ ...end, finishedAt: now })
    .where(and(eq(jobs.id, id), inArray(jobs.state, ['queued', 'running'])))
}
