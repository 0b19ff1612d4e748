import { eq } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { jobs } from '../../schema/index.ts'

/** Names what a job has stored. Only in the transaction that has just ended the job. */
export async function setJobResult(tx: Db, id: string, result: unknown): Promise<void> {
  await tx.update(jobs).set({ result }).where(eq(jobs.id, id))
}
