import { daysBetween, isoWeekday } from '../model/time.ts'
import type { IsoDate, Minutes, TimeRange } from '../model/units.ts'
import { calendarOfSite, type DayKind, type DemandCalendar, type SiteCalendar } from './calendar.ts'
import type { DemandDay, DemandSeries } from './series.ts'

/** A time-of-day grid that all days of a series share. */
export interface SlotGrid {
  readonly start: Minutes
  readonly slotMinutes: Minutes
  readonly slots: number
}

/** One past or future day on the grid. */
export interface GridDay {
  readonly date: IsoDate
  /** Days from the forecast's first day; negative in the history. */
  readonly age: number
  /** 1 = Monday ... 7 = Sunday. */
  readonly weekday: number
  /** Share of each slot in which customers were let in and counted, 0..1. */
  readonly exposure: readonly number[]
  readonly kind: DayKind
}

export interface ObservedDay extends GridDay {
  /** Customers per slot; 0 where the exposure is 0. */
  readonly counts: readonly number[]
}

/** A series as the forecasting methods see it: counted days before the origin, sorted by date. */
export interface History {
  readonly origin: IsoDate
  readonly grid: SlotGrid
  readonly days: readonly ObservedDay[]
}

/**
 * The counted days before `origin`, with the slots that were open and the kinds of days. Customers counted outside the
 * opening hours are given to the nearest open slot: they came, and are served then.
 */
export function historyOf(series: DemandSeries, calendar: DemandCalendar, origin: IsoDate): History {
  const site = calendarOfSite(calendar, series.site, series.channel)
  const grid = gridOf(series, calendar)
  const days = series.days
    .filter(day => day.date < origin && !site.isClosed(day.date))
    .map(day => observe(day, series.slotMinutes, grid, site, origin))
    .filter(day => day.exposure.some(share => share > 0))
    .sort((a, b) => a.age - b.age)
  return { origin, grid, days }
}

/** Days `firstDay` ... of a site that are open, on the history's grid. */
export function targetDay(date: IsoDate, open: readonly TimeRange[], history: History, site: SiteCalendar): GridDay {
  return {
    date,
    age: daysBetween(history.origin, date),
    weekday: isoWeekday(date),
    exposure: exposureOf(open, history.grid),
    kind: site.kindOf(date),
  }
}

function observe(
  day: DemandDay,
  slotMinutes: Minutes,
  grid: SlotGrid,
  site: SiteCalendar,
  origin: IsoDate,
): ObservedDay {
  const counts = new Array<number>(grid.slots).fill(0)
  const exposure = new Array<number>(grid.slots).fill(0)
  const open = site.openingOf(day.date)
  const openShare = open && exposureOf(open, grid)
  // A day counted on a shifted grid goes to the nearest slots.
  const offset = Math.round((day.start - grid.start) / slotMinutes)
  day.counts.forEach((_, i) => {
    exposure[offset + i] = openShare ? openShare[offset + i]! : 1
  })
  day.counts.forEach((count, i) => {
    if (count === null) exposure[offset + i] = 0
  })
  day.counts.forEach((count, i) => {
    if (count) counts[nearestOpen(exposure, offset + i)]! += count
  })
  return {
    date: day.date,
    age: daysBetween(origin, day.date),
    weekday: isoWeekday(day.date),
    exposure,
    counts,
    kind: site.kindOf(day.date),
  }
}

function nearestOpen(exposure: readonly number[], slot: number): number {
  for (let distance = 0; distance < exposure.length; distance++) {
    if ((exposure[slot - distance] ?? 0) > 0) return slot - distance
    if ((exposure[slot + distance] ?? 0) > 0) return slot + distance
  }
  return slot
}

/** Smallest grid that holds every counted slot and every opening, aligned with the series' slots. */
function gridOf(series: DemandSeries, calendar: DemandCalendar): SlotGrid {
  const { slotMinutes } = series
  let start = 1440
  let end = 0
  for (const day of series.days) {
    start = Math.min(start, day.start)
    end = Math.max(end, day.start + day.counts.length * slotMinutes)
  }
  const phase = start % slotMinutes
  for (const day of calendar.openings) {
    if (day.site !== series.site) continue
    for (const range of day.open) {
      start = Math.min(start, Math.floor((range.start - phase) / slotMinutes) * slotMinutes + phase)
      end = Math.max(end, Math.ceil((range.end - phase) / slotMinutes) * slotMinutes + phase)
    }
  }
  return { start, slotMinutes, slots: Math.max(0, Math.round((end - start) / slotMinutes)) }
}

/** Share of each slot that lies within the openings. */
export function exposureOf(open: readonly TimeRange[], grid: SlotGrid): number[] {
  return Array.from({ length: grid.slots }, (_, i) => {
    const from = grid.start + i * grid.slotMinutes
    const to = from + grid.slotMinutes
    let minutes = 0
    for (const range of open) minutes += Math.max(0, Math.min(to, range.end) - Math.max(from, range.start))
    return minutes / grid.slotMinutes
  })
}
