import { type ScopesMapping, scopesMapping } from '../../../contract/imports.ts'
import type { ObservationBatch } from '../../batch.ts'
import type { ImportFormat, KnownCity } from '../../format.ts'
import { personalDataFaults } from '../../personal-data.ts'
import { type Report, readReport } from './report.ts'
import { readRows, scopesIn } from './rows.ts'

const NOTHING: ObservationBatch = {
  kind: 'observations',
  waits: [],
  clients: [],
  services: [],
  capacity: [],
  repeated: 0,
  unused: [],
}

/** Variables that are read; a service has a name, which is nobody's. */
const OURS = new Set(['name'])
const SHOWN = 8

/** Statistics reports of ZMS/eappointment as its interface `/warehouse/...` answers them: JSON with a dictionary. */
export const zmsExchange: ImportFormat<ScopesMapping, ObservationBatch> = {
  id: 'zms-exchange',
  title: { de: 'ZMS-Statistikbericht (JSON)', en: 'ZMS statistics report (JSON)' },
  description: {
    de: 'Wartezeiten (waitingscope), Kunden (clientscope), Dienstleistungen (requestscope) oder Terminkapazität (capacityscope, slotscope), wie ZMS sie unter /warehouse/ ausgibt.',
    en: 'Waiting (waitingscope), customers (clientscope), services (requestscope) or appointment capacity (capacityscope, slotscope) as ZMS gives them under /warehouse/.',
  },
  extensions: ['.json'],
  kind: 'report',
  fields: [],
  settings: [],
  roles: ['admin', 'planner'],
  mapping: scopesMapping,
  recognise: (file, city) => {
    const report = readReport(file)
    if (!('kind' in report)) return undefined
    const scopes = scopesOf(report)
    return {
      mapping: { scopes: knownScopes(scopes, city) },
      headers: scopes,
      sample: report.rows.slice(0, SHOWN).map(row => row.map(value => String(value ?? ''))),
    }
  },
  read: (file, mapping, city) => {
    const report = readReport(file)
    if (!('kind' in report)) return { rows: 0, batch: NOTHING, faults: report.faults }
    const sites = new Set(city.sites.map(site => site.code))
    const known = { ...knownScopes(scopesOf(report), city), ...mapping.scopes }
    const rows = readRows(report, scopeId => {
      const site = known[scopeId]
      return site !== undefined && sites.has(site) ? site : undefined
    })
    const headers = [...report.positions.keys()]
    const personal = personalDataFaults(
      {
        headers,
        rows: report.rows.map((row, i) => ({
          number: i + 1,
          cells: headers.map(name => String(row[report.positions.get(name)!] ?? '')),
        })),
      },
      OURS,
    )
    return { rows: report.rows.length, batch: rows.batch, faults: [...report.faults, ...personal, ...rows.faults] }
  },
}

function scopesOf(report: Report): string[] {
  const position = ['scopeids', 'scopeid', 'subjectid']
    .map(name => report.positions.get(name))
    .find(found => found !== undefined)
  return position === undefined ? [] : [...new Set(report.rows.flatMap(row => scopesIn(row[position])))]
}

function knownScopes(scopes: readonly string[], city: KnownCity): Record<string, string> {
  const known = new Map(city.scopes.map(({ scopeId, site }) => [scopeId, site]))
  return Object.fromEntries(
    scopes.flatMap(scope => {
      const site = known.get(scope)
      return site === undefined ? [] : [[scope, site]]
    }),
  )
}
