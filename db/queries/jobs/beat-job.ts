import { and, eq } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { jobs } from '../../schema/index.ts'

/**
 * Tells that an attempt is alive and how far it is, and learns whether it shall stop. Undefined when the attempt is no
 * longer the current one: somebody else has taken the job up, and this one must write nothing more.
 */
export async function beatJob(
  db: Db,
  attempt: { id: string; attempts: number },
  now: Date,
  progress: unknown,
): Promise<{ cancelRequested: boolean } | undefined> {
  const [row] = await db
    .update(jobs)
    .set({ heartbeatAt: now, ...(progress === undefined ? {} : { progress }) })
    .where(and(eq(jobs.id, attempt.id), eq(jobs.attempts, attempt.attempts), eq(jobs.state, 'running')))
    .returning({ cancelRequestedAt: jobs.cancelRequestedAt })
  return row && { cancelRequested: row.cancelRequestedAt !== null }
}
