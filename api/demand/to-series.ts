import type { DemandDayRow } from '../../db/queries/demand/read-demand-days.ts'
import type { CityRows } from '../../db/queries/requirements/read-city.ts'
import {
  addDays,
  type DemandCalendar,
  type DemandChannel,
  type DemandSeries,
  daysBetween,
  type IsoDate,
  occasionOf,
  publicHolidays,
} from '../../solver/index.ts'
import type { SiteDays } from './site-days.ts'

/**
 * Stored history as demand series, one per site and channel. Days of one series may be stored on different grids (an
 * import of half hours after quarters): they are all brought to the finest grid that each of them can be added up to.
 */
export function toSeries(rows: readonly DemandDayRow[]): DemandSeries[] {
  const groups = new Map<string, DemandDayRow[]>()
  for (const row of rows) {
    const key = `${row.siteCode} ${row.channel}`
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return [...groups.values()].map(group => {
    const slotMinutes = group.reduce((common, row) => leastCommonMultiple(common, row.slotMinutes), 1)
    return {
      site: group[0]!.siteCode,
      channel: group[0]!.channel,
      slotMinutes,
      days: group.map(row => ({ date: row.date, ...onGrid(row, slotMinutes), ...(row.full ? { full: true } : {}) })),
    }
  })
}

/** Counts added up to a coarser grid whose slots begin at multiples of its length; a slot with an unknown part is unknown. */
export function onGrid(
  row: Pick<DemandDayRow, 'slotMinutes' | 'startMinute'> & { readonly counts: readonly (number | null)[] },
  slotMinutes: number,
): { start: number; counts: (number | null)[] } {
  if (row.slotMinutes === slotMinutes && row.startMinute % slotMinutes === 0)
    return { start: row.startMinute, counts: [...row.counts] }
  const start = Math.floor(row.startMinute / slotMinutes) * slotMinutes
  const end = row.startMinute + row.counts.length * row.slotMinutes
  const counts: (number | null)[] = Array.from({ length: Math.ceil((end - start) / slotMinutes) }, () => 0)
  row.counts.forEach((count, i) => {
    const slot = Math.floor((row.startMinute + i * row.slotMinutes - start) / slotMinutes)
    const sum = counts[slot]!
    counts[slot] = sum === null || count === null ? null : sum + count
  })
  return { start, counts }
}

/** What is known about the days of a history and of the days to forecast. */
export function toDemandCalendar(
  city: CityRows,
  days: SiteDays,
  range: { readonly from: IsoDate; readonly firstDay: IsoDate; readonly lastDay: IsoDate },
): DemandCalendar {
  const state = city.settings.state as Parameters<typeof publicHolidays>[0]
  const dates = Array.from({ length: daysBetween(range.from, range.lastDay) + 1 }, (_, i) => addDays(range.from, i))
  const future = dates.filter(date => date >= range.firstDay)
  const holidays = publicHolidays(state, range.from, range.lastDay)
  const isHoliday = new Set(holidays.map(day => day.date))
  return {
    holidays,
    closedDays: city.sites.flatMap(site =>
      dates.flatMap(date => {
        const day = days.dayOf(site.code, date)
        return day.reason !== null && !isHoliday.has(date) && day.open.length === 0
          ? [{ site: site.code, date, reason: day.reason }]
          : []
      }),
    ),
    openings: city.sites.flatMap(site =>
      future.map(date => ({ site: site.code, date, open: days.dayOf(site.code, date).open })),
    ),
    schoolHolidays: city.events
      .filter(event => event.kind === 'school-holiday')
      .map(event => ({ from: event.firstDay, to: event.lastDay, name: event.name })),
    events: city.events
      .filter(event => event.kind !== 'school-holiday')
      .map(event => ({
        // A bridge day declared by hand is of the same kind as one found in the calendar.
        id: event.kind === 'bridge-day' ? event.kind : occasionOf(event.name),
        from: event.firstDay,
        to: event.lastDay,
        ...(event.factor === null ? {} : { factor: event.factor }),
        ...(event.siteCodes.length === 0 ? {} : { sites: event.siteCodes }),
        ...(event.channels.length === 0 ? {} : { channels: event.channels as DemandChannel[] }),
      })),
  }
}

function leastCommonMultiple(a: number, b: number): number {
  let [x, y] = [a, b]
  while (y !== 0) [x, y] = [y, x % y]
  return (a / x) * b
}
