import type { Db } from '../../client.ts'
import { jobs } from '../../schema/index.ts'

/** Writes down a job that is waiting to be taken up. */
export async function insertJob(
  tx: Db,
  job: { kind: string; input: unknown; createdBy: number | null; createdAt: Date },
): Promise<string> {
  const [row] = await tx.insert(jobs).values(job).returning({ id: jobs.id })
  return row!.id
}
