import { listMappings } from '../../db/queries/imports/column-mappings.ts'
import type { ImportMapping } from '../contract/imports.ts'
import { verb } from '../http/verb.ts'
import { cityOf } from '../staffing/city-of.ts'
import { FORMATS } from './formats/index.ts'
import { knownCityOf } from './known-city.ts'
import { toMapping } from './mapping-view.ts'
import { formatOf } from './read-file.ts'

/** Bytes of a table that a guess is made from; a report that explains itself is read whole. */
const LOOKED_AT = 64 * 1024

export const recogniseImport = verb('recogniseImport', async ({ db, body, user }) => {
  const file = Buffer.from(body.content, 'base64')
  const city = await knownCityOf(db, await cityOf(db))
  const asked = body.format === undefined ? FORMATS : [formatOf(body.format)]
  for (const format of asked) {
    if (!format.roles.includes(user.role)) continue
    const found = format.recognise(format.kind === 'report' ? file : file.subarray(0, LOOKED_AT), city)
    if (!found) continue
    const headers = new Set(found.headers)
    const saved = (await listMappings(db))
      .filter(row => row.format === format.id)
      .map(toMapping)
      .find(row => fits(row, headers))
    return {
      format: format.id,
      mapping: found.mapping,
      savedMapping: saved ?? null,
      headers: [...found.headers],
      sample: found.sample.map(row => [...row]),
    }
  }
  return { format: null, mapping: null, savedMapping: null, headers: [], sample: [] }
})

/** Whether a saved mapping speaks of this file: all the columns it names are there. */
function fits({ mapping }: ImportMapping, headers: ReadonlySet<string>): boolean {
  if ('scopes' in mapping) return [...headers].every(scope => mapping.scopes[scope] !== undefined)
  return [...Object.values(mapping.columns), ...mapping.ignore].every(header => headers.has(header))
}
