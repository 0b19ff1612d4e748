import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv, { type ValidateFunction } from 'ajv'
import type { ZmsScope } from '../../../../api/contract/exports.ts'

export const SCOPE: ZmsScope = {
  scopeId: '141',
  providerId: '122217',
  providerSource: 'dldb',
  shortName: 'Mitte',
  slotMinutes: 10,
  startInDays: 0,
  endInDays: 14,
  publicPercent: 80,
}

/** Schemas of ZMS, where they lie beside the repository; not part of it. */
export const ZMS_FOLDER = join(import.meta.dirname, '../../../../../shared/zms')
export const ZMS_PRESENT = existsSync(ZMS_FOLDER)

/** Judges an entry by the schema of a dialect; entities that the folder does not hold are not judged. */
export function schemaOf(dialect: 'munich' | 'berlin'): ValidateFunction {
  const ajv = new Ajv({ strict: false, allErrors: true })
  const read = (name: string) => JSON.parse(readFileSync(join(ZMS_FOLDER, 'schema', name), 'utf8')) as object
  for (const name of ['scope.json', 'provider.json', 'dayoff.json', 'closure.json'])
    ajv.addSchema({ $id: name, ...read(name) })
  ajv.addSchema({ $id: 'contact.json', type: 'object' })
  return ajv.compile({
    $id: `availability-${dialect}.json`,
    ...read(dialect === 'munich' ? 'availability.json' : 'baseline-2023.availability.json'),
  })
}
