import { countSetup } from '../../db/queries/city/count-setup.ts'
import { verb } from '../http/verb.ts'

export const getSetupStatus = verb('getSetupStatus', async ({ db }) => {
  const counts = await countSetup(db)
  const steps = [
    { id: 'admin', done: counts.accounts > 0, count: counts.accounts },
    { id: 'offices', done: counts.sites > 0, count: counts.sites },
    { id: 'hours', done: counts.sites > 0 && counts.sitesWithHours > 0, count: counts.sitesWithHours },
    { id: 'people', done: counts.people > 0, count: counts.people },
    // A forecast needs some weeks to tell the weekdays apart.
    { id: 'history', done: counts.historyDays >= LEAST_HISTORY_DAYS, count: counts.historyDays },
  ] as const
  return { steps: [...steps], complete: steps.every(step => step.done) }
})

const LEAST_HISTORY_DAYS = 28
