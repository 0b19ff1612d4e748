import { and, asc, eq, isNull, or } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { closingDays, openingHours, serviceTargets, staffingLevels, tours } from '../../schema/index.ts'
import type { SiteRow } from './list-sites.ts'

/** All that hangs on a site, with the closing days and targets it inherits from the city. */
export async function findSiteParts(db: Db, site: SiteRow) {
  const hours = await db
    .select()
    .from(openingHours)
    .where(eq(openingHours.siteCode, site.code))
    .orderBy(asc(openingHours.validFrom), asc(openingHours.weekday))
  const closings = await db
    .select()
    .from(closingDays)
    .where(or(eq(closingDays.siteCode, site.code), isNull(closingDays.siteCode)))
    .orderBy(asc(closingDays.firstDay), asc(closingDays.id))
  const trips = await db.select().from(tours).where(eq(tours.siteCode, site.code)).orderBy(asc(tours.code))
  const targets = await db
    .select()
    .from(serviceTargets)
    .where(or(eq(serviceTargets.siteCode, site.code), isNull(serviceTargets.siteCode)))
    .orderBy(asc(serviceTargets.channel), asc(serviceTargets.validFrom))
  const levels = await db
    .select()
    .from(staffingLevels)
    .where(eq(staffingLevels.siteCode, site.code))
    .orderBy(asc(staffingLevels.activityCode), asc(staffingLevels.weekday), asc(staffingLevels.id))
  return {
    openingHours: hours,
    closingDays: closings.filter(row => row.siteCode === site.code),
    inheritedClosingDays: closings.filter(
      row => row.siteCode === null && (row.siteKind === null || row.siteKind === site.kind),
    ),
    tours: trips,
    serviceTargets: targets.filter(row => row.siteCode === site.code),
    defaultServiceTargets: targets.filter(row => row.siteCode === null),
    staffingLevels: levels,
  }
}

export type SiteParts = Awaited<ReturnType<typeof findSiteParts>>

export async function listCityClosingDays(db: Db) {
  return db
    .select()
    .from(closingDays)
    .where(and(isNull(closingDays.siteCode)))
    .orderBy(asc(closingDays.firstDay), asc(closingDays.id))
}
