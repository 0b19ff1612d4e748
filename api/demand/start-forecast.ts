import { demandAllSites } from '../auth/rights.ts'
import { verb } from '../http/verb.ts'
import { submitJob } from '../jobs/submit.ts'

export const startForecast = verb('startForecast', async call => {
  demandAllSites(call.user)
  return { job: await submitJob(call, { kind: 'forecast', input: call.body }) }
})
