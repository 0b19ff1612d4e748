import { asc, eq, sql } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { demandDays, sites } from '../../schema/index.ts'

/** What history is stored, a row per site and channel. */
export async function listDemandExtents(db: Db) {
  return db
    .select({
      site: demandDays.siteCode,
      siteName: sites.name,
      channel: demandDays.channel,
      firstDay: sql<string>`min(${demandDays.date})::text`,
      lastDay: sql<string>`max(${demandDays.date})::text`,
      days: sql<number>`count(*)::int`,
      total: sql<number>`coalesce(sum((SELECT sum(n) FROM unnest(${demandDays.counts}) AS n)), 0)::float8`,
    })
    .from(demandDays)
    .innerJoin(sites, eq(sites.code, demandDays.siteCode))
    .groupBy(demandDays.siteCode, sites.name, sites.sortOrder, demandDays.channel)
    .orderBy(asc(sites.sortOrder), asc(demandDays.siteCode), asc(demandDays.channel))
}
