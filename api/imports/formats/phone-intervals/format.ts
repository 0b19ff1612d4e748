import { type TableMapping, tableMapping } from '../../../contract/imports.ts'
import type { CallInterval, CallsBatch } from '../../batch.ts'
import { fault, type ImportFormat, type Recognition } from '../../format.ts'
import { faults } from '../../row-faults.ts'
import { readSiteAndMoment, SITE_OF_ALL } from '../../site-and-moment.ts'
import { openTable, recogniseTable, type TableField, type TableRow } from '../../table-format.ts'

const field = (id: string, de: string, en: string, words: RegExp, required = false): TableField => ({
  id,
  title: { de, en },
  required,
  words,
})

const FIELDS: readonly TableField[] = [
  field(
    'dateTime',
    'Beginn des Abschnitts',
    'Start of the interval',
    /^(interval_?start|intervall(beginn)?|zeitpunkt|start_?time|datetime)$/i,
  ),
  field('date', 'Datum', 'Date', /^(datum|date|tag)$/i),
  field('time', 'Uhrzeit', 'Time', /^(uhrzeit|zeit|time|von|period)$/i),
  field('offset', 'Abstand zu UTC', 'UTC offset', /^(utc ?offset|offset|tz)$/i),
  field('site', 'Standort', 'Site', /^(standort|site|office)$/i),
  field('queue', 'Warteschlange', 'Queue', /^(queue|warteschlange|gruppe|skill|acd.?gruppe)$/i),
  field('minutes', 'Länge in Minuten', 'Length in minutes', /^(interval_?min(utes)?|minuten|dauer_?min)$/i),
  field(
    'offered',
    'Angebotene Anrufe',
    'Calls offered',
    /^(offered|angeboten(e)?( anrufe)?|anzahl anrufe|eingehend(e)?( anrufe)?|calls)$/i,
    true,
  ),
  field(
    'answered',
    'Angenommene Anrufe',
    'Calls answered',
    /^(answered|angenommen(e)?( anrufe)?|handled|bedient)$/i,
    true,
  ),
  field(
    'answeredInTarget',
    'Im Serviceziel angenommen',
    'Answered in target',
    /^(answered_?(in)?_?(sl|target)|service ?level ?(anzahl)?|in ?sl|im serviceziel)$/i,
  ),
  field(
    'abandoned',
    'Aufgelegt',
    'Abandoned',
    /^(abandoned|aufgelegt|verloren(e)?( anrufe)?|entgangen(e)?( anrufe)?|lost)$/i,
  ),
  field(
    'abandonedShort',
    'Sofort aufgelegt',
    'Abandoned at once',
    /^(abandoned_?short|short_?abandon(ed|s)?|kurzabbrecher|sofort aufgelegt)$/i,
  ),
  field(
    'talk',
    'Gesprächszeit',
    'Talk time',
    /^(talk(_?s(ec(onds)?)?)?|talk ?time|gesprächszeit|gesprächsdauer)( \(s\))?$/i,
  ),
  field('hold', 'Haltezeit', 'Hold time', /^(hold(_?s(ec(onds)?)?)?|hold ?time|haltezeit)( \(s\))?$/i),
  field(
    'wrapUp',
    'Nachbearbeitungszeit',
    'Wrap-up time',
    /^(acw(_?s)?|wrap.?up(_?s)?|nachbearbeitung(szeit)?)( \(s\))?$/i,
  ),
  field('wait', 'Wartezeit', 'Waiting time', /^(wait(_?s(_?sum)?)?|wait ?time|wartezeit|asa)( \(s\))?$/i),
  field('longestWait', 'Längste Wartezeit', 'Longest wait', /^(wait_?s?_?max|max ?wait|längste wartezeit)( \(s\))?$/i),
  field('agents', 'Besetzte Plätze', 'Staffed agents', /^(agents(_?avg)?|staffed|plätze|besetzt)$/i),
]

const LENGTHS = [5, 10, 15, 20, 30, 60]

/** Interval reports of a telephone system (ACD): a row per queue and interval. */
export const phoneIntervals: ImportFormat<TableMapping, CallsBatch> = {
  id: 'phone-intervals',
  title: { de: 'Anrufe je Abschnitt, ACD (CSV)', en: 'Calls per interval, ACD (CSV)' },
  description: {
    de: 'Intervallbericht der Telefonanlage: angebotene, angenommene und aufgelegte Anrufe mit Gesprächs-, Halte-, Nachbearbeitungs- und Wartezeit. Die Anrufe werden zur Nachfrage, die Zeiten zeigen Bearbeitungszeit und Geduld.',
    en: 'Interval report of the telephone system: calls offered, answered and abandoned with talk, hold, wrap-up and waiting time. The calls become demand, the times tell handling time and patience.',
  },
  extensions: ['.csv', '.txt', '.tsv'],
  kind: 'table',
  fields: FIELDS.map(({ id, title, required }) => ({ id, title, required })),
  settings: [
    SITE_OF_ALL,
    {
      id: 'minutes',
      title: {
        de: 'Länge der Abschnitte, wenn es keine Spalte gibt',
        en: 'Length of intervals, when there is no column',
      },
      options: LENGTHS.map(minutes => ({
        id: String(minutes),
        title: { de: `${minutes} Minuten`, en: `${minutes} minutes` },
      })),
      initial: '30',
    },
    {
      id: 'times',
      title: { de: 'Zeiten in der Datei sind', en: 'Times in the file are' },
      options: [
        { id: 'sums', title: { de: 'Summen in Sekunden', en: 'sums in seconds' } },
        { id: 'means', title: { de: 'Mittelwerte in Sekunden', en: 'means in seconds' } },
      ],
      initial: 'sums',
    },
  ],
  roles: ['admin', 'planner'],
  mapping: tableMapping,
  recognise: (file, city) => {
    const phones = city.sites.filter(site => site.kind === 'phone')
    const settings = { site: phones.length === 1 ? phones[0]!.code : '', minutes: '30', times: 'sums' }
    const found =
      recogniseTable(file, city, FIELDS, ['dateTime', 'offered', 'answered'], settings) ??
      recogniseTable(file, city, FIELDS, ['date', 'time', 'offered', 'answered'], settings)
    if (!found?.mapping) return found
    const minutes = String(shortestStep(found))
    return { ...found, mapping: { ...found.mapping, settings: { ...found.mapping.settings, minutes } } }
  },
  read: (file, mapping, city) => {
    const { rows, faults: found } = openTable(file, mapping, FIELDS)
    const { columns, settings } = mapping
    const { siteOf, momentOf } = readSiteAndMoment(mapping, city, found)
    const stated = Number(settings.minutes ?? '30')
    if (columns.minutes === undefined && !LENGTHS.includes(stated))
      found.push(
        faults.mapping(
          'minutes',
          `Abschnitte von ${settings.minutes} Minuten gibt es nicht; möglich sind ${LENGTHS.join(', ')}.`,
          `There are no intervals of ${settings.minutes} minutes; possible are ${LENGTHS.join(', ')}.`,
        ),
      )
    const means = settings.times === 'means'
    const seen = new Map<string, number>()
    const lengths = new Map<string, number>()
    const intervals: (CallInterval & { row: number })[] = []
    for (const row of rows) {
      const site = siteOf(row)
      const moment = momentOf(row)
      const minutes = row.has('minutes') ? row.figure('minutes', { from: 5, to: 60, whole: true }) : stated
      if (row.has('minutes') && minutes !== undefined && !LENGTHS.includes(minutes)) row.say(wrongLength(row, minutes))
      if (moment && minutes !== undefined && LENGTHS.includes(minutes) && moment.start % minutes !== 0)
        row.say(faults.offGrid(placeOf(row), clockOf(moment.start), minutes))
      const calls = (id: string) =>
        row.has(id) && row.text(id) !== '' ? row.figure(id, { from: 0, to: 100_000, whole: true }) : null
      const offered = row.figure('offered', { from: 0, to: 100_000, whole: true })
      const answered = row.figure('answered', { from: 0, to: 100_000, whole: true })
      const answeredInTarget = calls('answeredInTarget') ?? null
      const abandonedShort = calls('abandonedShort') ?? 0
      const abandoned = columns.abandoned === undefined ? (offered ?? 0) - (answered ?? 0) : (calls('abandoned') ?? 0)
      const seconds = (id: string, times: number | undefined): number | null => {
        if (!row.has(id) || row.text(id) === '') return null
        const value = row.figure(id, { from: 0, to: 10_000_000, whole: false }) ?? 0
        return means ? value * (times ?? 0) : value
      }
      const times = {
        talkSeconds: seconds('talk', answered),
        holdSeconds: seconds('hold', answered),
        wrapUpSeconds: seconds('wrapUp', answered),
        waitSeconds: seconds('wait', answered),
        longestWaitSeconds:
          row.has('longestWait') && row.text('longestWait') !== ''
            ? (row.figure('longestWait', { from: 0, to: 86_400, whole: false }) ?? null)
            : null,
        agents:
          row.has('agents') && row.text('agents') !== ''
            ? (row.figure('agents', { from: 0, to: 10_000, whole: false }) ?? null)
            : null,
      }
      if (offered !== undefined && answered !== undefined) {
        if (answered > offered) row.say(moreThan(row, 'answered', 'offered'))
        else if (columns.abandoned !== undefined && answered + abandoned > offered)
          row.say(moreThan(row, 'abandoned', 'offered'))
        if (answeredInTarget !== null && answeredInTarget > answered)
          row.say(moreThan(row, 'answeredInTarget', 'answered'))
      }
      if (!row.sound || site === undefined || !moment || minutes === undefined) continue
      const queue = row.has('queue') ? row.text('queue') : ''
      const startsAt = new Date(moment.utc).toISOString()
      const key = `${site} ${queue} ${startsAt}`
      const first = seen.get(key)
      if (first !== undefined) {
        row.say(faults.duplicate(placeOf(row), `${moment.date}, ${clockOf(moment.start)}`, first))
        continue
      }
      seen.set(key, row.number)
      const length = lengths.get(site)
      if (length === undefined) lengths.set(site, minutes)
      else if (length !== minutes) {
        row.say(faults.mixedLengths({ row: row.number, column: columns.minutes }, minutes, length))
        continue
      }
      intervals.push({
        site,
        queue,
        startsAt,
        date: moment.date,
        start: moment.start,
        minutes,
        offered: offered!,
        answered: answered!,
        answeredInTarget,
        abandoned,
        abandonedShort,
        ...times,
        row: row.number,
      })
    }
    return {
      rows: rows.length,
      batch: {
        kind: 'calls',
        intervals: intervals.map(({ row: _, ...interval }) => interval),
        demand: {
          kind: 'demand',
          intervals: intervals.map(({ site, date, start, offered, row }) => ({
            site,
            channel: 'call',
            date,
            start,
            count: offered,
            row,
          })),
          intervalMinutes: intervals[0]?.minutes ?? 30,
          missing: 'unknown',
        },
      },
      faults: found,
    }

    function placeOf(row: TableRow): { row: number } {
      return row.at(columns.dateTime === undefined ? 'time' : 'dateTime') as { row: number }
    }
  },
}

/** The shortest distance between the times of the first rows that is a length of intervals; half an hour where none is. */
function shortestStep({ headers, sample, mapping }: Recognition<TableMapping>): number {
  const column = headers.indexOf(mapping?.columns.dateTime ?? mapping?.columns.time ?? '')
  const times = sample.flatMap(row => {
    const match = /(\d{1,2}):?(\d{2})(?::\d{2})?(Z|[+-]\d{2}:?\d{2})?$/.exec(row[column] ?? '')
    return match ? [Number(match[1]) * 60 + Number(match[2])] : []
  })
  const sorted = [...new Set(times)].sort((a, b) => a - b)
  const steps = sorted.slice(1).map((time, i) => time - sorted[i]!)
  return LENGTHS.findLast(length => steps.length > 0 && length <= Math.min(...steps)) ?? 30
}

function clockOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

function wrongLength(row: TableRow, minutes: number) {
  return fault(
    'IMP-023',
    row.at('minutes'),
    [`Abschnitte von ${minutes} Minuten teilen keine Stunde.`, `Möglich sind ${LENGTHS.join(', ')} Minuten.`],
    [`Intervals of ${minutes} minutes do not divide an hour.`, `Possible are ${LENGTHS.join(', ')} minutes.`],
  )
}

function moreThan(row: TableRow, part: string, whole: string) {
  const name = (id: string) => FIELDS.find(one => one.id === id)!.title
  return fault(
    'IMP-034',
    row.at(part),
    [
      `„${name(part).de}“ passt nicht zu „${name(whole).de}“: es sind mehr.`,
      'Die Zählweise der Telefonanlage prüfen und den Bericht neu ausgeben.',
    ],
    [
      `“${name(part).en}” does not fit “${name(whole).en}”: there are more.`,
      'Check how the telephone system counts, and export the report again.',
    ],
  )
}
