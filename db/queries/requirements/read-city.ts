import { asc } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import {
  activities,
  calendarEvents,
  channelProfiles,
  citySettings,
  closingDays,
  openingHours,
  ruleSettings,
  serviceMix,
  services,
  serviceTargets,
  sites,
  staffingLevels,
  tours,
  travelTimes,
} from '../../schema/index.ts'

/** The city's master data as planning reads them: all rows of every validity, in a fixed order. */
export async function readCity(db: Db) {
  const [settings] = await db.select().from(citySettings)
  return {
    settings,
    rules: await db.select().from(ruleSettings).orderBy(asc(ruleSettings.ruleId), asc(ruleSettings.validFrom)),
    events: await db.select().from(calendarEvents).orderBy(asc(calendarEvents.firstDay), asc(calendarEvents.id)),
    sites: await db.select().from(sites).orderBy(asc(sites.sortOrder), asc(sites.code)),
    openingHours: await db
      .select()
      .from(openingHours)
      .orderBy(asc(openingHours.siteCode), asc(openingHours.weekday), asc(openingHours.validFrom)),
    closingDays: await db.select().from(closingDays).orderBy(asc(closingDays.id)),
    travelTimes: await db.select().from(travelTimes).orderBy(asc(travelTimes.fromSite), asc(travelTimes.toSite)),
    tours: await db.select().from(tours).orderBy(asc(tours.code)),
    activities: await db.select().from(activities).orderBy(asc(activities.sortOrder), asc(activities.code)),
    services: await db.select().from(services).orderBy(asc(services.sortOrder), asc(services.code)),
    serviceMix: await db.select().from(serviceMix),
    channelProfiles: await db.select().from(channelProfiles).orderBy(asc(channelProfiles.id)),
    serviceTargets: await db.select().from(serviceTargets).orderBy(asc(serviceTargets.id)),
    staffingLevels: await db.select().from(staffingLevels).orderBy(asc(staffingLevels.id)),
  }
}

type Rows = Awaited<ReturnType<typeof readCity>>
/** Master data of a city that has its settings. */
export type CityRows = Omit<Rows, 'settings'> & { settings: NonNullable<Rows['settings']> }
