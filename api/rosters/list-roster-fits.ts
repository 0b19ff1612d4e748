import { suggestFits } from '../../solver/index.ts'
import { demandSite, reachOf } from '../auth/rights.ts'
import { verb } from '../http/verb.ts'
import { demandLine, isWithin, toCells } from './advice.ts'
import { fetchRoster } from './internal.ts'

export const listRosterFits = verb('listRosterFits', async ({ db, params, query, user }) => {
  const { problem, roster } = await fetchRoster(db, params.roster)
  demandSite(user, demandLine(problem, query.line).site)
  const { items, kept } = suggestFits(problem, roster.shifts, query)
  const reach = reachOf(user)
  return {
    items: items
      .filter(({ cells }) => isWithin(reach, problem, cells))
      .map(({ person, from, coveredMinutes, cells, cost, byRule, sentence }) => ({
        person,
        from,
        coveredMinutes,
        cells: toCells(cells),
        cost,
        byRule: [...byRule],
        sentence,
      })),
    kept: [...kept],
  }
})
