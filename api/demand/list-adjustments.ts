import { listAdjustments as queryAdjustments } from '../../db/queries/adjustments/list-adjustments.ts'
import { demandSite, mayReach } from '../auth/rights.ts'
import { verb } from '../http/verb.ts'
import { requirementsByAdjustment, toAdjustmentView } from './adjustment-view.ts'

export const listAdjustments = verb('listAdjustments', async ({ db, query, user }) => {
  const { from, to, site, channel, revoked } = query
  if (site !== undefined) demandSite(user, site)
  const rows = await queryAdjustments(db, {
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(site ? { site } : {}),
    ...(channel ? { channel } : {}),
    revoked: revoked === 'true',
  })
  const requirements = await requirementsByAdjustment(db)
  return {
    items: rows
      .filter(({ adjustment: { siteCode } }) => siteCode === null || mayReach(user, siteCode))
      .map(row => toAdjustmentView(row, user, requirements)),
  }
})
