import { replan } from '../../solver/index.ts'
import { demandAllSites } from '../auth/rights.ts'
import { verb } from '../http/verb.ts'
import { demandEvent, toCells } from './advice.ts'
import { fetchRoster } from './internal.ts'

export const proposeReplans = verb('proposeReplans', async ({ db, params, body, user }) => {
  demandAllSites(user)
  const { problem, roster } = await fetchRoster(db, params.roster)
  const { lost, before, untouched, proposals } = replan(problem, roster.shifts, demandEvent(problem, body.event), {
    maxChanged: body.maxChanged,
  })
  return {
    slotMinutes: problem.slotMinutes,
    lost: [...lost],
    before,
    untouched: untouched.open,
    proposals: proposals.map(({ cells, people, cost, byRule, open, sentence }) => ({
      cells: toCells(cells),
      people: [...people],
      cost,
      byRule: [...byRule],
      open,
      sentence,
    })),
  }
})
