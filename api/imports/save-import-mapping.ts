import { listMappings, saveMapping } from '../../db/queries/imports/column-mappings.ts'
import { recordAudit } from '../audit/record.ts'
import { verb } from '../http/verb.ts'
import { toMapping } from './mapping-view.ts'
import { checkedMapping, formatOf } from './read-file.ts'

export const saveImportMapping = verb('saveImportMapping', async call => {
  const { db, body, user, now } = call
  const kind = formatOf(body.format)
  const format = kind.id
  const mapping = checkedMapping(kind, body.mapping)
  return db.transaction(async tx => {
    const before = (await listMappings(tx)).find(row => row.format === format && row.name === body.name)
    const row = await saveMapping(tx, {
      format,
      name: body.name,
      mapping,
      userId: user.id,
      updatedAt: now,
    })
    await recordAudit(tx, call, {
      verb: 'imports.save-mapping',
      entity: 'import-mapping',
      entityId: row.id,
      ...(before ? { before: { name: before.name, mapping: before.mapping } } : {}),
      after: { name: row.name, mapping: row.mapping },
    })
    return toMapping(row)
  })
})
