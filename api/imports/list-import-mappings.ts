import { listMappings } from '../../db/queries/imports/column-mappings.ts'
import { verb } from '../http/verb.ts'
import { toMapping } from './mapping-view.ts'

export const listImportMappings = verb('listImportMappings', async ({ db }) => ({
  items: (await listMappings(db)).map(toMapping),
}))
