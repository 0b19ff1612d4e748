import { eq, max } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { rosters, rosterTransitions } from '../../schema/index.ts'

export type NewRoster = Omit<typeof rosters.$inferInsert, 'version' | 'state'>

/**
 * Stores a roster as the next version of its week, a draft, with the first row of its history. Call it inside a
 * transaction; two at once for one week meet the unique version, and the later one fails.
 */
export async function insertRoster(tx: Db, roster: NewRoster) {
  const [newest] = await tx
    .select({ version: max(rosters.version) })
    .from(rosters)
    .where(eq(rosters.firstDay, roster.firstDay))
  const [row] = await tx
    .insert(rosters)
    .values({ ...roster, version: (newest?.version ?? 0) + 1, state: 'draft' })
    .returning()
  await tx.insert(rosterTransitions).values({
    rosterId: row!.id,
    toState: 'draft',
    ...(roster.createdAt ? { at: roster.createdAt } : {}),
    userId: roster.createdBy ?? null,
  })
  return row!
}
