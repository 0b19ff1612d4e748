import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { jobs } from '../../schema/index.ts'

/**
 * Asks a job to stop. One that still waits ends at once; one that runs is told at its next beat. Undefined when it has
 * ended already or does not exist.
 */
export async function requestCancel(tx: Db, id: string, now: Date) {
  const [waiting] = await tx
    .update(jobs)
    .set({ state: 'cancelled', cancelRequestedAt: now, finishedAt: now })
    .where(and(eq(jobs.id, id), eq(jobs.state, 'queued')))
    .returning()
  if (waiting) return waiting
  const [running] = await tx
    .update(jobs)
    .set({ cancelRequestedAt: sql`coalesce(${jobs.cancelRequestedAt}, ${now.toISOString()}::timestamptz)` })
    .where(and(eq(jobs.id, id), inArray(jobs.state, ['running'])))
    .returning()
  return running
}
