import { findSite } from '../../db/queries/sites/list-sites.ts'
import { insertSite } from '../../db/queries/sites/save-site.ts'
import { recordAudit } from '../audit/record.ts'
import { AppError, demandNoFaults } from '../errors.ts'
import { faultsOfOrder } from '../field-faults.ts'
import { verb } from '../http/verb.ts'
import { fetchSiteDetail } from './internal.ts'

export const createSite = verb('createSite', async call => {
  const { db, body, user } = call
  demandNoFaults(faultsOfOrder([body]).map(fault => ({ ...fault, where: 'to' })))
  if (await findSite(db, body.id)) throw taken(body.id)
  return db.transaction(async tx => {
    const { id, from, to, ...fields } = body
    await insertSite(tx, { ...fields, code: id, validFrom: from, validTo: to ?? null })
    const after = await fetchSiteDetail(tx, user, id)
    await recordAudit(tx, call, { verb: 'sites.create', entity: 'site', entityId: id, after })
    return after
  })
})

function taken(id: string): AppError {
  return new AppError('REQ-008', {
    cause: { de: `Einen Standort „${id}“ gibt es schon.`, en: `A site “${id}” exists already.` },
    action: { de: 'Ein anderes Kürzel wählen.', en: 'Choose another short name.' },
    where: 'id',
  })
}
