import { DateTime } from 'luxon'

/**
 * One entry of opening hours in the appointment system ZMS (its entity `availability`), in our own terms: days as dates of
 * the office, times in minutes, weekdays 1 = Monday to 7 = Sunday. An entry says: on these weekdays, between these days,
 * so many counters serve from start to end.
 */
export interface HoursEntry {
  /** Of the appointment system; null: not there yet. */
  readonly id: string | null
  /** Change counter of the appointment system, which newer versions want back. */
  readonly version: number | null
  readonly scopeId: string
  /** `openinghours`: customers without appointment are let in. */
  readonly type: 'appointment' | 'openinghours'
  readonly firstDay: string
  readonly lastDay: string
  readonly start: number
  readonly end: number
  readonly weekdays: readonly number[]
  /** 1 = every week, 2 = every other week from the Monday of the first day's week; 0 when `weekOfMonth` counts. */
  readonly afterWeeks: number
  /** 1-4 = that one of the month, 5 = the last; 0: does not count. */
  readonly weekOfMonth: number
  readonly slotMinutes: number
  readonly severalSlots: boolean
  /** Days from today on which booking begins and ends. */
  readonly startInDays: number
  readonly endInDays: number
  readonly counters: number
  /** Of those, how many citizens may book themselves. */
  readonly publicCounters: number
  readonly description: string
}

/** ISO weekdays by the names of ZMS, with the bit that ZMS gives them. */
export const WEEKDAYS: readonly { readonly name: string; readonly iso: number; readonly bit: number }[] = [
  { name: 'sunday', iso: 7, bit: 1 },
  { name: 'monday', iso: 1, bit: 2 },
  { name: 'tuesday', iso: 2, bit: 4 },
  { name: 'wednesday', iso: 3, bit: 8 },
  { name: 'thursday', iso: 4, bit: 16 },
  { name: 'friday', iso: 5, bit: 32 },
  { name: 'saturday', iso: 6, bit: 64 },
]

/** Local midnight of a date in seconds since 1970, as ZMS counts days. */
export function secondsOf(date: string, timeZone: string): number {
  return Math.round(DateTime.fromISO(date, { zone: timeZone }).startOf('day').toSeconds())
}

/** The date on which a moment lies in the office's zone. */
export function dateOfSeconds(seconds: number, timeZone: string): string {
  return DateTime.fromSeconds(seconds, { zone: timeZone }).toISODate() ?? ''
}
