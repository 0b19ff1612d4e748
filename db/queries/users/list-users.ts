import { and, asc, eq, gt, sql } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { sessions, userSites, users } from '../../schema/index.ts'
import type { UserRow } from '../auth/sessions.ts'

export interface UserWithSites {
  readonly user: UserRow
  readonly sites: readonly string[]
  /** Of a session that has not ended. */
  readonly lastSeenAt: Date | null
}

/** All accounts by login, or the one with this id. */
export async function listUsers(db: Db, now: Date, id?: number): Promise<UserWithSites[]> {
  const found = await db
    .select({
      user: users,
      sites: sql<string[]>`coalesce((SELECT json_agg(${userSites.siteCode} ORDER BY ${userSites.siteCode})
        FROM ${userSites} WHERE ${userSites.userId} = ${users.id}), '[]'::json)`,
      lastSeenAt: sql<Date | string | null>`max(${sessions.lastSeenAt})`,
    })
    .from(users)
    .leftJoin(sessions, and(eq(sessions.userId, users.id), gt(sessions.expiresAt, now)))
    .where(id === undefined ? undefined : eq(users.id, id))
    .groupBy(users.id)
    .orderBy(asc(users.login))
  return found.map(row => ({ ...row, lastSeenAt: row.lastSeenAt === null ? null : new Date(row.lastSeenAt) }))
}
