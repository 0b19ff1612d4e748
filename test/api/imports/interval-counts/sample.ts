import type { KnownCity, KnownSite } from '../../../../api/imports/format.ts'

export const SITES: readonly KnownSite[] = [
  { code: 'mitte', name: 'BürgerBüro Mitte', kind: 'office' },
  { code: 'sued', name: 'BürgerBüro Süd', kind: 'office' },
  { code: 'telefon', name: 'Telefonservice 115', kind: 'phone' },
]

export const CITY: KnownCity = {
  sites: SITES,
  timeZone: 'Europe/Berlin',
  skills: ['counter', 'phone'],
  people: [
    { id: 'p1', personnelNumber: '00004711', homeSite: 'mitte' },
    { id: 'p2', personnelNumber: '00004712', homeSite: 'sued' },
  ],
  scopes: [],
}

/** How most files of these tests are to be read. */
export const MAPPING = {
  delimiter: ';',
  encoding: 'utf-8',
  decimal: ',',
  columns: { date: 'Datum', time: 'Zeit', site: 'Standort', channel: 'Zugang', count: 'Anzahl' },
  intervalMinutes: 15,
}
