import { and, asc, eq, gte, inArray, lte, type SQL, sql } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { demandDays } from '../../schema/index.ts'

/** Customers of each day, all matching sites and channels added up; days without a record are left out. */
export async function readDemandTotals(
  db: Db,
  filter: { from: string; to: string; sites?: readonly string[]; channel?: 'walk-in' | 'appointment' | 'call' },
) {
  const conditions: SQL[] = [gte(demandDays.date, filter.from), lte(demandDays.date, filter.to)]
  if (filter.sites) conditions.push(inArray(demandDays.siteCode, [...filter.sites]))
  if (filter.channel) conditions.push(eq(demandDays.channel, filter.channel))
  return db
    .select({
      date: demandDays.date,
      count: sql<number>`coalesce(sum((SELECT sum(n) FROM unnest(${demandDays.counts}) AS n)), 0)::float8`,
    })
    .from(demandDays)
    .where(and(...conditions))
    .groupBy(demandDays.date)
    .orderBy(asc(demandDays.date))
}
