import { eq } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { userSites, users } from '../../schema/index.ts'
import type { UserRow } from './sessions.ts'

export async function findUserByLogin(db: Db, login: string): Promise<UserRow | undefined> {
  const [user] = await db.select().from(users).where(eq(users.login, login.toLowerCase()))
  return user
}

export async function findUserById(db: Db, id: number): Promise<UserRow | undefined> {
  const [user] = await db.select().from(users).where(eq(users.id, id))
  return user
}

export async function findSitesOfUser(db: Db, id: number): Promise<string[]> {
  const found = await db
    .select({ site: userSites.siteCode })
    .from(userSites)
    .where(eq(userSites.userId, id))
    .orderBy(userSites.siteCode)
  return found.map(row => row.site)
}
