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
    if (user.role === 'leadership' && !OF_LEADERSHIP.has(before.job.kind)) throw notLeaderships()
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

/** Runs that leadership starts, and so may stop. */
const OF_LEADERSHIP: ReadonlySet<string> = new Set(['opening', 'scenario'])

function notLeaderships(): AppError {
  return new AppError('AUTH-003', {
    cause: { de: 'Diesen Lauf hält die Planung an.', en: 'The planners stop this run.' },
    action: { de: 'Die Planung bitten.', en: 'Ask the planners.' },
  })
}

function ended(): AppError {
  return new AppError('REQ-009', {
    cause: { de: 'Der Lauf ist schon zu Ende.', en: 'The run has ended already.' },
    action: { de: 'Die Seite neu laden.', en: 'Load the page again.' },
  })
}
