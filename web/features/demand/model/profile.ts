/** A figure of a day at a time; `start` in minutes after midnight. */
interface TimedPoint {
  readonly date: string
  readonly start: number | null
  readonly count: number
}

export interface ProfilePoint {
  readonly start: number
  /** Mean count of the days that have a record at this time. */
  readonly mean: number
  readonly days: number
}

/** The usual course of a weekday (1 = Monday ... 7 = Sunday): mean count at each time over the days given. */
export function weekdayProfile(points: readonly TimedPoint[], isoWeekday: number): ProfilePoint[] {
  const sums = new Map<number, { sum: number; days: number }>()
  for (const { date, start, count } of points) {
    if (start === null || weekdayOf(date) !== isoWeekday) continue
    const entry = sums.get(start) ?? { sum: 0, days: 0 }
    entry.sum += count
    entry.days += 1
    sums.set(start, entry)
  }
  return [...sums].sort(([a], [b]) => a - b).map(([start, { sum, days }]) => ({ start, mean: sum / days, days }))
}

/** ISO weekday of a date. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7
}
