import { verb } from '../http/verb.ts'
import { fetchJob, toJob } from './internal.ts'

export const getJob = verb('getJob', async ({ db, params, language }) =>
  toJob(await fetchJob(db, params.job), language),
)
