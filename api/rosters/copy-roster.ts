import { insertRoster } from '../../db/queries/rosters/insert-roster.ts'
import { recordAudit } from '../audit/record.ts'
import { demandAllSites } from '../auth/rights.ts'
import { fetchCity } from '../city/internal.ts'
import { verb } from '../http/verb.ts'
import { fetchRoster, summaryOf } from './internal.ts'
import { judge } from './judge.ts'

export const copyRoster = verb('copyRoster', async call => {
  const { db, params, user, now } = call
  demandAllSites(user)
  const id = await db.transaction(async tx => {
    const { row, problem, roster } = await fetchRoster(tx, params.roster)
    const copy = await insertRoster(tx, {
      firstDay: row.firstDay,
      days: row.days,
      requirementId: row.requirementId,
      problem,
      roster,
      cost: row.cost,
      lowerBound: row.lowerBound,
      gap: row.gap,
      checkReport: judge(problem, roster),
      basedOn: row.id,
      createdAt: now,
      createdBy: user.id,
    })
    await recordAudit(tx, call, {
      verb: 'rosters.copy',
      entity: 'roster',
      entityId: copy.id,
      after: { firstDay: copy.firstDay, version: copy.version, basedOn: row.id },
    })
    return copy.id
  })
  return { roster: await summaryOf(db, id, (await fetchCity(db)).hearingDays) }
})
