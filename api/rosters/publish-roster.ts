import type { Db } from '../../db/client.ts'
import { listRosters, listTransitions } from '../../db/queries/rosters/list-rosters.ts'
import { moveRoster } from '../../db/queries/rosters/move-roster.ts'
import { demandAllSites } from '../auth/rights.ts'
import { fetchCity } from '../city/internal.ts'
import { changedMeanwhile } from '../errors.ts'
import { type AnyCall, verb } from '../http/verb.ts'
import { hashOfRoster } from './hash.ts'
import { judge } from './judge.ts'
import { move } from './move.ts'
import { publishBlockers } from './publish-blockers.ts'

export const publishRoster = verb('publishRoster', async call => {
  demandAllSites(call.user)
  const settings = await fetchCity(call.db)
  return move(call, {
    roster: call.params.roster,
    revision: call.body.revision,
    from: settings.councilStep ? ['draft', 'proposed', 'agreed'] : ['draft', 'proposed', 'agreed', 'objected'],
    to: 'published',
    verb: 'rosters.publish',
    before: async (tx, full) => {
      const history = await listTransitions(tx, [full.row.id])
      const proposedAt = history.findLast(step => step.toState === 'proposed')?.at
      const [blocker] = await publishBlockers(tx, full, settings, { now: call.now, proposedAt })
      if (blocker) throw blocker
      await supersede(tx, call, full.row.firstDay)
      return { hash: hashOfRoster(full.problem, full.roster), checkReport: judge(full.problem, full.roster) }
    },
  })
})

/** The version of the week that was published until now gives way; it stays readable for ever. */
async function supersede(tx: Db, call: AnyCall, firstDay: string): Promise<void> {
  for (const row of await listRosters(tx, { firstDay, states: ['published'] })) {
    const moved = await moveRoster(tx, {
      id: row.id,
      revision: row.revision,
      from: 'published',
      to: 'superseded',
      at: call.now,
      userId: call.user.id,
    })
    if (!moved) throw changedMeanwhile()
  }
}
