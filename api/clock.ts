import { DateTime } from 'luxon'

/** The only source of time in the service, so that tests and demonstrations can stand on a fixed day. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

/** A clock whose day is fixed (`YYYY-MM-DD`) while its hours run on. */
export function clockOnDay(day: string, timeZone: string, base: Clock = systemClock): Clock {
  const start = base.now()
  const local = DateTime.fromJSDate(start, { zone: timeZone })
  const [year, month, date] = day.split('-').map(Number)
  const shifted = local.set({ year: year!, month: month!, day: date! }).toMillis()
  return { now: () => new Date(shifted + (base.now().getTime() - start.getTime())) }
}

/** The date of a moment in a time zone. */
export function dateIn(moment: Date, timeZone: string): string {
  return DateTime.fromJSDate(moment, { zone: timeZone }).toISODate() ?? ''
}
