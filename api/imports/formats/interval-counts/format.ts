import { type IntervalCountsMapping, intervalCountsMapping } from '../../../contract/imports.ts'
import type { DemandBatch } from '../../batch.ts'
import { decode } from '../../decode.ts'
import type { FileFault, ImportFormat, KnownSite } from '../../format.ts'
import { personalDataFaults } from '../../personal-data.ts'
import { faults } from '../../row-faults.ts'
import { readTable, type Table } from '../../table.ts'
import { isTimeZone } from '../../wall-clock.ts'
import { checkSequence } from './check-sequence.ts'
import { readRows } from './read-rows.ts'
import { recogniseCounts } from './recognise.ts'

/** Lengths of intervals that a day can be divided into evenly, hour by hour. */
const LENGTHS = [5, 6, 10, 12, 15, 20, 30, 60]

/** Counts per interval in a CSV file: one row per interval, with columns for date, time and count. */
export const intervalCounts: ImportFormat<IntervalCountsMapping, DemandBatch> = {
  id: 'interval-counts',
  title: { de: 'Anzahlen je Zeitabschnitt (CSV)', en: 'Counts per interval (CSV)' },
  description: {
    de: 'Eine Zeile je Abschnitt von 5 bis 60 Minuten mit Datum, Uhrzeit und Anzahl der Kunden oder Anrufe; Standort und Zugangsweg als Spalte oder für die ganze Datei.',
    en: 'One row per interval of 5 to 60 minutes with date, time and number of customers or calls; site and channel as a column or for the whole file.',
  },
  extensions: ['.csv', '.txt', '.tsv'],
  fields: [
    { id: 'dateTime', title: { de: 'Datum und Uhrzeit', en: 'Date and time' }, required: false },
    { id: 'date', title: { de: 'Datum', en: 'Date' }, required: false },
    { id: 'time', title: { de: 'Beginn', en: 'Start' }, required: false },
    { id: 'end', title: { de: 'Ende', en: 'End' }, required: false },
    { id: 'offset', title: { de: 'Abstand zu UTC', en: 'UTC offset' }, required: false },
    { id: 'site', title: { de: 'Standort', en: 'Site' }, required: false },
    { id: 'channel', title: { de: 'Zugangsweg', en: 'Channel' }, required: false },
    { id: 'part', title: { de: 'Teil (Warteschlange, Leistung)', en: 'Part (queue, service)' }, required: false },
    { id: 'count', title: { de: 'Anzahl', en: 'Count' }, required: true },
  ],
  kind: 'counts',
  settings: [],
  roles: ['admin', 'planner'],
  mapping: intervalCountsMapping,
  recognise: (file, { sites }) => recogniseCounts(file, sites),
  read: (file, mapping, { sites }) => {
    const { text, faults: encoding } = decode(file, mapping.encoding)
    const none = {
      rows: 0,
      batch: {
        kind: 'demand' as const,
        intervals: [],
        intervalMinutes: mapping.intervalMinutes,
        missing: mapping.missing,
      },
    }
    const unreadable = encoding.some(fault => fault.code === 'IMP-002')
    const { table, faults: structure } = unreadable ? { table: EMPTY, faults: [] } : readTable(text, mapping.delimiter)
    const before = [...encoding, ...structure]
    if (table.headers.length === 0) return { ...none, faults: [...before, ...mappingFaults(mapping, sites)] }
    const mapped = new Set(Object.values(mapping.columns))
    const rows = readRows(table, mapping, sites)
    return {
      rows: table.rows.length,
      batch: { ...none.batch, intervals: rows.intervals },
      faults: [
        ...before,
        ...mappingFaults(mapping, sites),
        ...columnFaults(table, mapping),
        ...personalDataFaults(table, mapped),
        ...[...rows.faults, ...checkSequence(rows.placed, mapping)].sort((a, b) => (a.row ?? 0) - (b.row ?? 0)),
      ],
    }
  },
}

const EMPTY: Table = { headers: [], rows: [] }

function columnFaults(table: Table, mapping: IntervalCountsMapping): FileFault[] {
  const mapped = Object.values(mapping.columns)
  const known = new Set([...mapped, ...mapping.ignore])
  return [
    ...mapped.filter(header => !table.headers.includes(header)).map(faults.missingColumn),
    ...table.headers.filter(header => header !== '' && !known.has(header)).map(faults.unknownColumn),
  ]
}

/** What a mapping must say before any row can be read. */
function mappingFaults(mapping: IntervalCountsMapping, sites: readonly KnownSite[]): FileFault[] {
  const found: FileFault[] = []
  const { columns } = mapping
  if (columns.dateTime === undefined && (columns.date === undefined || columns.time === undefined))
    found.push(
      faults.mapping(
        'date',
        'Datum und Uhrzeit sind keiner Spalte zugeordnet.',
        'Date and time are not mapped to columns.',
      ),
    )
  if (columns.site === undefined && mapping.site === undefined)
    found.push(
      faults.mapping(
        'site',
        'Der Standort fehlt, als Spalte oder für die ganze Datei.',
        'The site is missing, as a column or for the whole file.',
      ),
    )
  if (columns.channel === undefined && mapping.channel === undefined)
    found.push(
      faults.mapping(
        'channel',
        'Der Zugangsweg fehlt, als Spalte oder für die ganze Datei.',
        'The channel is missing, as a column or for the whole file.',
      ),
    )
  const named = [...(mapping.site === undefined ? [] : [mapping.site]), ...Object.values(mapping.siteAliases)]
  for (const code of new Set(named))
    if (!sites.some(site => site.code === code))
      found.push(
        faults.mapping(
          'site',
          `Den Standort „${code}“ der Zuordnung gibt es nicht.`,
          `The site “${code}” of the mapping does not exist.`,
        ),
      )
  if (!LENGTHS.includes(mapping.intervalMinutes))
    found.push(
      faults.mapping(
        'intervalMinutes',
        `Abschnitte von ${mapping.intervalMinutes} Minuten teilen keine Stunde; möglich sind ${LENGTHS.join(', ')}.`,
        `Intervals of ${mapping.intervalMinutes} minutes do not divide an hour; possible are ${LENGTHS.join(', ')}.`,
      ),
    )
  if (!isTimeZone(mapping.timeZone))
    found.push(
      faults.mapping(
        'timeZone',
        `Die Zeitzone „${mapping.timeZone}“ ist nicht bekannt.`,
        `The time zone “${mapping.timeZone}” is not known.`,
      ),
    )
  return found
}
