import {
  findSiteOfScope,
  findZmsScope,
  insertZmsScope,
  updateZmsScope,
  type ZmsScopeRow,
} from '../../../db/queries/exports/zms-scopes.ts'
import { recordAudit } from '../../audit/record.ts'
import { AppError, changedMeanwhile } from '../../errors.ts'
import { verb } from '../../http/verb.ts'
import { fetchSite } from '../../sites/internal.ts'

export const getZmsScope = verb('getZmsScope', async ({ db, user, params }) => {
  await fetchSite(db, user, params.site)
  const row = await findZmsScope(db, params.site)
  return { scope: row ? toScope(row) : null }
})

export const setZmsScope = verb('setZmsScope', async call => {
  const { db, user, params, body } = call
  await fetchSite(db, user, params.site)
  const { revision, ...scope } = body
  return db.transaction(async tx => {
    const owner = await findSiteOfScope(tx, scope.scopeId)
    if (owner !== undefined && owner !== params.site) throw taken(scope.scopeId)
    const before = await findZmsScope(tx, params.site)
    const after = before
      ? await updateZmsScope(tx, params.site, scope, revision ?? 0)
      : await insertZmsScope(tx, { siteCode: params.site, ...scope })
    if (!after) throw changedMeanwhile()
    await recordAudit(tx, call, {
      verb: 'sites.set-zms-scope',
      entity: 'site',
      entityId: params.site,
      ...(before ? { before: toScope(before) } : {}),
      after: toScope(after),
    })
    return { scope: toScope(after) }
  })
})

export function toScope({ siteCode: _, ...scope }: ZmsScopeRow) {
  return scope
}

function taken(scopeId: string): AppError {
  return new AppError('REQ-008', {
    cause: {
      de: `Der Kalender ${scopeId} gehört schon zu einem anderen Standort.`,
      en: `The calendar ${scopeId} belongs to another office already.`,
    },
    action: { de: 'Die Kalendernummer prüfen.', en: 'Check the number of the calendar.' },
    where: 'scopeId',
  })
}
