import { requestCancel } from '../../db/queries/jobs/request-cancel.ts'
import { recordAudit } from '../audit/record.ts'
import { demandAllSites } from '../auth/rights.ts'
import { AppError } from '../errors.ts'
import { verb } from '../http/verb.ts'
import { fetchJob, toJob } from './internal.ts'

export const cancelJob = verb('cancelJob', async call => {
  const { db, params, language, user, now } = call
  demandAllSites(user)
  await db.transaction(async tx => {
    const before = await fetchJob(tx, params.job)
    const after = await requestCancel(tx, before.job.id, now)
    if (!after) throw ended()
    await recordAudit(tx, call, {
      verb: 'jobs.cancel',
      entity: 'job',
      entityId: before.job.id,
      before: { cancelRequestedAt: before.job.cancelRequestedAt },
      after: { cancelRequestedAt: after.cancelRequestedAt },
    })
  })
  return toJob(await fetchJob(db, params.job), language)
})

function ended(): AppError {
  return new AppError('REQ-009', {
    cause: { de: 'Der Lauf ist schon zu Ende.', en: 'The run has ended already.' },
    action: { de: 'Die Seite neu laden.', en: 'Load the page again.' },
  })
}
