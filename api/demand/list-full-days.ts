import { listFullDays as queryFullDays } from '../../db/queries/demand/full-days.ts'
import { demandSite } from '../auth/rights.ts'
import { verb } from '../http/verb.ts'

export const listFullDays = verb('listFullDays', async ({ db, query, user }) => {
  demandSite(user, query.site)
  const days = await queryFullDays(db, query)
  return { items: days.map(({ date, count }) => ({ date, count })) }
})
