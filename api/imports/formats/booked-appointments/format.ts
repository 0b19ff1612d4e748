import { type TableMapping, tableMapping } from '../../../contract/imports.ts'
import type { BookedBatch } from '../../batch.ts'
import { fault, type ImportFormat } from '../../format.ts'
import { readSiteAndMoment, SITE_OF_ALL } from '../../site-and-moment.ts'
import { openTable, recogniseTable, type TableField } from '../../table-format.ts'

const FIELDS: readonly TableField[] = [
  {
    id: 'dateTime',
    title: { de: 'Datum und Uhrzeit des Termins', en: 'Date and time of the appointment' },
    required: false,
    words: /^(termin|termin ?(beginn|zeit|zeitpunkt|start)|appointment( ?(start|time))?|start_?time)$/i,
  },
  {
    id: 'date',
    title: { de: 'Datum des Termins', en: 'Date of the appointment' },
    required: false,
    words: /^(termin ?(datum|tag)|appointment ?date)$/i,
  },
  {
    id: 'time',
    title: { de: 'Beginn des Termins', en: 'Start of the appointment' },
    required: false,
    words: /^(termin ?uhrzeit|uhrzeit|beginn|time|start)$/i,
  },
  {
    id: 'offset',
    title: { de: 'Abstand zu UTC', en: 'UTC offset' },
    required: false,
    words: /^(utc ?offset|offset|zeitzone)$/i,
  },
  {
    id: 'site',
    title: { de: 'Standort', en: 'Site' },
    required: false,
    words: /^(standort|büro|bürgerbüro|site|office|location|dienststelle)$/i,
  },
  {
    id: 'count',
    title: { de: 'Anzahl der Termine', en: 'Number of appointments' },
    required: false,
    words: /^(anzahl|termine|count|appointments|gebucht|booked)$/i,
  },
  {
    id: 'state',
    title: { de: 'Stand der Buchung', en: 'State of the booking' },
    required: false,
    words: /^(status|stand|state|buchungsstatus)$/i,
  },
]

const STATES = {
  booked: ['gebucht', 'bestätigt', 'confirmed', 'reserviert', 'reserved', 'active', 'aktiv', 'geplant'],
  cancelled: ['storniert', 'abgesagt', 'gelöscht', 'canceled', 'deleted', 'abgebrochen'],
} as const

/** Appointments booked for coming days: one row each, or one row per time with their number. */
export const bookedAppointments: ImportFormat<TableMapping, BookedBatch> = {
  id: 'booked-appointments',
  title: { de: 'Gebuchte Termine (CSV)', en: 'Booked appointments (CSV)' },
  description: {
    de: 'Eine Zeile je Termin oder je Uhrzeit mit Anzahl, ohne Namen. Die Datei ersetzt, was für ihre Standorte und Tage bisher als gebucht galt; die Prognose rechnet mit diesen Terminen.',
    en: 'One row per appointment, or per time with their number, without names. The file replaces what counted as booked for its offices and days; the forecast reckons with these appointments.',
  },
  extensions: ['.csv', '.txt', '.tsv'],
  kind: 'table',
  fields: FIELDS.map(({ id, title, required }) => ({ id, title, required })),
  settings: [SITE_OF_ALL],
  roles: ['admin', 'planner'],
  mapping: tableMapping,
  recognise: (file, city) =>
    recogniseTable(file, city, FIELDS, ['dateTime'], { site: '' }) ??
    recogniseTable(file, city, FIELDS, ['date', 'time'], { site: '' }),
  read: (file, mapping, city) => {
    const { rows, faults: found } = openTable(file, mapping, FIELDS)
    const { columns } = mapping
    const { siteOf, momentOf } = readSiteAndMoment(mapping, city, found)
    const days = new Map<string, { site: string; date: string; starts: Map<number, number> }>()
    for (const row of rows) {
      const site = siteOf(row)
      const moment = momentOf(row)
      const count = row.has('count') ? row.figure('count', { from: 0, to: 10_000, whole: true }) : 1
      const state = row.has('state') ? row.word('state', STATES) : 'booked'
      if (!row.sound || site === undefined || !moment || count === undefined) continue
      if (moment.start % 5 !== 0) {
        row.say(
          fault(
            'IMP-017',
            row.at(columns.dateTime === undefined ? 'time' : 'dateTime'),
            ['Termine beginnen auf vollen fünf Minuten.', 'Die Uhrzeit im Buchungssystem prüfen.'],
            ['Appointments begin at full five minutes.', 'Check the time in the booking system.'],
          ),
        )
        continue
      }
      const key = `${site} ${moment.date}`
      const day = days.get(key) ?? { site, date: moment.date, starts: new Map<number, number>() }
      // A day of cancelled appointments alone is a day with none, not a day unknown.
      if (state === 'booked') day.starts.set(moment.start, (day.starts.get(moment.start) ?? 0) + count)
      days.set(key, day)
    }
    return {
      rows: rows.length,
      batch: {
        kind: 'booked',
        days: [...days.values()].map(({ site, date, starts }) => ({
          site,
          date,
          starts: [...starts].sort(([a], [b]) => a - b).map(([start, count]) => ({ start, count })),
        })),
      },
      faults: found,
    }
  },
}
