import type { KnownSite } from '../../../../api/imports/format.ts'

export const SITES: readonly KnownSite[] = [
  { code: 'mitte', name: 'BürgerBüro Mitte', kind: 'office' },
  { code: 'sued', name: 'BürgerBüro Süd', kind: 'office' },
  { code: 'telefon', name: 'Telefonservice 115', kind: 'phone' },
]

/** How most files of these tests are to be read. */
export const MAPPING = {
  delimiter: ';',
  encoding: 'utf-8',
  decimal: ',',
  columns: { date: 'Datum', time: 'Zeit', site: 'Standort', channel: 'Zugang', count: 'Anzahl' },
  intervalMinutes: 15,
}
