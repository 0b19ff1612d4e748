import type { Db } from '../../db/client.ts'
import { type JobRow, listJobs } from '../../db/queries/jobs/list-jobs.ts'

/** The run that is waiting to judge a roster, or judging it. */
export async function openVerdictJob(db: Db, rosterId: number): Promise<JobRow | undefined> {
  const open = await listJobs(db, { states: ['queued', 'running'], kinds: ['verdict'] })
  return open.find(({ job }) => (job.input as { rosterId?: number }).rosterId === rosterId)
}
