import { eq } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { userSites } from '../../schema/index.ts'
import { insertSitesOfUser } from './insert-user.ts'

/** The offices of a planner, replaced as a whole. */
export async function replaceSitesOfUser(db: Db, userId: number, sites: readonly string[]): Promise<void> {
  await db.delete(userSites).where(eq(userSites.userId, userId))
  await insertSitesOfUser(db, userId, sites)
}
