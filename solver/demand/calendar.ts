import { addDays, isoWeekday } from '../model/time.ts'
import type { IsoDate, TimeRange } from '../model/units.ts'
import type { DemandChannel } from './series.ts'

/** A known occasion that moves demand: semester start, city festival, reform of a document. Both dates are included. */
export interface DemandEvent {
  readonly id: string
  readonly from: IsoDate
  readonly to: IsoDate
  /** Left out: every site. */
  readonly sites?: readonly string[]
  /** Left out: every channel. */
  readonly channels?: readonly DemandChannel[]
  /** Set by hand: demand is multiplied by this (> 0). Left out: learnt from earlier days of the same `id`. */
  readonly factor?: number
}

/**
 * What an event is learnt under: its name without the year, so that `Stadtfest 2026` teaches what to expect of
 * `Stadtfest 2027`.
 */
export function occasionOf(name: string): string {
  const plain = name
    .replace(/\b(19|20)\d{2}([/-]\d{2,4})?\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return plain === '' ? name.trim() : plain
}

/** What is known about days, past and future, beyond the counts themselves. */
export interface DemandCalendar {
  /** Public holidays: nothing is open, the working day after each is special. */
  readonly holidays: readonly { readonly date: IsoDate; readonly name: string }[]
  /** Closed days that are no public holidays (staff meeting, first Wednesday); `site` left out: all sites. */
  readonly closedDays: readonly { readonly site?: string; readonly date: IsoDate; readonly reason: string }[]
  /**
   * When customers are let in, day by day. A future day of a site that has no entry is taken to be open as on the latest
   * same weekday in the history; a past day without an entry was open wherever its counts reach.
   */
  readonly openings: readonly { readonly site: string; readonly date: IsoDate; readonly open: readonly TimeRange[] }[]
  /** School holidays of the state, both dates included. */
  readonly schoolHolidays?: readonly { readonly from: IsoDate; readonly to: IsoDate; readonly name: string }[]
  readonly events?: readonly DemandEvent[]
}

/** What makes a day special for one site and channel. */
export interface DayKind {
  /** Kinds whose effect is learnt from the history, e.g. `after-holiday`. */
  readonly learnt: readonly string[]
  /** Effects set by hand. */
  readonly fixed: readonly { readonly kind: string; readonly factor: number }[]
}

/** The calendar as one site and channel see it, with fast look-ups. */
export interface SiteCalendar {
  readonly isClosed: (date: IsoDate) => boolean
  readonly openingOf: (date: IsoDate) => readonly TimeRange[] | undefined
  readonly kindOf: (date: IsoDate) => DayKind
}

/**
 * The kinds of special days: the working day after and before a holiday or a closed day, bridge days between a holiday and
 * a weekend, the turn of the month (by workdays Monday to Friday: first three, fourth and fifth, last, the two before), 27
 * December to 5 January, school holidays, and events.
 */
export function calendarOfSite(calendar: DemandCalendar, site: string, channel: DemandChannel): SiteCalendar {
  const holidays = new Set(calendar.holidays.map(holiday => holiday.date))
  const closed = new Set(
    calendar.closedDays.filter(day => day.site === undefined || day.site === site).map(day => day.date),
  )
  const openings = new Map(calendar.openings.filter(day => day.site === site).map(day => [day.date, day.open]))
  const events = (calendar.events ?? []).filter(
    event =>
      (event.sites === undefined || event.sites.includes(site)) &&
      (event.channels === undefined || event.channels.includes(channel)),
  )
  const schoolHolidays = calendar.schoolHolidays ?? []
  const learntOf = (date: IsoDate): string[] => {
    const kinds: string[] = []
    const before = neighbour(date, -1)
    const after = neighbour(date, 1)
    const weekday = isoWeekday(date)
    const isBridge = (weekday === 5 && holidays.has(before)) || (weekday === 1 && holidays.has(after))
    if (isBridge) kinds.push('bridge-day')
    else if (holidays.has(before)) kinds.push('after-holiday')
    else if (holidays.has(after)) kinds.push('before-holiday')
    if (closed.has(before)) kinds.push('after-closed-day')
    const turn = turnOfMonth(date)
    if (turn) kinds.push(turn)
    if (date.slice(5) >= '12-27' || date.slice(5) <= '01-05') kinds.push('turn-of-year')
    if (schoolHolidays.some(holiday => holiday.from <= date && date <= holiday.to)) kinds.push('school-holiday')
    return kinds
  }
  const known = new Map<IsoDate, DayKind>()
  return {
    isClosed: date => holidays.has(date) || closed.has(date),
    openingOf: date => openings.get(date),
    kindOf: date => {
      let kind = known.get(date)
      if (!kind) {
        const today = events.filter(event => event.from <= date && date <= event.to)
        kind = {
          // Two entries of the same occasion, or one that names what the calendar knows by itself, count once.
          learnt: [
            ...new Set([
              ...learntOf(date),
              ...today.filter(event => event.factor === undefined).map(event => event.id),
            ]),
          ],
          fixed: today.flatMap(event => (event.factor === undefined ? [] : { kind: event.id, factor: event.factor })),
        }
        known.set(date, kind)
      }
      return kind
    },
  }
}

/** The working day (Monday to Friday) next to a date, before (-1) or after (1) it. */
function neighbour(date: IsoDate, step: 1 | -1): IsoDate {
  let day = addDays(date, step)
  while (isoWeekday(day) > 5) day = addDays(day, step)
  return day
}

/** Where a date lies at the turn of a month, counted in days from Monday to Friday: pay and deadlines follow these. */
function turnOfMonth(date: IsoDate): string | undefined {
  const day = Number(date.slice(8))
  if (day > 9 && day < 24) return undefined
  const weekday = isoWeekday(date)
  if (day <= 9) {
    const passed = workdaysBetween(weekday - day + 1, day)
    return passed <= 3 ? 'month-first-days' : passed <= 5 ? 'month-early-days' : undefined
  }
  const last = new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0)).getUTCDate()
  const left = workdaysBetween(weekday, last - day + 1)
  return left <= 1 ? 'month-last-day' : left <= 3 ? 'month-late-days' : undefined
}

/** Days from Monday to Friday among `count` days from one with the given weekday (any integer, 1 = Monday). */
function workdaysBetween(weekday: number, count: number): number {
  let workdays = 0
  for (let i = 0; i < count; i++) if ((((weekday + i - 1) % 7) + 7) % 7 < 5) workdays++
  return workdays
}
