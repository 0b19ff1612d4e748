import { findJob } from '../../db/queries/jobs/list-jobs.ts'
import { recordAudit } from '../audit/record.ts'
import { verb } from '../http/verb.ts'
import { toJob } from '../jobs/internal.ts'
import { fetchRoster } from './internal.ts'
import { openVerdictJob } from './open-verdict-job.ts'

/** Everybody who may read a roster may ask what customers will experience: it changes nothing of the roster. */
export const startRosterVerdict = verb('startRosterVerdict', async call => {
  const { app, db, params, body, user, now, language } = call
  const { row } = await fetchRoster(db, params.roster)
  const open = await openVerdictJob(db, row.id)
  if (open) return { job: toJob(open, language) }
  const input = { rosterId: row.id, firstDay: row.firstDay, seed: body.seed ?? 1 }
  const id = await db.transaction(async tx => {
    const created = await app.jobs.submit(tx, { kind: 'verdict', input, createdBy: user.id, now })
    await recordAudit(tx, call, { verb: 'jobs.verdict', entity: 'job', entityId: created, after: input })
    return created
  })
  return { job: toJob((await findJob(db, id))!, language) }
})
