import { verb } from '../http/verb.ts'
import { move } from './move.ts'

export const agreeRoster = verb('agreeRoster', async call =>
  move(call, {
    roster: call.params.roster,
    revision: call.body.revision,
    from: ['proposed'],
    to: 'agreed',
    verb: 'rosters.agree',
  }),
)
