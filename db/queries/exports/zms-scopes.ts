import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { zmsScopes } from '../../schema/index.ts'

export type ZmsScopeRow = typeof zmsScopes.$inferSelect

export async function findZmsScope(db: Db, site: string): Promise<ZmsScopeRow | undefined> {
  const [row] = await db.select().from(zmsScopes).where(eq(zmsScopes.siteCode, site))
  return row
}

/** The site that a calendar belongs to already. */
export async function findSiteOfScope(db: Db, scopeId: string): Promise<string | undefined> {
  const [row] = await db.select({ site: zmsScopes.siteCode }).from(zmsScopes).where(eq(zmsScopes.scopeId, scopeId))
  return row?.site
}

export async function insertZmsScope(tx: Db, scope: typeof zmsScopes.$inferInsert): Promise<ZmsScopeRow | undefined> {
  const [row] = await tx.insert(zmsScopes).values(scope).onConflictDoNothing().returning()
  return row
}

/** Changes a scope; undefined when the record is no longer at `revision`. */
export async function updateZmsScope(
  tx: Db,
  site: string,
  change: Partial<Omit<ZmsScopeRow, 'siteCode' | 'revision'>>,
  revision: number,
): Promise<ZmsScopeRow | undefined> {
  const [row] = await tx
    .update(zmsScopes)
    .set({ ...change, revision: sql`${zmsScopes.revision} + 1` })
    .where(and(eq(zmsScopes.siteCode, site), eq(zmsScopes.revision, revision)))
    .returning()
  return row
}
