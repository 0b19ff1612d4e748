import { asc, inArray } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { jobs } from '../../schema/index.ts'

/** Jobs that wait or run, oldest first. */
export async function listUnfinishedJobs(db: Db) {
  return db
    .select({ id: jobs.id, state: jobs.state, attempts: jobs.attempts, cancelRequestedAt: jobs.cancelRequestedAt })
    .from(jobs)
    .where(inArray(jobs.state, ['queued', 'running']))
    .orderBy(asc(jobs.createdAt))
}
