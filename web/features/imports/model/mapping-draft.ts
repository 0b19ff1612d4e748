import type { AnyMapping, ImportFormat, IntervalCountsMapping, ScopesMapping, TableMapping } from '../api/imports.ts'

/** Names of the columns that a mapping can give a meaning. */
export type ColumnField = keyof IntervalCountsMapping['columns']

/** Where the reading of a file starts when nothing could be guessed: the usual German export. */
export const GERMAN_MAPPING: IntervalCountsMapping = {
  delimiter: ';',
  encoding: 'windows-1252',
  decimal: ',',
  columns: { count: '' },
  ignore: [],
  dateFormat: 'dd.MM.yyyy',
  timeFormat: 'HH:mm',
  clock: 'local',
  timeZone: 'Europe/Berlin',
  intervalMinutes: 15,
  missing: 'unknown',
  emptyCount: 'fault',
  siteAliases: {},
  channelAliases: {},
}

/** The mapping with one column given (or taken) a meaning; a header means one thing only. */
export function withColumn(mapping: IntervalCountsMapping, field: ColumnField, header: string): IntervalCountsMapping {
  const columns: Partial<Record<ColumnField, string>> = {}
  for (const [name, value] of Object.entries(mapping.columns) as [ColumnField, string | undefined][])
    if (value !== undefined && value !== header) columns[name] = value
  if (header === '') delete columns[field]
  else columns[field] = header
  return { ...mapping, columns: { ...columns, count: columns.count ?? '' } }
}

/** The mapping as it is sent: headers without a meaning are to be left alone only where the reader has said so. */
export function withIgnored(mapping: IntervalCountsMapping, header: string, ignored: boolean): IntervalCountsMapping {
  const rest = mapping.ignore.filter(name => name !== header)
  return { ...mapping, ignore: ignored ? [...rest, header] : rest }
}

/** Headers of the file that no field uses. */
export function unusedHeaders(mapping: IntervalCountsMapping, headers: readonly string[]): string[] {
  const used = new Set(Object.values(mapping.columns))
  return headers.filter(header => !used.has(header))
}

export function isCounts(mapping: AnyMapping): mapping is IntervalCountsMapping {
  return 'intervalMinutes' in mapping
}

export function isTable(mapping: AnyMapping): mapping is TableMapping {
  return 'settings' in mapping
}

export function isScopes(mapping: AnyMapping): mapping is ScopesMapping {
  return 'scopes' in mapping
}

/** Where the reading of a file of this kind starts when nothing could be guessed. */
export function emptyMapping(format: ImportFormat): AnyMapping {
  if (format.kind === 'counts') return GERMAN_MAPPING
  if (format.kind === 'report') return { scopes: {} }
  const { delimiter, encoding, decimal, dateFormat, timeFormat, timeZone } = GERMAN_MAPPING
  return {
    delimiter,
    encoding,
    decimal,
    dateFormat,
    timeFormat,
    timeZone,
    columns: {},
    ignore: [],
    settings: Object.fromEntries(format.settings.map(setting => [setting.id, setting.initial])),
    aliases: {},
  }
}

/** The mapping with one column given (or taken) a meaning; a header means one thing only. */
export function withTableColumn(mapping: TableMapping, field: string, header: string): TableMapping {
  const kept = Object.entries(mapping.columns).filter(([id, name]) => id !== field && name !== header)
  return { ...mapping, columns: Object.fromEntries(header === '' ? kept : [...kept, [field, header]]) }
}
