import { demandAllSites } from '../auth/rights.ts'
import { verb } from '../http/verb.ts'
import { submitJob } from '../jobs/submit.ts'

export const startReplay = verb('startReplay', async call => {
  demandAllSites(call.user)
  return { job: await submitJob(call, { kind: 'replay', input: call.body }) }
})
