import { listDemandExtents } from '../../db/queries/demand/list-demand-extents.ts'
import { mayReach } from '../auth/rights.ts'
import { verb } from '../http/verb.ts'

export const listHistoryExtents = verb('listHistoryExtents', async ({ db, user }) => ({
  items: (await listDemandExtents(db)).filter(extent => mayReach(user, extent.site)),
}))
