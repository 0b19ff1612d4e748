import { findAdjustment } from '../../db/queries/adjustments/list-adjustments.ts'
import { revokeAdjustment as writeRevocation } from '../../db/queries/adjustments/write-adjustment.ts'
import { recordAudit } from '../audit/record.ts'
import { demandAllSites, demandSite } from '../auth/rights.ts'
import { AppError, notFound } from '../errors.ts'
import { verb } from '../http/verb.ts'
import { requirementsByAdjustment, toAdjustmentView } from './adjustment-view.ts'

export const revokeAdjustment = verb('revokeAdjustment', async call => {
  const { db, params, user, now } = call
  return db.transaction(async tx => {
    const before = await findAdjustment(tx, params.adjustment)
    if (!before) throw notFound({ de: 'Die Korrektur', en: 'The correction' }, String(params.adjustment))
    const { siteCode } = before.adjustment
    if (siteCode === null) demandAllSites(user)
    else demandSite(user, siteCode)
    if (!(await writeRevocation(tx, params.adjustment, { at: now, user: user.id }))) throw revokedAlready()
    const requirements = await requirementsByAdjustment(tx)
    const after = toAdjustmentView((await findAdjustment(tx, params.adjustment))!, user, requirements)
    await recordAudit(tx, call, {
      verb: 'demand.revoke-adjustment',
      entity: 'adjustment',
      entityId: params.adjustment,
      before: toAdjustmentView(before, user, requirements),
      after,
    })
    return after
  })
})

function revokedAlready(): AppError {
  return new AppError('REQ-009', {
    cause: { de: 'Die Korrektur ist schon zurückgenommen.', en: 'The correction has been revoked already.' },
    action: { de: 'Die Liste neu laden.', en: 'Load the list again.' },
  })
}
