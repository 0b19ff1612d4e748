import type { Db } from '../../client.ts'
import { userSites, users } from '../../schema/index.ts'
import type { UserRow } from '../auth/sessions.ts'

export async function insertUser(db: Db, user: typeof users.$inferInsert): Promise<UserRow> {
  const [row] = await db.insert(users).values(user).returning()
  return row!
}

export async function insertSitesOfUser(db: Db, userId: number, sites: readonly string[]): Promise<void> {
  if (sites.length === 0) return
  await db.insert(userSites).values(sites.map(siteCode => ({ userId, siteCode })))
}
