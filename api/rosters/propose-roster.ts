import { demandAllSites } from '../auth/rights.ts'
import { verb } from '../http/verb.ts'
import { move } from './move.ts'
import { publishBlockers } from './publish-blockers.ts'

export const proposeRoster = verb('proposeRoster', async call => {
  demandAllSites(call.user)
  return move(call, {
    roster: call.params.roster,
    revision: call.body.revision,
    from: ['draft'],
    to: 'proposed',
    verb: 'rosters.propose',
    before: async (tx, full) => {
      // What could not be published need not be decided about; the answer itself is still to come.
      const rules = { councilStep: false, hearingDays: 0 }
      const [blocker] = await publishBlockers(tx, full, rules, { now: call.now, proposedAt: undefined })
      if (blocker) throw blocker
      return undefined
    },
  })
})
