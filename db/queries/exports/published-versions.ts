import { and, asc, gte, inArray, lte } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { rosters } from '../../schema/index.ts'

/** Every version that was ever published of the weeks that begin between two Mondays, in the order of publication. */
export async function readPublishedVersions(db: Db, from: string, to: string) {
  return db
    .select({
      id: rosters.id,
      firstDay: rosters.firstDay,
      version: rosters.version,
      state: rosters.state,
      publishedAt: rosters.publishedAt,
      problem: rosters.problem,
      roster: rosters.roster,
    })
    .from(rosters)
    .where(
      and(inArray(rosters.state, ['published', 'superseded']), gte(rosters.firstDay, from), lte(rosters.firstDay, to)),
    )
    .orderBy(asc(rosters.firstDay), asc(rosters.publishedAt), asc(rosters.version))
}
