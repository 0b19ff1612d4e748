import type { Db } from '../../db/client.ts'
import { findJob, listJobs } from '../../db/queries/jobs/list-jobs.ts'
import { recordAudit } from '../audit/record.ts'
import type { Job, JobKind } from '../contract/jobs.ts'
import { AppError } from '../errors.ts'
import type { AnyCall } from '../http/verb.ts'
import { toJob } from './internal.ts'

/**
 * Queues a job on behalf of the caller and leaves the audit row.
 * @throws AppError JOB-005 when a job of these kinds for the same days is waiting or running
 */
export async function submitJob(
  call: AnyCall,
  job: {
    readonly kind: JobKind
    readonly input: { readonly firstDay?: string | undefined; readonly [field: string]: unknown }
  },
  rivals: readonly JobKind[] = [job.kind],
): Promise<Job> {
  const { app, db, user, now, language } = call
  const id = await db.transaction(async tx => {
    await demandNoRival(tx, rivals, job.input.firstDay)
    const created = await app.jobs.submit(tx, { ...job, createdBy: user.id, now })
    await recordAudit(tx, call, { verb: `jobs.${job.kind}`, entity: 'job', entityId: created, after: job.input })
    return created
  })
  return toJob((await findJob(db, id))!, language)
}

async function demandNoRival(tx: Db, kinds: readonly JobKind[], firstDay: string | undefined): Promise<void> {
  const open = await listJobs(tx, { states: ['queued', 'running'], kinds: [...kinds] })
  const rival = open.find(({ job }) => (job.input as { firstDay?: string }).firstDay === firstDay)
  if (!rival) return
  throw new AppError('JOB-005', {
    cause: { de: 'Dafür wartet oder läuft schon ein Lauf.', en: 'A run for this is waiting or under way already.' },
    action: { de: 'Sein Ende abwarten oder ihn anhalten.', en: 'Wait for its end, or stop it.' },
    where: rival.job.id,
  })
}
