import { verb } from '../http/verb.ts'
import { move } from './move.ts'

export const objectRoster = verb('objectRoster', async call =>
  move(call, {
    roster: call.params.roster,
    revision: call.body.revision,
    from: ['proposed'],
    to: 'objected',
    verb: 'rosters.object',
    reason: call.body.reason,
  }),
)
