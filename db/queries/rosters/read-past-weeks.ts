import { and, asc, eq, gte, lt } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { rosters } from '../../schema/index.ts'

/** Published rosters of weeks that begin on or after `from` and before `before`, oldest first. */
export async function readPastWeeks(db: Db, from: string, before: string) {
  return db
    .select({ firstDay: rosters.firstDay, version: rosters.version, problem: rosters.problem, roster: rosters.roster })
    .from(rosters)
    .where(and(eq(rosters.state, 'published'), gte(rosters.firstDay, from), lt(rosters.firstDay, before)))
    .orderBy(asc(rosters.firstDay))
}
