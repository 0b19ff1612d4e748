import type { Db } from '../../db/client.ts'
import { findCity } from '../../db/queries/city/find-city.ts'

/** Time zone of the city; that of Berlin as long as none is set up. */
export async function cityTimeZone(db: Db): Promise<string> {
  return (await findCity(db))?.timeZone ?? 'Europe/Berlin'
}
