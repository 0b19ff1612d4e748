import type { DayIndex, IsoDate, Minutes, TimeRange } from './units.ts'

const DAY_MS = 86_400_000

/** The date `days` after `date` (proleptic Gregorian, no time zone: a date is a date). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

/** Days from `from` to `to`; negative when `to` lies before. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)
}

/** ISO weekday: 1 = Monday ... 7 = Sunday. */
export function isoWeekday(date: IsoDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7
}

/** Weekday of a day index, 1 = Monday ... 7 = Sunday. */
export function weekdayOf(firstDay: IsoDate, day: DayIndex): number {
  return isoWeekday(addDays(firstDay, day))
}

/** The Monday of the week in which `date` lies. */
export function mondayOf(date: IsoDate): IsoDate {
  return addDays(date, 1 - isoWeekday(date))
}

/** Monday of an ISO week written as `2027-W09`. @throws RangeError when the text is no ISO week. */
export function mondayOfIsoWeek(week: string): IsoDate {
  const match = /^(\d{4})-W(\d{2})$/.exec(week)
  const number = Number(match?.[2])
  if (!match || number < 1 || number > 53) throw new RangeError(`"${week}" is not an ISO week such as 2027-W09`)
  const monday = addDays(mondayOf(`${match[1]}-01-04`), (number - 1) * 7)
  if (isoWeekOf(monday) !== week) throw new RangeError(`the year ${match[1]} has no week ${number}`)
  return monday
}

/** ISO week of a date, as `2027-W09` (ISO 8601: week 1 holds 4 January). */
export function isoWeekOf(date: IsoDate): string {
  const thursday = addDays(mondayOf(date), 3)
  const year = thursday.slice(0, 4)
  const number = daysBetween(mondayOf(`${year}-01-04`), mondayOf(date)) / 7 + 1
  return `${year}-W${String(number).padStart(2, '0')}`
}

/** Minutes as `HH:MM`. */
export function formatMinutes(minutes: Minutes): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** Length of an interval, in minutes. */
export function lengthOf(range: TimeRange): Minutes {
  return range.end - range.start
}

/** Minutes that two intervals share. */
export function overlapOf(a: TimeRange, b: TimeRange): Minutes {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
}
