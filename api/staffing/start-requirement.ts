import { findForecast } from '../../db/queries/forecasts/list-forecasts.ts'
import { demandAllSites } from '../auth/rights.ts'
import { notFound } from '../errors.ts'
import { verb } from '../http/verb.ts'
import { submitJob } from '../jobs/submit.ts'

export const startRequirement = verb('startRequirement', async call => {
  demandAllSites(call.user)
  const { forecastId } = call.body
  if (forecastId !== undefined && !(await findForecast(call.db, forecastId)))
    throw notFound({ de: 'Die Prognose', en: 'The forecast' }, String(forecastId))
  return { job: await submitJob(call, { kind: 'requirement', input: call.body }) }
})
