import { verb } from '../http/verb.ts'
import { submitJob } from '../jobs/submit.ts'
import { conceptCityOf } from './concept-city-of.ts'

export const startOpeningRun = verb('startOpeningRun', async call => {
  // Says at once when the basis is missing, rather than in a failed run.
  await conceptCityOf(call.db, await call.today())
  return { job: await submitJob(call, { kind: 'opening', input: { ...call.body } }) }
})
