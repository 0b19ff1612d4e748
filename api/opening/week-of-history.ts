import type { DemandDayRow } from '../../db/queries/demand/read-demand-days.ts'
import { isoWeekday, mondayOf } from '../../solver/index.ts'

/** The typical week that a year of history tells. */
export interface WeekOfHistory {
  /** Mean customers of a site and channel on an open day of the weekday (1..7); a day that never came: 0. */
  mean(site: string, channel: DemandDayRow['channel'], weekday: number): number
  /** The same quarter by quarter, from the start given; empty: that weekday never came. */
  slots(site: string, channel: DemandDayRow['channel'], weekday: number): { start: number; mean: number[] }
  /** Months against the year's mean, January first; 1 for a month without records. */
  readonly months: readonly number[]
  /** A week that nine in ten stay below, against the mean week. */
  readonly peakFactor: number
}

/** @param rows counts of a year or less; slots of which nothing is known count as their neighbours' mean, by leaving the day out */
export function weekOfHistory(rows: readonly DemandDayRow[]): WeekOfHistory {
  const whole = rows.filter(row => row.counts.every(count => count !== null))
  const days = new Map<string, DemandDayRow[]>()
  for (const row of whole) {
    const key = `${row.siteCode} ${row.channel} ${isoWeekday(row.date)}`
    const known = days.get(key)
    if (known) known.push(row)
    else days.set(key, [row])
  }
  const of = (site: string, channel: string, weekday: number) => days.get(`${site} ${channel} ${weekday}`) ?? []
  const counters = whole.filter(row => row.channel !== 'call')
  return {
    mean: (site, channel, weekday) => {
      const own = of(site, channel, weekday)
      return own.length === 0 ? 0 : own.reduce((sum, row) => sum + totalOf(row), 0) / own.length
    },
    slots: (site, channel, weekday) => meanSlots(of(site, channel, weekday)),
    months: monthsOf(counters),
    peakFactor: peakOf(counters),
  }
}

function totalOf(row: DemandDayRow): number {
  return row.counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)
}

/** Quarters of an hour; longer slots are divided evenly. */
function meanSlots(rows: readonly DemandDayRow[]): { start: number; mean: number[] } {
  if (rows.length === 0) return { start: 0, mean: [] }
  const start = Math.min(...rows.map(row => row.startMinute))
  const end = Math.max(...rows.map(row => row.startMinute + row.slotMinutes * row.counts.length))
  const mean = Array.from({ length: Math.ceil((end - start) / 15) }, () => 0)
  for (const row of rows) {
    row.counts.forEach((count, slot) => {
      const from = row.startMinute + slot * row.slotMinutes - start
      const parts = Math.max(1, Math.round(row.slotMinutes / 15))
      for (let part = 0; part < parts; part++) {
        const at = Math.floor(from / 15) + part
        if (at < mean.length) mean[at] = mean[at]! + (count ?? 0) / parts / rows.length
      }
    })
  }
  return { start, mean }
}

/** Customers per open day and month, against the mean of the months there are. */
function monthsOf(rows: readonly DemandDayRow[]): number[] {
  const sums = Array.from({ length: 12 }, () => ({ count: 0, days: new Set<string>() }))
  for (const row of rows) {
    const month = sums[Number(row.date.slice(5, 7)) - 1]!
    month.count += totalOf(row)
    month.days.add(row.date)
  }
  const perDay = sums.map(({ count, days }) => (days.size > 0 ? count / days.size : null))
  const known = perDay.filter(value => value !== null)
  const mean = known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length)
  return perDay.map(value => (value === null || mean === 0 ? 1 : value / mean))
}

function peakOf(rows: readonly DemandDayRow[]): number {
  const weeks = new Map<string, number>()
  for (const row of rows) weeks.set(mondayOf(row.date), (weeks.get(mondayOf(row.date)) ?? 0) + totalOf(row))
  const totals = [...weeks.values()].sort((a, b) => a - b)
  // The first and the last week may be cut.
  if (totals.length < 8) return 1.1
  const mean = totals.reduce((sum, count) => sum + count, 0) / totals.length
  return Math.max(1, totals[Math.ceil(totals.length * 0.9) - 1]! / mean)
}
