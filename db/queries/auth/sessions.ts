import { and, eq, gt, lte, ne } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { sessions, userSites, users } from '../../schema/index.ts'

export type UserRow = typeof users.$inferSelect
export interface SessionOfUser {
  readonly session: typeof sessions.$inferSelect
  readonly user: UserRow
  readonly sites: readonly string[]
}

export async function insertSession(db: Db, session: typeof sessions.$inferInsert): Promise<void> {
  await db.insert(sessions).values(session)
}

/** The session with its account and the account's offices, if it has not ended and the account is active. */
export async function findSession(db: Db, tokenHash: string, now: Date): Promise<SessionOfUser | undefined> {
  const found = await db
    .select({ session: sessions, user: users, site: userSites.siteCode })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .leftJoin(userSites, eq(userSites.userId, users.id))
    .where(and(eq(sessions.tokenHash, tokenHash), gt(sessions.expiresAt, now), eq(users.active, true)))
  const first = found[0]
  if (first === undefined) return undefined
  return { session: first.session, user: first.user, sites: found.flatMap(row => row.site ?? []).sort() }
}

export async function touchSession(db: Db, tokenHash: string, lastSeenAt: Date, expiresAt: Date): Promise<void> {
  await db.update(sessions).set({ lastSeenAt, expiresAt }).where(eq(sessions.tokenHash, tokenHash))
}

export async function deleteSession(db: Db, tokenHash: string): Promise<void> {
  await db.delete(sessions).where(eq(sessions.tokenHash, tokenHash))
}

/** Ends all sessions of an account, all but one if `except` is given. */
export async function deleteSessionsOf(db: Db, userId: number, except?: string): Promise<void> {
  await db
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), except === undefined ? undefined : ne(sessions.tokenHash, except)))
}

export async function deleteEndedSessions(db: Db, now: Date): Promise<void> {
  await db.delete(sessions).where(lte(sessions.expiresAt, now))
}
