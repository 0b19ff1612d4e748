import { listJobs } from '../db/queries/jobs/list-jobs.ts'
import { lockFirstPlan } from '../db/queries/jobs/lock-first-plan.ts'
import { addDays, mondayOf } from '../solver/index.ts'
import { fetchCity } from './city/internal.ts'
import { dateIn } from './clock.ts'
import type { AppContext } from './context.ts'

/** Earlier forecasts that the example city makes in retrospect, so that its accuracy page has something to judge. */
const REPLAY = { origins: 6, everyWeeks: 4 }

/** Wall time given to the first roster, seconds. */
const SECONDS = 30

/**
 * Lets the example city show a roster soon after its first start: queues the whole chain for next week, once, and after it
 * the forecasts of earlier weeks, which are then judged by what came.
 * @returns whether it was queued
 */
export async function planFirstWeek(app: Pick<AppContext, 'db' | 'clock' | 'jobs'>): Promise<boolean> {
  const city = await fetchCity(app.db)
  if (!city.demo) return false
  const now = app.clock.now()
  const today = dateIn(now, city.timeZone)
  const firstDay = addDays(mondayOf(today), 7)
  return app.db.transaction(async tx => {
    // Several servers may start at once on one PostgreSQL.
    await lockFirstPlan(tx)
    if ((await listJobs(tx, { limit: 1 })).length > 0) return false
    await app.jobs.submit(tx, {
      kind: 'plan',
      input: { firstDay, weeks: city.forecastWeeks, seconds: SECONDS, seed: 1, replay: REPLAY },
      createdBy: null,
      now,
    })
    return true
  })
}
