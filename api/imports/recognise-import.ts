import { listMappings } from '../../db/queries/imports/column-mappings.ts'
import { verb } from '../http/verb.ts'
import { cityOf } from '../staffing/city-of.ts'
import { FORMATS } from './formats/index.ts'
import { toMapping } from './mapping-view.ts'

/** Bytes of a file that a guess is made from. */
const LOOKED_AT = 64 * 1024

export const recogniseImport = verb('recogniseImport', async ({ db, body }) => {
  const file = Buffer.from(body.content, 'base64').subarray(0, LOOKED_AT)
  const { sites } = await cityOf(db)
  for (const format of FORMATS) {
    const found = format.recognise(file, sites)
    if (!found) continue
    const headers = new Set(found.headers)
    const saved = (await listMappings(db))
      .filter(row => row.format === format.id)
      .map(toMapping)
      .find(({ mapping }) =>
        [...Object.values(mapping.columns), ...mapping.ignore].every(header => headers.has(header)),
      )
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
