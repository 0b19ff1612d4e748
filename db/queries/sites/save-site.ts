import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { sites } from '../../schema/index.ts'
import type { SiteRow } from './list-sites.ts'

export async function insertSite(db: Db, site: typeof sites.$inferInsert): Promise<SiteRow> {
  const [row] = await db.insert(sites).values(site).returning()
  return row!
}

/** Changes a site (or only counts its revision); undefined when it is no longer at `revision`. */
export async function updateSite(
  db: Db,
  code: string,
  change: Partial<Omit<SiteRow, 'code' | 'revision'>>,
  revision: number,
): Promise<SiteRow | undefined> {
  const [row] = await db
    .update(sites)
    .set({ ...change, revision: sql`${sites.revision} + 1` })
    .where(and(eq(sites.code, code), eq(sites.revision, revision)))
    .returning()
  return row
}
