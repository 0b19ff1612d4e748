import { changeDraft } from '../../db/queries/rosters/change-draft.ts'
import { findHomeSite } from '../../db/queries/rosters/find-home-site.ts'
import { assembleRoster, type Shift } from '../../solver/index.ts'
import { recordAudit } from '../audit/record.ts'
import { demandSite } from '../auth/rights.ts'
import { fetchCity } from '../city/internal.ts'
import { AppError, changedMeanwhile, demandNoFaults, notFound } from '../errors.ts'
import { verb } from '../http/verb.ts'
import { fetchRoster, summaryOf, toCheck } from './internal.ts'
import { judge } from './judge.ts'
import { faultsOfShift } from './shift-faults.ts'

export const editRosterCell = verb('editRosterCell', async call => {
  const { db, params, body, user } = call
  const report = await db.transaction(async tx => {
    // Whose shift it is decides about the right, before anything of the roster is told.
    const home = await findHomeSite(tx, body.person)
    if (home !== undefined) demandSite(user, home)
    const { row, problem, roster } = await fetchRoster(tx, params.roster)
    const person = problem.people.find(candidate => candidate.id === body.person)
    if (!person) throw notFound({ de: 'Die Person', en: 'The person' }, body.person)
    const before = roster.shifts.find(shift => shift.person === body.person && shift.day === body.day)
    const after: Shift | undefined = body.shift ? { ...body.shift, person: body.person, day: body.day } : undefined
    demandSite(user, person.homeSite)
    for (const shift of [before, after]) for (const piece of shift?.pieces ?? []) demandSite(user, piece.site)
    if (row.state !== 'draft') throw noDraft()
    if (row.revision !== body.revision) throw changedMeanwhile()
    demandNoFaults(faultsOfShift(problem, body.day, after))
    const shifts = [...roster.shifts.filter(shift => shift !== before), ...(after ? [after] : [])]
    const changed = assembleRoster(problem, shifts, {
      status: 'manual',
      // No roster for this problem costs less, whoever made it.
      ...(roster.lowerBound === undefined ? {} : { lowerBound: roster.lowerBound }),
    })
    const judged = judge(problem, changed)
    const saved = await changeDraft(tx, row.id, body.revision, {
      roster: changed,
      cost: changed.cost.total,
      lowerBound: changed.lowerBound ?? null,
      gap: changed.gap ?? null,
      checkReport: judged,
    })
    if (!saved) throw changedMeanwhile()
    await recordAudit(tx, call, {
      verb: 'rosters.edit',
      entity: 'roster',
      entityId: row.id,
      before: { [`${body.person}, day ${body.day}`]: before ?? null },
      after: { [`${body.person}, day ${body.day}`]: after ?? null },
    })
    return judged
  })
  const { hearingDays } = await fetchCity(db)
  return { roster: await summaryOf(db, params.roster, hearingDays), check: toCheck(report) }
})

function noDraft(): AppError {
  return new AppError('ROS-004', {
    cause: { de: 'Dieser Dienstplan ist kein Entwurf mehr.', en: 'This roster is no draft any more.' },
    action: {
      de: 'Ihn zurückziehen oder eine Kopie als neuen Entwurf anlegen.',
      en: 'Withdraw it, or make a copy as a new draft.',
    },
  })
}
