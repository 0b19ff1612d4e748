import type { Db } from '../../db/client.ts'
import { readDemandDays } from '../../db/queries/demand/read-demand-days.ts'
import { readDistricts } from '../../db/queries/districts/read-districts.ts'
import { readPeople } from '../../db/queries/rosters/read-people.ts'
import { addDays, type ConceptCity, type IsoDate } from '../../solver/index.ts'
import { AppError } from '../errors.ts'
import { cityOf } from '../staffing/city-of.ts'
import { toConceptCity } from './to-concept-city.ts'
import { weekOfHistory } from './week-of-history.ts'

/** A year of history, so that seasons balance. */
const HISTORY_DAYS = 364

/**
 * The city as concepts are computed from, as the data stand now.
 * @throws AppError CON-001 when districts, places of offices or history are missing
 */
export async function conceptCityOf(db: Db, today: IsoDate): Promise<ConceptCity> {
  const city = await cityOf(db)
  const districts = await readDistricts(db)
  const people = await readPeople(db, today, today)
  const rows = await readDemandDays(db, { from: addDays(today, -HISTORY_DAYS), to: addDays(today, -1) })
  const concept = toConceptCity({ city, districts, people, history: weekOfHistory(rows) }, today)
  if (concept.districts.length === 0 || !concept.sites.some(site => site.kind === 'office'))
    throw new AppError('CON-001', {
      cause: {
        de: 'Es fehlen Stadtteile, die Lage der Büros oder gezählte Nachfrage.',
        en: 'Districts, the places of the offices or counted demand are missing.',
      },
      action: {
        de: 'Nachfrage einlesen; Stadtteile und Lagen einspielen lassen.',
        en: 'Import demand; have districts and places put in.',
      },
    })
  return concept
}
