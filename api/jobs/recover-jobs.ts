import type { PgBoss } from 'pg-boss'
import type { Db } from '../../db/client.ts'
import { giveUpJob } from '../../db/queries/jobs/give-up-job.ts'
import { listUnfinishedJobs } from '../../db/queries/jobs/list-unfinished-jobs.ts'
import { QUEUE } from './queue.ts'

/**
 * Brings back what a dead process has left. A job that the queue has lost or ended without our row knowing is queued again;
 * one that was taken up again too often is given up. With `ownerOfAll` (the embedded database, which has one process)
 * nobody else can be at work, so that running jobs are handed out again at once instead of after their heartbeat.
 */
export async function recoverJobs(
  db: Db,
  boss: PgBoss,
  options: { readonly ownerOfAll: boolean; readonly now: Date },
): Promise<void> {
  for (const job of await listUnfinishedJobs(db)) {
    const [message] = await boss.findJobs<{ job: string }>(QUEUE, { id: job.id })
    if (message?.state === 'active' && options.ownerOfAll) {
      if (job.cancelRequestedAt !== null && job.state === 'running') {
        await giveUpJob(db, job.id, options.now, { state: 'cancelled' })
        await boss.cancel(QUEUE, job.id)
      } else await boss.fail(QUEUE, job.id, { reason: 'its process ended' })
    } else if (message?.state === 'failed') {
      await giveUpJob(db, job.id, options.now, { state: 'failed', error: CRASHED })
    } else if (message === undefined) {
      await boss.send(QUEUE, { job: job.id }, { id: job.id })
    } else if (message.state === 'completed' || message.state === 'cancelled') {
      await boss.deleteJob(QUEUE, job.id)
      await boss.send(QUEUE, { job: job.id }, { id: job.id })
    }
  }
}

const CRASHED = {
  code: 'JOB-002',
  cause: {
    de: 'Der Lauf wurde immer wieder abgebrochen, weil sein Prozess endete.',
    en: 'The run was broken off again and again because its process ended.',
  },
  action: {
    de: 'Den Speicher des Rechners und das Protokoll prüfen, dann neu starten.',
    en: 'Check the memory of the machine and the log, then start it again.',
  },
  where: '',
}
