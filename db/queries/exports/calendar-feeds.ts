import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { calendarFeeds } from '../../schema/index.ts'

/** The feed of a person that works, if there is one. */
export async function findFeedOf(db: Db, personId: string) {
  const [row] = await db
    .select()
    .from(calendarFeeds)
    .where(and(eq(calendarFeeds.personId, personId), isNull(calendarFeeds.revokedAt)))
  return row
}

/** The feed behind a secret's hash; none once it has been revoked. */
export async function findFeed(db: Db, tokenHash: string) {
  const [row] = await db
    .select()
    .from(calendarFeeds)
    .where(and(eq(calendarFeeds.tokenHash, tokenHash), isNull(calendarFeeds.revokedAt)))
  return row
}

/** Ends every feed of a person; returns how many there were. */
export async function revokeFeeds(tx: Db, personId: string, revokedAt: Date): Promise<number> {
  const rows = await tx
    .update(calendarFeeds)
    .set({ revokedAt })
    .where(and(eq(calendarFeeds.personId, personId), isNull(calendarFeeds.revokedAt)))
    .returning({ id: calendarFeeds.id })
  return rows.length
}

export async function insertFeed(tx: Db, feed: typeof calendarFeeds.$inferInsert): Promise<void> {
  await tx.insert(calendarFeeds).values(feed)
}
