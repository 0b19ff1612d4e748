import type { TableMapping } from '../contract/imports.ts'
import type { FileFault, ImportFormat, KnownCity } from './format.ts'
import { faults } from './row-faults.ts'
import { momentReader, type TableRow, type WallMoment } from './table-format.ts'
import { siteWords } from './words.ts'

/** Setting of a format whose rows may all belong to one site. */
export const SITE_OF_ALL: ImportFormat['settings'][number] = {
  id: 'site',
  title: {
    de: 'Standort aller Zeilen, wenn es keine Spalte gibt',
    en: 'Office of all rows, when there is no column',
  },
  options: null,
  initial: '',
}

/** Where and when a row belongs; what does not fit becomes a fault of the row and `undefined`. */
export interface SiteAndMoment {
  siteOf(row: TableRow): string | undefined
  momentOf(row: TableRow): WallMoment | undefined
}

/**
 * Reads site and moment of rows: the site from its column or one for the whole file, the moment from one column or two.
 * A mapping that names neither is added to `found`.
 */
export function readSiteAndMoment(mapping: TableMapping, city: KnownCity, found: FileFault[]): SiteAndMoment {
  const { columns, settings } = mapping
  if (columns.dateTime === undefined && (columns.date === undefined || columns.time === undefined))
    found.push(
      faults.mapping(
        'dateTime',
        'Datum und Uhrzeit sind keiner Spalte zugeordnet.',
        'Date and time are not mapped to columns.',
      ),
    )
  const whole = city.sites.find(site => site.code === settings.site)?.code
  if (columns.site === undefined && whole === undefined)
    found.push(
      faults.mapping(
        'site',
        'Der Standort fehlt, als Spalte oder für die ganze Datei.',
        'The site is missing, as a column or for the whole file.',
      ),
    )
  const siteNamed = siteWords(city.sites, mapping.aliases)
  return {
    siteOf(row) {
      if (columns.site === undefined) return whole
      const site = siteNamed(row.text('site'))
      if (site === undefined) row.say(faults.unknownSite(row.at('site') as { row: number }, row.text('site')))
      return site
    },
    momentOf: momentReader(mapping),
  }
}
