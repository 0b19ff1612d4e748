import type { DemandSeries } from '../../../solver/demand/series.ts'
import { createRandom } from '../../../solver/model/random.ts'
import { addDays, daysBetween, isoWeekday } from '../../../solver/model/time.ts'

/** Weekday factors of the made-up office, Monday first. */
export const WEEKDAYS = [1.3, 1, 0.9, 1, 0.8]

export interface OfficeOptions {
  readonly from: string
  readonly days: number
  /** Customers per hour in the middle of the week, before the day's shape. */
  readonly perHour?: number
  readonly slotMinutes?: number
  /** Minutes after midnight. */
  readonly open?: { start: number; end: number }
  readonly dayFactorCv?: number
  readonly seed?: number
  readonly closed?: (date: string) => boolean
  /** Further factor of a day. */
  readonly factor?: (date: string) => number
  /** `mean`: expected counts instead of drawn ones. */
  readonly draw?: 'poisson' | 'mean'
}

/** Expected customers of a slot of the made-up office: busy in the morning, quiet at noon. */
export function expectedCount(date: string, minute: number, options: OfficeOptions): number {
  const weekday = WEEKDAYS[isoWeekday(date) - 1] ?? 0
  const shape = 1 + 0.5 * Math.cos(((minute - 480) / 480) * 2 * Math.PI)
  const factor = options.factor?.(date) ?? 1
  return (((options.perHour ?? 12) * (options.slotMinutes ?? 15)) / 60) * weekday * shape * factor
}

/** A made-up office, Monday to Friday, whose truth is known. */
export function office(options: OfficeOptions): DemandSeries {
  const { slotMinutes = 15, open = { start: 480, end: 960 }, dayFactorCv = 0, seed = 1 } = options
  const days = []
  for (let i = 0; i < options.days; i++) {
    const date = addDays(options.from, i)
    if (isoWeekday(date) > 5 || options.closed?.(date)) continue
    const random = createRandom(seed, daysBetween('2000-01-01', date))
    const dayFactor = dayFactorCv > 0 ? random.gamma(1 / dayFactorCv ** 2) * dayFactorCv ** 2 : 1
    const counts = []
    for (let minute = open.start; minute < open.end; minute += slotMinutes) {
      const mean = expectedCount(date, minute, options) * dayFactor
      counts.push(options.draw === 'mean' ? mean : random.poisson(mean))
    }
    days.push({ date, start: open.start, counts })
  }
  return { site: 'mitte', channel: 'walk-in', slotMinutes, days }
}

export const NO_CALENDAR = { holidays: [], closedDays: [], openings: [] }
