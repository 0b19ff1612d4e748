import type { Db } from '../../db/client.ts'
import { countPlans } from '../../db/queries/rosters/count-plans.ts'
import { addDays, mondayOf } from '../../solver/index.ts'
import type { JobQueue } from './queue.ts'

/** Wall time of the first solve: half a minute is what a planner waits for. */
const SECONDS = 30

/**
 * Plans next week by itself where nothing has been planned yet but history is there, so that the first visitor finds a
 * forecast, a requirement and a running solve. Undefined where there is nothing to do.
 */
export async function startFirstPlan(
  db: Db,
  queue: Pick<JobQueue, 'submit'>,
  moment: { readonly today: string; readonly now: Date },
): Promise<string | undefined> {
  const { rosters, jobs, demandDays } = await countPlans(db)
  if (rosters > 0 || jobs > 0 || demandDays === 0) return undefined
  const firstDay = addDays(mondayOf(moment.today), 7)
  const input = { firstDay, seconds: SECONDS, seed: 1, weeks: 8 }
  return db.transaction(tx => queue.submit(tx, { kind: 'plan', input, createdBy: null, now: moment.now }))
}
