import { count } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { demandDays, jobs, rosters } from '../../schema/index.ts'

/** How much has been planned and counted so far. */
export async function countPlans(db: Db): Promise<{ rosters: number; jobs: number; demandDays: number }> {
  const [planned] = await db.select({ n: count() }).from(rosters)
  const [run] = await db.select({ n: count() }).from(jobs)
  const [counted] = await db.select({ n: count() }).from(demandDays)
  return { rosters: planned!.n, jobs: run!.n, demandDays: counted!.n }
}
