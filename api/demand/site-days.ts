import type { CityRows } from '../../db/queries/requirements/read-city.ts'
import { addDays, type IsoDate, isoWeekday, publicHolidays, type TimeRange } from '../../solver/index.ts'

/** What a date is like at a site. */
export interface SiteDay {
  /** When customers are let in, in order, without overlap; empty: closed for them. */
  readonly open: readonly TimeRange[]
  /** Earliest start and latest end of work; null: nobody works. */
  readonly presence: TimeRange | null
  /** Why it is not an ordinary day, for the eye. */
  readonly reason: string | null
}

export interface SiteDays {
  /** Name of the public holiday on a date, null on other days. */
  holidayOn(date: IsoDate): string | null
  dayOf(site: string, date: IsoDate): SiteDay
  /** Tours that go to a site on a date. */
  toursOf(site: string, date: IsoDate): CityRows['tours']
}

const NOBODY: SiteDay = { open: [], presence: null, reason: null }

/** Whether a row with validity counts on a date; both of its days are included. */
export function isValidOn(row: { validFrom: string; validTo: string | null }, date: IsoDate): boolean {
  return row.validFrom <= date && (row.validTo === null || date <= row.validTo)
}

/** Opening hours, closing days, holidays and tours of a city as one answer per site and date, between two dates. */
export function siteDaysOf(city: CityRows, from: IsoDate, to: IsoDate): SiteDays {
  const state = city.settings.state as Parameters<typeof publicHolidays>[0]
  const holidays = new Map(publicHolidays(state, from, to).map(day => [day.date, day.name]))
  const sites = new Map(city.sites.map(site => [site.code, site]))
  const known = new Map<string, SiteDay>()

  const toursOf = (site: string, date: IsoDate) =>
    city.tours.filter(
      tour =>
        tour.siteCode === site &&
        isValidOn(tour, date) &&
        (tour.date === null ? tour.weekday === isoWeekday(date) : tour.date === date),
    )

  const compute = (code: string, date: IsoDate): SiteDay => {
    const site = sites.get(code)
    if (!site || !isValidOn(site, date)) return NOBODY
    const holiday = holidays.get(date)
    if (holiday !== undefined) return { ...NOBODY, reason: holiday }
    const closing = closingOn(city, site, date)
    if (closing?.effect === 'closed') return { ...NOBODY, reason: closing.reason }
    const usual = site.kind === 'outpost' ? visitsOf(toursOf(code, date)) : hoursOf(city, code, date)
    return closing ? { ...usual, open: [], reason: closing.reason } : usual
  }

  return {
    holidayOn: date => holidays.get(date) ?? null,
    toursOf: (site, date) => (compute(site, date).presence === null ? [] : toursOf(site, date)),
    dayOf: (site, date) => {
      const key = `${site} ${date}`
      const day = known.get(key) ?? compute(site, date)
      known.set(key, day)
      return day
    },
  }
}

function hoursOf(city: CityRows, site: string, date: IsoDate): SiteDay {
  const hours = city.openingHours.find(
    row => row.siteCode === site && row.weekday === isoWeekday(date) && isValidOn(row, date),
  )
  if (!hours || hours.blocks.length === 0) return NOBODY
  const open = joined(hours.blocks)
  return {
    open,
    presence: {
      start: Math.max(0, open[0]!.start - hours.leadMinutes),
      end: Math.min(1440, open.at(-1)!.end + hours.tailMinutes),
    },
    reason: null,
  }
}

function visitsOf(tours: CityRows['tours']): SiteDay {
  if (tours.length === 0) return NOBODY
  return {
    open: joined(tours.map(tour => ({ start: tour.openFrom, end: tour.openTo }))),
    presence: {
      start: Math.min(...tours.map(tour => tour.departMinute)),
      end: Math.max(...tours.map(tour => tour.returnMinute)),
    },
    reason: null,
  }
}

/** The strictest closing that meets a site on a date. */
function closingOn(city: CityRows, site: CityRows['sites'][number], date: IsoDate) {
  const met = city.closingDays.filter(
    row =>
      isValidOn(row, date) &&
      (row.siteCode === null || row.siteCode === site.code) &&
      (row.siteKind === null || row.siteKind === site.kind) &&
      (row.firstDay !== null
        ? row.firstDay <= date && date <= row.lastDay!
        : row.weekday === isoWeekday(date) && isNthOfMonth(date, row.nth!)),
  )
  return met.find(row => row.effect === 'closed') ?? met[0]
}

/** Whether a date is the nth of its weekday in its month; -1 is the last. */
function isNthOfMonth(date: IsoDate, nth: number): boolean {
  if (nth === -1) return addDays(date, 7).slice(0, 7) !== date.slice(0, 7)
  return Math.ceil(Number(date.slice(8)) / 7) === nth
}

/** Ranges in order, those that touch made one. */
function joined(ranges: readonly TimeRange[]): TimeRange[] {
  const result: { start: number; end: number }[] = []
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else result.push({ start, end })
  }
  return result
}
