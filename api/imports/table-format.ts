import type { LocalText } from '../contract/common.ts'
import type { TableMapping } from '../contract/imports.ts'
import { datePattern, isRealDate, offsetOf } from './date-pattern.ts'
import { decode, guessEncoding } from './decode.ts'
import { type FileFault, fault, type KnownCity, type Recognition } from './format.ts'
import { personalDataFaults } from './personal-data.ts'
import { faults } from './row-faults.ts'
import { likelyDelimiter, readTable } from './table.ts'
import { isTimeZone, wallClock } from './wall-clock.ts'

/** A column that a table may have. */
export interface TableField {
  readonly id: string
  readonly title: LocalText
  readonly required: boolean
  /** Headers that mean it, for the proposal. */
  readonly words: RegExp
}

type At = { readonly row: number; readonly column: string | undefined }

/** One row, read field by field; whatever does not fit becomes a fault of the file and `undefined`. */
export interface TableRow {
  readonly number: number
  /** Whether the file has a column for it. */
  has(field: string): boolean
  text(field: string): string
  at(field: string): At
  /** The text, a fault when it is empty. */
  need(field: string): string | undefined
  /** A date; an empty cell is a fault only where the field is needed. */
  date(field: string, needed: boolean): string | undefined
  /** Minutes after midnight; `24:00` only as an end. */
  time(field: string): number | undefined
  /** A number within a range, decimals by the mapping's sign. */
  figure(
    field: string,
    range: { readonly from: number; readonly to: number; readonly whole: boolean },
  ): number | undefined
  /** One of some words, by the mapping's own names first. */
  word<T extends string>(field: string, words: Readonly<Record<T, readonly string[]>>): T | undefined
  say(found: FileFault): void
  /** Whether anything has been wrong with this row so far. */
  readonly sound: boolean
}

/** A table as rows of fields, with all that is wrong with its form; nothing is read where there is no table. */
export function openTable(
  file: Uint8Array,
  mapping: TableMapping,
  fields: readonly TableField[],
): { readonly rows: readonly TableRow[]; readonly faults: FileFault[] } {
  const found: FileFault[] = []
  const decoded = decode(file, mapping.encoding)
  found.push(...decoded.faults)
  const unreadable = decoded.faults.some(one => one.code === 'IMP-002')
  const { table, faults: form } = unreadable
    ? { table: { headers: [], rows: [] }, faults: [] }
    : readTable(decoded.text, mapping.delimiter)
  found.push(...form)
  const ids = new Set(fields.map(field => field.id))
  for (const field of fields) if (field.required && mapping.columns[field.id] === undefined) found.push(unmapped(field))
  for (const id of Object.keys(mapping.columns)) if (!ids.has(id)) found.push(noSuchField(id))
  if (!isTimeZone(mapping.timeZone)) found.push(noTimeZone(mapping.timeZone))
  if (table.headers.length === 0) return { rows: [], faults: found }
  const mapped = new Set(Object.values(mapping.columns))
  const known = new Set([...mapped, ...mapping.ignore])
  found.push(
    ...[...mapped].filter(header => !table.headers.includes(header)).map(faults.missingColumn),
    ...personalDataFaults(table, mapped),
  )
  const refused = new Set(found.filter(one => one.code === 'IMP-009').map(one => one.column))
  found.push(
    ...table.headers
      .filter(header => header !== '' && !known.has(header) && !refused.has(header))
      .map(faults.unknownColumn),
  )
  const column = new Map(Object.entries(mapping.columns).map(([id, header]) => [id, table.headers.indexOf(header)]))
  const readDate = datePattern(mapping.dateFormat)
  const readTime = datePattern(mapping.timeFormat)
  const rows = table.rows.map(({ number, cells }): TableRow => {
    let sound = true
    const say = (one: FileFault) => {
      sound = false
      found.push(one)
    }
    const text = (field: string): string => cells[column.get(field) ?? -1] ?? ''
    const at = (field: string): At => ({ row: number, column: mapping.columns[field] })
    /** A column that is not there has been told once for the file; the row is not sound, but says no more of it. */
    const absent = (field: string): boolean => {
      if ((column.get(field) ?? -1) >= 0) return false
      sound = false
      return true
    }
    return {
      number,
      has: field => (column.get(field) ?? -1) >= 0,
      text,
      at,
      say,
      get sound() {
        return sound
      },
      need: field => {
        if (absent(field)) return undefined
        if (text(field) !== '') return text(field)
        say(noValue(at(field)))
        return undefined
      },
      date: (field, needed) => {
        if (needed && absent(field)) return undefined
        const written = text(field)
        if (written === '') {
          if (needed) say(noValue(at(field)))
          return undefined
        }
        const moment = readDate(written)
        if (moment?.year === undefined || moment.month === undefined || moment.day === undefined)
          say(faults.badDate(at(field) as { row: number }, written, mapping.dateFormat))
        else if (!isRealDate(moment.year, moment.month, moment.day))
          say(faults.noSuchDate(at(field) as { row: number }, written))
        else return isoOf(moment.year, moment.month, moment.day)
        return undefined
      },
      time: field => {
        if (absent(field)) return undefined
        const written = text(field)
        const moment = readTime(written)
        const minute = (moment?.hour ?? 99) * 60 + (moment?.minute ?? 0)
        if (moment?.hour !== undefined && (moment.minute ?? 0) <= 59 && minute <= 1440) return minute
        say(faults.badTime(at(field) as { row: number }, written, mapping.timeFormat))
        return undefined
      },
      figure: (field, { from, to, whole }) => {
        if (absent(field)) return undefined
        const written = text(field)
        const value = numberOf(written, mapping.decimal)
        if (value === undefined) say(faults.noCount(at(field) as { row: number }, written))
        else if (value < 0 && from >= 0) say(faults.negativeCount(at(field) as { row: number }, written))
        else if (whole && !Number.isInteger(value)) say(faults.decimalCount(at(field) as { row: number }, written))
        else if (value < from || value > to) say(outOfRange(at(field), written, from, to))
        else return value
        return undefined
      },
      word: (field, words) => {
        const written = text(field)
        const alias = mapping.aliases[written]
        const meant = (alias ?? written).trim().toLowerCase()
        for (const [word, names] of Object.entries(words) as [keyof typeof words, readonly string[]][])
          if (word === meant || names.includes(meant)) return word
        say(unknownWord(at(field), written, Object.keys(words)))
        return undefined
      },
    }
  })
  return { rows, faults: found }
}

/** An instant on the wall clock of the city, or with the offset that the text says. */
export interface WallMoment {
  readonly date: string
  readonly start: number
  /** The instant in UTC. */
  readonly utc: number
}

/** Reads a date and a time of a row as a moment of the city; an hour that the clock change leaves out or doubles is a fault. */
export function momentReader(mapping: TableMapping): (row: TableRow) => WallMoment | undefined {
  const clock = wallClock(isTimeZone(mapping.timeZone) ? mapping.timeZone : 'UTC')
  const joint = mapping.columns.dateTime !== undefined
  const readJoint = datePattern(mapping.dateFormat)
  return row => {
    const field = joint ? 'dateTime' : 'time'
    const at = row.at(field) as { row: number }
    let date: string | undefined
    let minute: number | undefined
    let offset: number | undefined
    if (joint && !row.has('dateTime')) return undefined
    if (joint) {
      const written = row.text('dateTime')
      const moment = readJoint(written)
      if (moment?.year === undefined || moment.month === undefined || moment.day === undefined)
        row.say(faults.badDate(at, written, mapping.dateFormat))
      else if (!isRealDate(moment.year, moment.month, moment.day)) row.say(faults.noSuchDate(at, written))
      else if (moment.hour === undefined || moment.hour > 23 || (moment.minute ?? 0) > 59)
        row.say(faults.badTime(at, written, mapping.dateFormat))
      else {
        date = isoOf(moment.year, moment.month, moment.day)
        minute = moment.hour * 60 + (moment.minute ?? 0)
        offset = moment.offset
      }
    } else {
      date = row.date('date', true)
      minute = row.time('time')
    }
    if (row.has('offset')) {
      offset = offsetOf(row.text('offset'))
      if (offset === undefined) row.say(faults.badOffset(row.at('offset') as { row: number }, row.text('offset')))
    }
    if (date === undefined || minute === undefined) return undefined
    const wall = Date.parse(`${date}T00:00:00Z`) + minute * 60_000
    if (offset !== undefined) {
      const utc = wall - offset * 60_000
      const local = clock.wallOf(utc)
      return { date: local.date, start: local.minute, utc }
    }
    const offsets = clock.offsetsAt(date, minute)
    const clockTime = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
    if (offsets.length === 1) return { date, start: minute, utc: wall - offsets[0]! * 60_000 }
    row.say(offsets.length === 0 ? faults.skippedHour(at, date, clockTime) : faults.doubledHour(at, date, clockTime))
    return undefined
  }
}

const DATES = ['dd.MM.yyyy', 'd.M.yyyy', 'yyyy-MM-dd', 'dd.MM.yy', 'yyyyMMdd', 'dd/MM/yyyy']
const DATE_TIMES = [
  ...['yyyy-MM-dd', 'dd.MM.yyyy', 'd.M.yyyy'].flatMap(date => [
    `${date} HH:mm`,
    `${date} HH:mm:ss`,
    `${date}'T'HH:mm`,
    `${date}'T'HH:mm:ss`,
    `${date}'T'HH:mmZZ`,
    `${date}'T'HH:mm:ssZZ`,
  ]),
]
const TIMES = ['HH:mm', 'H:mm', 'HH:mm:ss', 'HHmm']
const SHOWN = 8

/**
 * Proposes how to read a table by its headers: every field of `tells` must be there, else the file is of another kind.
 * The forms of dates and times are those that fit the first rows.
 */
export function recogniseTable(
  file: Uint8Array,
  city: KnownCity,
  fields: readonly TableField[],
  tells: readonly string[],
  settings: Readonly<Record<string, string>>,
): Recognition<TableMapping> | undefined {
  const encoding = guessEncoding(file)
  const { text } = decode(file, encoding)
  const delimiter = likelyDelimiter(text)
  if (delimiter === undefined) return undefined
  const { table } = readTable(text, delimiter)
  const columns: Record<string, string> = {}
  const taken = new Set<string>()
  for (const field of fields) {
    const header = table.headers.find(one => !taken.has(one) && field.words.test(one.trim()))
    if (header === undefined) continue
    columns[field.id] = header
    taken.add(header)
  }
  if (!tells.every(id => columns[id] !== undefined)) return undefined
  const cellsOf = (id: string) => {
    const index = table.headers.indexOf(columns[id] ?? '')
    return index < 0 ? [] : table.rows.map(row => row.cells[index] ?? '').filter(cell => cell !== '')
  }
  const fitting = (formats: readonly string[], cells: readonly string[]) =>
    formats.find(format => cells.every(cell => datePattern(format)(cell) !== undefined))
  const dates = ['dateTime', 'date', 'firstDay', 'validFrom', 'entryDate'].map(cellsOf).find(cells => cells.length > 0)
  const numbers = fields.flatMap(field => cellsOf(field.id)).filter(cell => /^\d+[.,]\d{1,2}$/.test(cell))
  return {
    mapping: {
      delimiter,
      encoding,
      decimal: numbers.some(cell => cell.includes('.')) ? '.' : ',',
      columns,
      ignore: [],
      dateFormat: fitting(columns.dateTime === undefined ? DATES : DATE_TIMES, dates ?? []) ?? 'dd.MM.yyyy',
      timeFormat: fitting(TIMES, cellsOf('time')) ?? 'HH:mm',
      timeZone: city.timeZone,
      settings: { ...settings },
      aliases: {},
    },
    headers: table.headers,
    sample: table.rows.slice(0, SHOWN).map(row => row.cells),
  }
}

/** `38,5` or `1.234,5` where the comma is the decimal sign, and the other way round; undefined for anything else. */
export function numberOf(text: string, decimal: ',' | '.'): number | undefined {
  const thousands = decimal === ',' ? /^[+-]?\d{1,3}(\.\d{3})+(?=,|$)/ : /^[+-]?\d{1,3}(,\d{3})+(?=\.|$)/
  const plain = (thousands.test(text) ? text.replaceAll(decimal === ',' ? '.' : ',', '') : text).replace(decimal, '.')
  return /^[+-]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined
}

function isoOf(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function unmapped(field: TableField): FileFault {
  return faults.mapping(
    field.id,
    `„${field.title.de}“ ist keiner Spalte zugeordnet.`,
    `“${field.title.en}” is not mapped to a column.`,
  )
}

function noSuchField(id: string): FileFault {
  return faults.mapping(id, `Die Angabe „${id}“ hat dieses Format nicht.`, `This format has no field “${id}”.`)
}

function noTimeZone(zone: string): FileFault {
  return faults.mapping(
    'timeZone',
    `Die Zeitzone „${zone}“ ist nicht bekannt.`,
    `The time zone “${zone}” is not known.`,
  )
}

export function noValue(at: At): FileFault {
  return fault(
    'IMP-036',
    at,
    ['Die Angabe fehlt.', 'Sie eintragen oder die Zeile löschen.'],
    ['The value is missing.', 'Fill it in, or delete the row.'],
  )
}

function outOfRange(at: At, text: string, from: number, to: number): FileFault {
  return fault(
    'IMP-037',
    at,
    [`${text} liegt nicht zwischen ${from} und ${to}.`, 'Den Wert im Quellsystem prüfen.'],
    [`${text} is not between ${from} and ${to}.`, 'Check the value in the source system.'],
  )
}

function unknownWord(at: At, text: string, known: readonly string[]): FileFault {
  return fault(
    'IMP-033',
    at,
    [`„${text}“ ist nicht bekannt.`, `Eines von diesen verwenden oder ihm zuordnen: ${known.join(', ')}.`],
    [`“${text}” is not known.`, `Use one of these, or map it to one: ${known.join(', ')}.`],
  )
}
