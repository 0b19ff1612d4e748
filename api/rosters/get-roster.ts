import { listTransitions } from '../../db/queries/rosters/list-rosters.ts'
import { reachOf } from '../auth/rights.ts'
import { fetchCity } from '../city/internal.ts'
import type { RosterDetail, RosterState } from '../contract/rosters.ts'
import { verb } from '../http/verb.ts'
import { fetchRoster, summaryOf } from './internal.ts'
import { publishBlockers } from './publish-blockers.ts'
import { viewRoster } from './roster-view.ts'

export const getRoster = verb('getRoster', async call => {
  const { db, params, user, now, language } = call
  const full = await fetchRoster(db, params.roster)
  const settings = await fetchCity(db)
  const history = await listTransitions(db, [full.row.id])
  const { state } = full.row
  const open = state !== 'published' && state !== 'superseded'
  const proposedAt = history.findLast(step => step.toState === 'proposed')?.at
  const blockers = open ? await publishBlockers(db, full, settings, { now, proposedAt }) : []
  const plans = user.role === 'admin' || user.role === 'planner'
  const wholeCity = plans && reachOf(user) === 'all'
  return {
    roster: await summaryOf(db, full.row.id, settings.hearingDays),
    ...viewRoster(full, reachOf(user)),
    events: history.map((step): RosterDetail['events'][number] => ({
      at: step.at.toISOString(),
      by: step.byName,
      action: step.fromState === null ? 'created' : ACTIONS[step.toState],
      reason: step.reason,
    })),
    may: {
      edit: plans && state === 'draft',
      propose: wholeCity && state === 'draft' && settings.councilStep,
      decide: user.role === 'council' && state === 'proposed',
      withdraw: wholeCity && (state === 'proposed' || state === 'objected' || state === 'agreed'),
      publish: wholeCity && open && state !== 'objected' && blockers.length === 0,
    },
    publishBlockers: blockers.map(blocker => ({
      code: blocker.code,
      cause: blocker.cause[language],
      action: blocker.action[language],
    })),
  }
})

const ACTIONS: Readonly<Record<RosterState, RosterDetail['events'][number]['action']>> = {
  draft: 'withdrawn',
  proposed: 'proposed',
  objected: 'objected',
  agreed: 'agreed',
  published: 'published',
  superseded: 'superseded',
}
