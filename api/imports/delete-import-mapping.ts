import { deleteMapping } from '../../db/queries/imports/column-mappings.ts'
import { recordAudit } from '../audit/record.ts'
import { notFound } from '../errors.ts'
import { verb } from '../http/verb.ts'

export const deleteImportMapping = verb('deleteImportMapping', async call => {
  await call.db.transaction(async tx => {
    const row = await deleteMapping(tx, call.params.mapping)
    if (!row) throw notFound({ de: 'Die Zuordnung', en: 'The mapping' }, String(call.params.mapping))
    await recordAudit(tx, call, {
      verb: 'imports.delete-mapping',
      entity: 'import-mapping',
      entityId: row.id,
      before: { name: row.name, mapping: row.mapping },
    })
  })
  return {}
})
