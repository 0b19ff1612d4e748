import { demandAllSites } from '../auth/rights.ts'
import { verb } from '../http/verb.ts'
import { move } from './move.ts'

export const withdrawRoster = verb('withdrawRoster', async call => {
  demandAllSites(call.user)
  return move(call, {
    roster: call.params.roster,
    revision: call.body.revision,
    from: ['proposed', 'objected', 'agreed'],
    to: 'draft',
    verb: 'rosters.withdraw',
  })
})
