import type { Db } from '../../db/client.ts'
import { type CityRow, findCity } from '../../db/queries/city/find-city.ts'
import type { City } from '../contract/city.ts'
import { AppError } from '../errors.ts'

/** @throws AppError SYS-002 before the database was filled for the first time */
export async function fetchCity(db: Db): Promise<CityRow> {
  const city = await findCity(db)
  if (city !== undefined) return city
  throw new AppError('SYS-002', {
    cause: { de: 'Die Datenbank enthält noch keine Stadt.', en: 'The database holds no city yet.' },
    action: { de: 'Den Dienst mit `npm start` neu starten.', en: 'Start the service again with `npm start`.' },
  })
}

export function toCity(row: CityRow, today: string): City {
  return {
    name: row.name,
    timeZone: row.timeZone,
    federalState: row.state as City['federalState'],
    councilStep: row.councilStep,
    hearingDays: row.hearingDays,
    publishLeadDays: row.publishLeadDays,
    wishCloseDays: row.wishCloseDays,
    consentDays: row.consentDays,
    netCounterShare: row.netCounterShare,
    lateMinutePoints: row.lateMinutePoints,
    gaveUpPoints: row.gaveUpPoints,
    forecastWeeks: row.forecastWeeks,
    demo: row.demo,
    today,
    revision: row.revision,
  }
}
