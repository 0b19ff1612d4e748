import type { Db } from '../../db/client.ts'
import { readKnownToImports } from '../../db/queries/imports/read-known.ts'
import type { CityRows } from '../../db/queries/requirements/read-city.ts'
import type { KnownCity } from './format.ts'

/** What formats may know of the city while they read. */
export async function knownCityOf(db: Db, city: CityRows): Promise<KnownCity> {
  return {
    sites: city.sites.map(({ code, name, kind }) => ({ code, name, kind })),
    timeZone: city.settings.timeZone,
    ...(await readKnownToImports(db)),
  }
}
