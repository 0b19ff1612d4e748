import type { Db } from '../../db/client.ts'
import { type CityRows, readCity } from '../../db/queries/requirements/read-city.ts'
import { AppError } from '../errors.ts'

/** Master data of the city. @throws AppError REQ-009 before the city has been set up */
export async function cityOf(db: Db): Promise<CityRows> {
  const rows = await readCity(db)
  if (rows.settings) return { ...rows, settings: rows.settings }
  throw new AppError('REQ-009', {
    cause: { de: 'Die Stadt ist noch nicht eingerichtet.', en: 'The city has not been set up yet.' },
    action: { de: 'Die Einrichtung abschließen.', en: 'Finish the setup.' },
  })
}
