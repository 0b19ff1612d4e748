import { asc } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { caseRates, districts, sitePlaces } from '../../schema/index.ts'

/** Districts with their people, places of sites, and cases per thousand inhabitants. */
export async function readDistricts(db: Db) {
  return {
    districts: await db.select().from(districts).orderBy(asc(districts.sortOrder), asc(districts.code)),
    places: await db.select().from(sitePlaces).orderBy(asc(sitePlaces.siteCode)),
    rates: await db.select().from(caseRates).orderBy(asc(caseRates.serviceCode), asc(caseRates.ageGroup)),
  }
}

export type DistrictRows = Awaited<ReturnType<typeof readDistricts>>
