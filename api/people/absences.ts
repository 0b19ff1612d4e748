import { findAbsence, insertAbsence, updateAbsence as storeAbsence } from '../../db/queries/people/absences.ts'
import { recordAudit } from '../audit/record.ts'
import { type AppFault, demandNoFaults, notFound } from '../errors.ts'
import { endBeforeStart } from '../field-faults.ts'
import { verb } from '../http/verb.ts'
import { fetchPersonToChange } from './internal.ts'
import { toAbsence } from './to-person.ts'
import { viewOf, WHOLE_VIEW } from './view.ts'

export const addAbsence = verb('addAbsence', async call => {
  const { db, user, params, body } = call
  const { person } = await fetchPersonToChange(db, user, params.person, await call.today())
  demandNoFaults(faultsOfStretch(body))
  return db.transaction(async tx => {
    const row = await insertAbsence(tx, {
      personId: params.person,
      firstDay: body.firstDay,
      lastDay: body.lastDay,
      startMinute: body.start,
      endMinute: body.end,
      kind: body.kind,
      createdAt: call.now,
    })
    await recordAudit(tx, call, {
      verb: 'people.add-absence',
      entity: 'absence',
      entityId: row.id,
      after: { person: params.person, ...toAbsence(row, WHOLE_VIEW) },
    })
    return toAbsence(row, viewOf(user, person))
  })
})

export const updateAbsence = verb('updateAbsence', async call => {
  const { db, user, params, body } = call
  const { person } = await fetchPersonToChange(db, user, params.person, await call.today())
  demandNoFaults(faultsOfStretch(body))
  return db.transaction(async tx => {
    const before = await findAbsence(tx, params.person, params.absence)
    if (before === undefined) throw absenceNotFound(params.absence)
    const row = await storeAbsence(tx, params.absence, {
      firstDay: body.firstDay,
      lastDay: body.lastDay,
      startMinute: body.start,
      endMinute: body.end,
      // Who does not see the kind does not overwrite it either.
      ...(user.role === 'hr' && body.kind !== undefined ? { kind: body.kind } : {}),
    })
    await recordAudit(tx, call, {
      verb: 'people.update-absence',
      entity: 'absence',
      entityId: row.id,
      before: { person: params.person, ...toAbsence(before, WHOLE_VIEW) },
      after: { person: params.person, ...toAbsence(row, WHOLE_VIEW) },
    })
    return toAbsence(row, viewOf(user, person))
  })
})

export const removeAbsence = verb('removeAbsence', async call => {
  const { db, user, params } = call
  await fetchPersonToChange(db, user, params.person, await call.today())
  await db.transaction(async tx => {
    const before = await findAbsence(tx, params.person, params.absence)
    if (before === undefined || before.state === 'cancelled') throw absenceNotFound(params.absence)
    await storeAbsence(tx, params.absence, { state: 'cancelled' })
    await recordAudit(tx, call, {
      verb: 'people.remove-absence',
      entity: 'absence',
      entityId: params.absence,
      before: { person: params.person, ...toAbsence(before, WHOLE_VIEW) },
    })
  })
  return {}
})

function faultsOfStretch(absence: { firstDay: string; lastDay: string; start: number; end: number }): AppFault[] {
  return [
    ...(absence.lastDay < absence.firstDay ? [endBeforeStart('lastDay')] : []),
    ...(absence.end <= absence.start ? [endBeforeStart('end')] : []),
  ]
}

function absenceNotFound(id: number) {
  return notFound({ de: 'Die Abwesenheit', en: 'The absence' }, String(id))
}
