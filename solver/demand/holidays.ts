import { getHolidays } from 'feiertagejs'
import type { IsoDate } from '../model/units.ts'

/** The German states by their ISO 3166-2 letters. */
export const STATES = [
  'BW',
  'BY',
  'BE',
  'BB',
  'HB',
  'HE',
  'HH',
  'MV',
  'NI',
  'NW',
  'RP',
  'SL',
  'SN',
  'ST',
  'SH',
  'TH',
] as const
export type State = (typeof STATES)[number]

/**
 * Public holidays of a state, by date. Holidays of single towns (Augsburg's peace festival, Assumption Day in Catholic
 * towns of Bavaria) are closed days of the city, not of the state.
 * @param from first date, @param to last date, both included
 */
export function publicHolidays(state: State, from: IsoDate, to: IsoDate): { date: IsoDate; name: string }[] {
  const years = Array.from(
    { length: Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1 },
    (_, i) => Number(from.slice(0, 4)) + i,
  )
  return years
    .flatMap(year => getHolidays(year, state))
    .map(holiday => ({ date: holiday.dateString, name: holiday.translate('de') ?? holiday.name }))
    .filter(holiday => from <= holiday.date && holiday.date <= to)
    .sort((a, b) => a.date.localeCompare(b.date))
}
