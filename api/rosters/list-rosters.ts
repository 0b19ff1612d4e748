import { listRosters as queryRosters } from '../../db/queries/rosters/list-rosters.ts'
import { fetchCity } from '../city/internal.ts'
import { verb } from '../http/verb.ts'
import { demandMonday, summariesOf } from './internal.ts'

export const listRosters = verb('listRosters', async ({ db, query }) => {
  if (query.firstDay !== undefined) demandMonday(query.firstDay)
  const rows = await queryRosters(db, query.firstDay === undefined ? {} : { firstDay: query.firstDay })
  return { items: await summariesOf(db, rows, (await fetchCity(db)).hearingDays) }
})
