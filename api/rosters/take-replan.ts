import { insertRoster } from '../../db/queries/rosters/insert-roster.ts'
import { applyEvent, assembleRoster } from '../../solver/index.ts'
import { recordAudit } from '../audit/record.ts'
import { demandAllSites } from '../auth/rights.ts'
import { fetchCity } from '../city/internal.ts'
import { demandNoFaults } from '../errors.ts'
import { verb } from '../http/verb.ts'
import { demandEvent, demandPerson } from './advice.ts'
import { fetchRoster, summaryOf } from './internal.ts'
import { judge } from './judge.ts'
import { faultsOfShift } from './shift-faults.ts'

export const takeReplan = verb('takeReplan', async call => {
  const { db, params, body, user, now } = call
  demandAllSites(user)
  const id = await db.transaction(async tx => {
    const { row, problem, roster } = await fetchRoster(tx, params.roster)
    const event = demandEvent(problem, body.event)
    const after = applyEvent(problem, roster.shifts, event)
    for (const cell of body.cells) demandPerson(problem, cell.person)
    const added = body.cells.map(({ person, day, after: shift }) => ({
      person,
      day,
      shift: shift && { ...shift, person, day },
    }))
    demandNoFaults(added.flatMap(({ day, shift }) => faultsOfShift(problem, day, shift ?? undefined)))
    const isSet = (person: string, day: number) => added.some(cell => cell.person === person && cell.day === day)
    const shifts = [
      ...after.kept.filter(shift => !isSet(shift.person, shift.day)),
      ...added.flatMap(({ shift }) => shift ?? []),
    ]
    const changed = assembleRoster(after.problem, shifts, { status: 'manual' })
    const draft = await insertRoster(tx, {
      firstDay: row.firstDay,
      days: row.days,
      requirementId: row.requirementId,
      problem: after.problem,
      roster: changed,
      cost: changed.cost.total,
      lowerBound: null,
      gap: null,
      checkReport: judge(after.problem, changed),
      basedOn: row.id,
      createdAt: now,
      createdBy: user.id,
    })
    await recordAudit(tx, call, {
      verb: 'rosters.replan',
      entity: 'roster',
      entityId: draft.id,
      after: { firstDay: draft.firstDay, version: draft.version, basedOn: row.id, event, cells: body.cells },
    })
    return draft.id
  })
  return { roster: await summaryOf(db, id, (await fetchCity(db)).hearingDays) }
})
