import { type ScopesMapping, scopesMapping } from '../../../contract/imports.ts'
import type { PresentHoursBatch } from '../../batch.ts'
import { type FileFault, fault, type ImportFormat, type KnownCity } from '../../format.ts'
import { readJson } from '../../json-file.ts'
import { listIn, readEntries, scopeOf } from './entries.ts'

/** Opening hours as they stand in ZMS/eappointment: the answer to `/scope/{id}/availability/`, or a file handed to it before. */
export const zmsAvailability: ImportFormat<ScopesMapping, PresentHoursBatch> = {
  id: 'zms-availability',
  title: { de: 'ZMS-Öffnungszeiten, Bestand (JSON)', en: 'ZMS opening hours, present state (JSON)' },
  description: {
    de: 'Die in ZMS eingetragenen Öffnungszeiten (availability) eines Kalenders. Die Ausgabe der Öffnungszeiten vergleicht sich damit, damit nichts doppelt angelegt wird.',
    en: 'The opening hours (availability) of a calendar as entered in ZMS. The export of opening hours is compared with them, so that nothing is entered twice.',
  },
  extensions: ['.json'],
  kind: 'report',
  fields: [],
  settings: [],
  roles: ['admin', 'planner'],
  mapping: scopesMapping,
  recognise: (file, city) => {
    const list = listIn(readJson(file).value)
    if (!list || list.length === 0 || !list.some(entry => scopeOf(entry) !== '')) return undefined
    const scopes = [...new Set(list.map(scopeOf).filter(scope => scope !== ''))]
    return { mapping: { scopes: known(scopes, city) }, headers: scopes, sample: [] }
  },
  read: (file, mapping, city) => {
    const none: PresentHoursBatch = { kind: 'present-hours', scopes: [] }
    const { value, faults } = readJson(file)
    if (faults.length > 0) return { rows: 0, batch: none, faults }
    const list = listIn(value)
    if (!list) return { rows: 0, batch: none, faults: [notHours()] }
    if (list.length === 0) return { rows: 0, batch: none, faults: [nothing()] }
    const read = readEntries(list, city.timeZone)
    const found: FileFault[] = [...read.faults]
    const sites = new Set(city.sites.map(site => site.code))
    const scopeIds = [...new Set(list.map(scopeOf).filter(scope => scope !== ''))]
    const siteOf = { ...known(scopeIds, city), ...mapping.scopes }
    const scopes = scopeIds.flatMap(scopeId => {
      const site = siteOf[scopeId]
      if (site !== undefined && sites.has(site))
        return [
          {
            scopeId,
            site,
            entries: read.entries.filter(entry => entry.scopeId === scopeId).map(entry => ({ ...entry })),
          },
        ]
      found.push(unknownScope(list.findIndex(entry => scopeOf(entry) === scopeId) + 1, scopeId))
      return []
    })
    return { rows: list.length, batch: { kind: 'present-hours', scopes }, faults: found }
  },
}

function known(scopes: readonly string[], city: KnownCity): Record<string, string> {
  const all = new Map(city.scopes.map(({ scopeId, site }) => [scopeId, site]))
  return Object.fromEntries(
    scopes.flatMap(scope => {
      const site = all.get(scope)
      return site === undefined ? [] : [[scope, site]]
    }),
  )
}

function notHours(): FileFault {
  return fault(
    'IMP-030',
    {},
    [
      'Die Datei enthält keine Öffnungszeiten von ZMS.',
      'Die Antwort von /scope/{id}/availability/ unverändert speichern und wählen.',
    ],
    [
      'The file holds no opening hours of ZMS.',
      'Save the answer of /scope/{id}/availability/ unchanged and choose it.',
    ],
  )
}

function nothing(): FileFault {
  return fault(
    'IMP-004',
    {},
    ['Die Datei enthält keinen Eintrag.', 'Den Zeitraum des Abrufs prüfen.'],
    ['The file has no entry.', 'Check the range of days that was asked for.'],
  )
}

function unknownScope(row: number, scopeId: string): FileFault {
  return fault(
    'IMP-031',
    { row, column: 'scope.id' },
    [`Zu welchem Standort der Kalender ${scopeId} gehört, ist nicht bekannt.`, 'Dem Kalender einen Standort zuordnen.'],
    [`It is not known which office the calendar ${scopeId} belongs to.`, 'Give the calendar an office.'],
  )
}
