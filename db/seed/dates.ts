/** Calendar arithmetic on `YYYY-MM-DD`; a date has no time zone. */
const DAY_MS = 86_400_000

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)
}

/** 1 = Monday ... 7 = Sunday. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7
}

export function mondayOf(date: string): string {
  return addDays(date, 1 - weekdayOf(date))
}

/** Which of its kind in the month: the first Wednesday has 1. */
export function nthOfMonth(date: string): number {
  return Math.ceil(Number(date.slice(8)) / 7)
}

/** The nth weekday of a month, `month` as `YYYY-MM`. */
export function nthWeekday(month: string, weekday: number, nth: number): string {
  const first = `${month}-01`
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7)
}

/** All dates from `from` to `to`, both included. */
export function datesFrom(from: string, to: string): string[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, i) => addDays(from, i))
}

/** The same day in another year; 29 February becomes the 28th where there is none. */
export function yearsLater(date: string, years: number): string {
  const year = Number(date.slice(0, 4)) + years
  const target = `${year}${date.slice(4)}`
  return new Date(`${target}T00:00:00Z`).toISOString().slice(0, 10) === target ? target : `${year}-02-28`
}
