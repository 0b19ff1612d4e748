import { readFileSync } from 'node:fs'
import type { DemandCalendar } from '../../solver/demand/calendar.ts'
import { publicHolidays, type State } from '../../solver/demand/holidays.ts'
import type { DemandSeries } from '../../solver/demand/series.ts'
import { addDays, isoWeekday, mondayOf } from '../../solver/model/time.ts'

/** An hourly file as the forecast sees it: what is not in the file was closed. */
export interface HourlyFile {
  readonly series: DemandSeries
  readonly calendar: DemandCalendar
  /** Monday of the first week. */
  readonly firstMonday: string
  /** Weeks begun in the file. */
  readonly weeks: number
}

const DATE_NAMES = /^(date|datum|day|tag|datetime|time|timestamp|hour_start.*)$/i
const HOUR_NAMES = /^(hour|hr|h|stunde)$/i
const COUNT_NAMES = /^(count|counts|calls|customers|visitors|arrivals|n|value|anzahl|anrufe|kunden)$/i

/**
 * Reads any file with a date, an hour and a count per line, in that or another order, separated by comma, semicolon or tab.
 * Open weekdays and hours are those of the file; a missing date on a weekday that is usually open is a closed day.
 * @param countName name of the column to count, if the file holds several
 * @param state German state whose holidays are to be known; left out: none
 */
export function readHourlyFile(file: string, countName?: string, state?: State): HourlyFile {
  const lines = readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter(line => line.trim() !== '')
  const separator = [',', ';', '\t'].sort((a, b) => lines[0]!.split(b).length - lines[0]!.split(a).length)[0]!
  const cells = lines.map(line => line.split(separator).map(cell => cell.trim().replace(/^"|"$/g, '')))
  const header = cells[0]!
  const dateColumn = header.findIndex(name => DATE_NAMES.test(name))
  const hourColumn = header.findIndex(name => HOUR_NAMES.test(name))
  const countColumn = countName
    ? header.indexOf(countName)
    : header.findIndex(name => COUNT_NAMES.test(name)) >= 0
      ? header.findIndex(name => COUNT_NAMES.test(name))
      : header.length - 1
  if (dateColumn < 0 || countColumn < 0)
    throw new Error(`${file}: needs a date and a count column, has ${header.join(', ')}`)
  const byDate = new Map<string, Map<number, number>>()
  for (const row of cells.slice(1)) {
    const date = row[dateColumn]!.slice(0, 10)
    const hour = hourColumn >= 0 ? Number.parseInt(row[hourColumn]!, 10) : Number(row[dateColumn]!.slice(11, 13))
    const count = Number(row[countColumn]!)
    if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(hour) || Number.isNaN(count) || row[countColumn] === '')
      continue
    let day = byDate.get(date)
    if (!day) {
      day = new Map()
      byDate.set(date, day)
    }
    day.set(hour, (day.get(hour) ?? 0) + count)
  }
  const days = [...byDate]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, hours]) => {
      const first = Math.min(...hours.keys())
      const last = Math.max(...hours.keys())
      return {
        date,
        start: first * 60,
        counts: Array.from({ length: last - first + 1 }, (_, i) => hours.get(first + i) ?? null),
      }
    })
  const firstMonday = mondayOf(days[0]!.date)
  const lastDate = days[days.length - 1]!.date
  const weeks = Math.floor((Date.parse(lastDate) - Date.parse(firstMonday)) / (7 * 86_400_000)) + 1
  const openWeekdays = new Map<number, number>()
  for (const day of days) openWeekdays.set(isoWeekday(day.date), (openWeekdays.get(isoWeekday(day.date)) ?? 0) + 1)
  const closedDays: { date: string; reason: string }[] = []
  for (let date = firstMonday; date <= lastDate; date = addDays(date, 1)) {
    const usual = (openWeekdays.get(isoWeekday(date)) ?? 0) > weeks / 2
    if (usual && !byDate.has(date) && date > days[0]!.date) closedDays.push({ date, reason: 'not in the file' })
  }
  return {
    series: { site: 'file', channel: 'call', slotMinutes: 60, days },
    calendar: {
      holidays: state ? publicHolidays(state, firstMonday, lastDate) : [],
      closedDays,
      // The hours of the days to come are known, as they are from the opening hours of an office.
      openings: days.map(day => ({
        site: 'file',
        date: day.date,
        open: day.counts.flatMap((count, i) =>
          count === null ? [] : [{ start: day.start + 60 * i, end: day.start + 60 * (i + 1) }],
        ),
      })),
    },
    firstMonday,
    weeks,
  }
}
