import type { IntervalCountsMapping } from '../../../contract/imports.ts'
import type { Channel } from '../../batch.ts'
import { datePattern, isRealDate } from '../../date-pattern.ts'
import { decode, guessEncoding } from '../../decode.ts'
import type { KnownSite, Recognition } from '../../format.ts'
import { likelyDelimiter, readTable, type Table } from '../../table.ts'
import { channelWords, siteWords } from '../../words.ts'

/** Rows that a guess is made from, and rows that are shown. */
const GUESSED_FROM = 400
const SHOWN = 8

const DATES = ['dd.MM.yyyy', 'd.M.yyyy', 'yyyy-MM-dd', 'dd.MM.yy', 'd.M.yy', 'dd/MM/yyyy', 'yyyyMMdd']
const TIMES = ['HH:mm', 'H:mm', 'HH:mm:ss', 'H:mm:ss', 'HHmm', "HH'h'", 'H']
const DATE_TIMES = [
  ...['yyyy-MM-dd', 'dd.MM.yyyy', 'd.M.yyyy', 'dd/MM/yyyy'].flatMap(date => [
    `${date} HH:mm`,
    `${date} HH:mm:ss`,
    `${date} H:mm`,
  ]),
  "yyyy-MM-dd'T'HH:mm",
  "yyyy-MM-dd'T'HH:mm:ss",
  "yyyy-MM-dd'T'HH:mm:ssZZ",
  "yyyy-MM-dd'T'HH:mmZZ",
]
const COUNT_HEADER = /(anzahl|zahl|count|calls|anrufe|kunden|besucher|customers|tickets|offered|volume|menge)/i
const TIME_HEADER = /(zeit|uhr|time|von|start|beginn|hour|stunde|interval)/i
const LENGTHS = [5, 6, 10, 12, 15, 20, 30, 60]

/** Proposes how to read a file of counts: what its headers and first rows say. Undefined when it is no table. */
export function recogniseCounts(
  file: Uint8Array,
  sites: readonly KnownSite[],
): Recognition<IntervalCountsMapping> | undefined {
  const encoding = guessEncoding(file)
  const { text } = decode(file, encoding)
  const delimiter = likelyDelimiter(text)
  if (delimiter === undefined) return undefined
  const { table } = readTable(text, delimiter)
  const shown = {
    headers: table.headers,
    sample: table.rows.slice(0, SHOWN).map(row => row.cells),
  }
  return { ...shown, mapping: proposal(table, delimiter, encoding, sites) }
}

function proposal(
  table: Table,
  delimiter: IntervalCountsMapping['delimiter'],
  encoding: IntervalCountsMapping['encoding'],
  sites: readonly KnownSite[],
): IntervalCountsMapping | null {
  const rows = table.rows.slice(0, GUESSED_FROM)
  const columns = table.headers.map((header, i) => ({
    header,
    cells: rows.map(row => row.cells[i] ?? '').filter(cell => cell !== ''),
  }))
  const taken = new Set<string>()
  const take = <T>(
    find: (column: (typeof columns)[number]) => T | undefined,
  ): { header: string; found: T } | undefined => {
    for (const column of columns) {
      if (taken.has(column.header) || column.cells.length === 0) continue
      const found = find(column)
      if (found === undefined) continue
      taken.add(column.header)
      return { header: column.header, found }
    }
    return undefined
  }
  const fits = (formats: readonly string[], isDate: boolean) => (column: { cells: readonly string[] }) =>
    formats.find(format => {
      const read = datePattern(format)
      return column.cells.every(cell => {
        const moment = read(cell)
        if (!moment) return false
        return isDate ? isRealDate(moment.year!, moment.month!, moment.day!) : moment.hour! <= 23
      })
    })
  const joint = take(fits(DATE_TIMES, true))
  const date = joint ? undefined : take(fits(DATES, true))
  const time = date && take(column => (TIME_HEADER.test(column.header) ? fits(TIMES, false)(column) : undefined))
  const whole = (column: { cells: readonly string[] }) => column.cells.every(cell => /^\d+([.,]\d+)?$/.test(cell))
  const count =
    take(column => (COUNT_HEADER.test(column.header) && whole(column) ? true : undefined)) ??
    lastOf(columns.filter(column => !taken.has(column.header) && column.cells.length > 0 && whole(column)))
  if (count === undefined || (!joint && !(date && time))) return null
  taken.add(count.header)
  const siteOf = siteWords(sites, {})
  const channelOf = channelWords({})
  const mostly = (known: (cell: string) => unknown) => (column: { cells: readonly string[] }) =>
    column.cells.filter(cell => known(cell) !== undefined).length * 2 > column.cells.length ? true : undefined
  const site = take(mostly(siteOf))
  const channel = take(mostly(channelOf))
  const values = columns.find(column => column.header === count.header)!.cells
  const dateFormat = joint?.found ?? date!.found
  const timeFormat = time?.found ?? 'HH:mm'
  return {
    delimiter,
    encoding,
    decimal: values.some(value => value.includes('.')) ? '.' : ',',
    columns: {
      ...(joint ? { dateTime: joint.header } : {}),
      ...(date ? { date: date.header } : {}),
      ...(time ? { time: time.header } : {}),
      ...(site ? { site: site.header } : {}),
      ...(channel ? { channel: channel.header } : {}),
      count: count.header,
    },
    ignore: [],
    dateFormat,
    timeFormat,
    // A `Z` is more often a habit of the exporting program than the truth about its clock.
    clock: 'local',
    timeZone: 'Europe/Berlin',
    intervalMinutes: shortestStep(table, joint?.header, time?.header, dateFormat, timeFormat),
    ...(site ? {} : sites.length === 1 ? { site: sites[0]!.code } : {}),
    ...(channel ? {} : channelFrom(count.header)),
    missing: leavesOutNobody(values.map(value => Number(value.replace(',', '.')))) ? 'zero' : 'unknown',
    emptyCount: 'fault',
    siteAliases: {},
    channelAliases: {},
  }
}

/** The shortest distance between starts that is a length of intervals; an hour where nothing tells. */
function shortestStep(
  table: Table,
  joint: string | undefined,
  time: string | undefined,
  dateFormat: string,
  timeFormat: string,
): number {
  const index = table.headers.indexOf((joint ?? time)!)
  const read = datePattern(joint === undefined ? timeFormat : dateFormat)
  const minutes = new Set<number>()
  for (const row of table.rows.slice(0, GUESSED_FROM)) {
    const moment = read(row.cells[index] ?? '')
    if (moment?.hour !== undefined) minutes.add(moment.hour * 60 + (moment.minute ?? 0))
  }
  const sorted = [...minutes].sort((a, b) => a - b)
  const steps = sorted.slice(1).map((minute, i) => minute - sorted[i]!)
  const shortest = Math.min(60, ...steps)
  return LENGTHS.findLast(length => length <= shortest) ?? 60
}

/** Counts that come close to nobody and never reach it: the file has no rows for intervals with nobody. */
function leavesOutNobody(counts: readonly number[]): boolean {
  return counts.every(count => count > 0) && counts.some(count => count <= 2)
}

function channelFrom(header: string): { channel: Channel } | Record<never, never> {
  return /(call|anruf|telefon|phone)/i.test(header) ? { channel: 'call' } : {}
}

function lastOf<T>(items: readonly T[]): T | undefined {
  return items.at(-1)
}
