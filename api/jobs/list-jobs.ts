import { listJobs as queryJobs } from '../../db/queries/jobs/list-jobs.ts'
import { verb } from '../http/verb.ts'
import { toJob } from './internal.ts'

export const listJobs = verb('listJobs', async ({ db, query, language }) => {
  const rows = await queryJobs(db, {
    ...(query.state ? { states: [query.state] } : {}),
    ...(query.kind ? { kinds: [query.kind] } : {}),
    limit: query.limit,
  })
  return { items: rows.map(row => toJob(row, language)) }
})
