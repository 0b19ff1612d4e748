import { and, asc, eq, gte, isNull, lte, or } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { sites } from '../../schema/index.ts'

export type SiteRow = typeof sites.$inferSelect

/** Sites in their order; with a day, only those in service on it. */
export async function listSites(db: Db, on?: string): Promise<SiteRow[]> {
  return db
    .select()
    .from(sites)
    .where(
      on === undefined ? undefined : and(lte(sites.validFrom, on), or(isNull(sites.validTo), gte(sites.validTo, on))),
    )
    .orderBy(asc(sites.sortOrder), asc(sites.name))
}

export async function findSite(db: Db, code: string): Promise<SiteRow | undefined> {
  const [site] = await db.select().from(sites).where(eq(sites.code, code))
  return site
}
