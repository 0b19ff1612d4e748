import { formatMinutes } from '../../../../solver/index.ts'
import type { IntervalCountsMapping } from '../../../contract/imports.ts'
import type { CountedInterval } from '../../batch.ts'
import { datePattern, isRealDate, type Moment, offsetOf } from '../../date-pattern.ts'
import type { FileFault, KnownSite } from '../../format.ts'
import { faults } from '../../row-faults.ts'
import type { Table } from '../../table.ts'
import { isTimeZone, wallClock } from '../../wall-clock.ts'
import { channelWords, siteWords } from '../../words.ts'

/** Where a row lies in time, whatever else is wrong with it; what tells doubled hours apart is the offset. */
export interface PlacedRow extends Omit<CountedInterval, 'count'> {
  /** Minutes east of UTC. */
  readonly offset: number
  /** Length by the row's own end, else as stated. */
  readonly minutes: number
  /** Queue or service that the row is about; rows of one interval that differ in it are added up. */
  readonly part: string
}

type Field = keyof IntervalCountsMapping['columns']

/**
 * Rows of the table as intervals, and everything that is wrong with a row, each with its column. A row with a fault gives
 * no interval, but its place where it has one, so that duplicates and overlaps are told in the same report.
 */
export function readRows(
  table: Table,
  mapping: IntervalCountsMapping,
  sites: readonly KnownSite[],
): { intervals: CountedInterval[]; placed: PlacedRow[]; faults: FileFault[] } {
  const found: FileFault[] = []
  const intervals: CountedInterval[] = []
  const placedRows: PlacedRow[] = []
  const column = new Map<Field, number>()
  for (const [field, header] of Object.entries(mapping.columns) as [Field, string][]) {
    const index = table.headers.indexOf(header)
    if (index >= 0) column.set(field, index)
  }
  const clock = wallClock(isTimeZone(mapping.timeZone) ? mapping.timeZone : 'UTC')
  const readDate = datePattern(mapping.dateFormat)
  const readTime = datePattern(mapping.timeFormat)
  const siteOf = siteWords(sites, mapping.siteAliases)
  const channelOf = channelWords(mapping.channelAliases)

  for (const { number, cells } of table.rows) {
    const before = found.length
    const cell = (field: Field): string | undefined => {
      const index = column.get(field)
      return index === undefined ? undefined : (cells[index] ?? '')
    }
    const at = (field: Field) => ({ row: number, column: mapping.columns[field] })

    const site = mapping.columns.site === undefined ? mapping.site : lookUp(cell('site'), siteOf)
    if (cell('site') !== undefined && site === undefined) found.push(faults.unknownSite(at('site'), cell('site')!))
    const channel = mapping.columns.channel === undefined ? mapping.channel : lookUp(cell('channel'), channelOf)
    if (cell('channel') !== undefined && channel === undefined)
      found.push(faults.unknownChannel(at('channel'), cell('channel')!))
    const notRecorded = cell('count') === '' && mapping.emptyCount === 'unknown'
    const count = notRecorded ? undefined : readCount(cell('count'), mapping.decimal, at('count'), found)
    const moment = readMoment()
    if (site === undefined || channel === undefined || !moment) continue
    placedRows.push({ site, channel, row: number, part: cell('part') ?? '', ...moment })
    if (found.length > before || count === undefined) continue
    intervals.push({ site, channel, date: moment.date, start: moment.start, count, row: number })

    function readMoment(): Pick<PlacedRow, 'date' | 'start' | 'offset' | 'minutes'> | undefined {
      const joint = mapping.columns.dateTime !== undefined
      const dateField: Field = joint ? 'dateTime' : 'date'
      const dateText = cell(dateField)
      const timeText = joint ? dateText : cell('time')
      const day = dateText === undefined ? undefined : readDate(dateText)
      const time = joint ? day : timeText === undefined ? undefined : readTime(timeText)
      const date = dateText === undefined ? undefined : checkedDate(dateText, day, joint)
      const minute = timeText === undefined ? undefined : checkedTime(timeText, time, joint)
      if (date === undefined || minute === undefined) return undefined
      return placed(date, minute, day?.offset ?? time?.offset)

      function checkedDate(text: string, moment: Moment | undefined, both: boolean): string | undefined {
        if (moment?.year === undefined || moment.month === undefined || moment.day === undefined) {
          if (both && looksLikeDate(text)) found.push(faults.badTime(at(dateField), text, mapping.dateFormat))
          else found.push(faults.badDate(at(dateField), text, mapping.dateFormat))
          return undefined
        }
        if (!isRealDate(moment.year, moment.month, moment.day)) {
          found.push(faults.noSuchDate(at(dateField), text))
          return undefined
        }
        return `${moment.year}-${two(moment.month)}-${two(moment.day)}`
      }

      function checkedTime(text: string, moment: Moment | undefined, both: boolean): number | undefined {
        const field: Field = both ? 'dateTime' : 'time'
        const format = both ? mapping.dateFormat : mapping.timeFormat
        if (both && moment === undefined) return undefined
        const hour = moment?.hour
        const minute = moment?.minute ?? 0
        if (hour === undefined || hour > 23 || minute > 59) {
          found.push(faults.badTime(at(field), text, format))
          return undefined
        }
        return hour * 60 + minute
      }

      function placed(date: string, minute: number, inText: number | undefined) {
        const timeField: Field = joint ? 'dateTime' : 'time'
        const stated = cell('offset') === undefined ? inText : offsetOf(cell('offset')!)
        if (mapping.clock === 'offset' || cell('offset') !== undefined) {
          if (stated === undefined) {
            found.push(faults.badOffset(at(mapping.columns.offset ? 'offset' : timeField), cell('offset') ?? dateText!))
            return undefined
          }
          if (mapping.columns.offset === undefined) {
            // The text names an instant: the wall clock of the city may show another time, even another day.
            const utc = Date.parse(`${date}T00:00:00Z`) + (minute - stated) * 60_000
            const wall = clock.wallOf(utc)
            return onGrid(
              wall.date,
              wall.minute,
              Math.round((Date.parse(`${wall.date}T00:00:00Z`) + wall.minute * 60_000 - utc) / 60_000),
            )
          }
          if (!clock.offsetsAt(date, minute).includes(stated)) {
            found.push(
              clock.offsetsAt(date, minute).length === 0
                ? faults.skippedHour(at(timeField), date, formatMinutes(minute))
                : faults.badOffset(at('offset'), cell('offset')!),
            )
            return undefined
          }
          return onGrid(date, minute, stated)
        }
        const offsets = clock.offsetsAt(date, minute)
        if (offsets.length === 0) found.push(faults.skippedHour(at(timeField), date, formatMinutes(minute)))
        if (offsets.length > 1) found.push(faults.doubledHour(at(timeField), date, formatMinutes(minute)))
        return offsets.length === 1 ? onGrid(date, minute, offsets[0]!) : undefined
      }

      function onGrid(date: string, start: number, offset: number) {
        const timeField: Field = joint ? 'dateTime' : 'time'
        const length = mapping.intervalMinutes
        if (start % length !== 0) found.push(faults.offGrid(at(timeField), formatMinutes(start), length))
        const end = cell('end')
        if (end === undefined) return { date, start, offset, minutes: length }
        const parsed = readTime(end) ?? readDate(end)
        if (parsed?.hour === undefined || parsed.hour > 24 || (parsed.minute ?? 0) > 59) {
          found.push(faults.badTime(at('end'), end, mapping.timeFormat))
          return { date, start, offset, minutes: length }
        }
        // Midnight is written 0:00 or 24:00.
        const until = parsed.hour * 60 + (parsed.minute ?? 0) || 1440
        if (until - start !== length) found.push(faults.mixedLengths(at('end'), until - start, length))
        return { date, start, offset, minutes: until > start ? until - start : length }
      }
    }
  }
  return { intervals, placed: placedRows, faults: found }
}

function lookUp<T>(text: string | undefined, words: (text: string) => T | undefined): T | undefined {
  return text === undefined ? undefined : words(text)
}

/** A count is a whole number, not negative; `1.234` is one where the comma is the decimal sign. */
function readCount(
  text: string | undefined,
  decimal: ',' | '.',
  at: { row: number; column: string | undefined },
  found: FileFault[],
): number | undefined {
  if (text === undefined) return undefined
  const thousands = decimal === ',' ? /^(-?)\d{1,3}(\.\d{3})+(?=,|$)/ : /^(-?)\d{1,3}(,\d{3})+(?=\.|$)/
  const plain = (thousands.test(text) ? text.replaceAll(decimal === ',' ? '.' : ',', '') : text).replace(decimal, '.')
  if (!/^[+-]?\d+(\.\d+)?$/.test(plain)) {
    found.push(faults.noCount(at, text))
    return undefined
  }
  const value = Number(plain)
  if (value < 0) found.push(faults.negativeCount(at, text))
  else if (!Number.isInteger(value)) found.push(faults.decimalCount(at, text))
  else if (value > 1_000_000) found.push(faults.noCount(at, text))
  else return value
  return undefined
}

/** Whether a text that does not fit begins like a date, so that its time is what is wrong. */
function looksLikeDate(text: string): boolean {
  return /^(\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{2,4})[ T]\S/.test(text)
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
