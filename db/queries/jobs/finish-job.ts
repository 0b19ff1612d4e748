import { and, eq } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { jobs } from '../../schema/index.ts'

export interface JobEnd {
  state: 'done' | 'failed' | 'cancelled'
  result?: unknown
  error?: unknown
  progress?: unknown
}

/**
 * Ends an attempt. False when it is no longer the current one; then nothing has changed and nothing else may be written.
 * Call it in the transaction that stores the result, before anything else of it.
 */
export async function finishJob(
  tx: Db,
  attempt: { id: string; attempts: number },
  now: Date,
  end: JobEnd,
): Promise<boolean> {
  const ended = await tx
    .update(jobs)
    .set({ ...end, finishedAt: now })
    .where(and(eq(jobs.id, attempt.id), eq(jobs.attempts, attempt.attempts), eq(jobs.state, 'running')))
    .returning({ id: jobs.id })
  return ended.length === 1
}
