import { randomBytes } from 'node:crypto'
import { existingPeople } from '../../db/queries/people/existing-people.ts'
import { insertPerson, replacePersonParts } from '../../db/queries/people/save-person.ts'
import { recordAudit } from '../audit/record.ts'
import { AppError, demandNoFaults } from '../errors.ts'
import { verb } from '../http/verb.ts'
import { faultsOfPerson } from './check-person.ts'
import { fetchPerson } from './internal.ts'
import { demandFreeNumber } from './personnel-number.ts'
import { toPerson } from './to-person.ts'
import { toPersonParts } from './to-rows.ts'
import { viewOf, WHOLE_VIEW } from './view.ts'

export const createPerson = verb('createPerson', async call => {
  const { db, user, body } = call
  const today = await call.today()
  const id = body.id ?? `p${randomBytes(5).toString('hex')}`
  if ((await existingPeople(db, [id])).has(id)) throw taken(id)
  demandNoFaults(await faultsOfPerson(db, body))
  return db.transaction(async tx => {
    await demandFreeNumber(tx, body.personnelNumber)
    await insertPerson(tx, {
      id,
      personnelNumber: body.personnelNumber,
      givenName: body.givenName,
      familyName: body.familyName,
      birthDate: user.role === 'hr' ? (body.birthDate ?? null) : null,
      homeSite: body.homeSite,
      entryDate: body.entryDate,
      leavingDate: body.leavingDate ?? null,
      speed: body.speed,
    })
    await replacePersonParts(tx, id, toPersonParts(body))
    const record = await fetchPerson(tx, user, id, today)
    const after = toPerson(record, WHOLE_VIEW)
    await recordAudit(tx, call, { verb: 'people.create', entity: 'person', entityId: id, after })
    return toPerson(record, viewOf(user, record.person))
  })
})

function taken(id: string): AppError {
  return new AppError('REQ-008', {
    cause: { de: `Eine Person „${id}“ gibt es schon.`, en: `A person “${id}” exists already.` },
    action: { de: 'Das Kürzel weglassen; dann wird eines vergeben.', en: 'Leave the id out; one will be given.' },
    where: 'id',
  })
}
