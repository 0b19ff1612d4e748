import { and, desc, eq, gte, lte } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { requirements } from '../../schema/index.ts'

/** The newest requirement that holds all days from `firstDay` to `lastDay`. */
export async function findRequirementFor(db: Db, firstDay: string, lastDay: string) {
  const [row] = await db
    .select()
    .from(requirements)
    .where(and(lte(requirements.firstDay, firstDay), gte(requirements.lastDay, lastDay)))
    .orderBy(desc(requirements.id))
    .limit(1)
  return row
}

/** The requirement that a job has stored, if it got that far. */
export async function findRequirementOfJob(db: Db, jobId: string) {
  const [row] = await db.select().from(requirements).where(eq(requirements.jobId, jobId))
  return row
}
