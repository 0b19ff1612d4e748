import type { IntervalCountsMapping } from '../api/imports.ts'

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
