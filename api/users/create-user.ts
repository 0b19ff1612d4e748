import { findUserByLogin } from '../../db/queries/auth/find-user.ts'
import { insertSitesOfUser, insertUser } from '../../db/queries/users/insert-user.ts'
import { recordAudit } from '../audit/record.ts'
import { createOneTimePassword, hashPassword } from '../auth/password.ts'
import { AppError } from '../errors.ts'
import { verb } from '../http/verb.ts'
import { demandFittingRights, fetchUser } from './internal.ts'
import { toUser } from './to-user.ts'

export const createUser = verb('createUser', async call => {
  const { db, body, now } = call
  await demandFittingRights(db, body)
  if (await findUserByLogin(db, body.login)) throw loginTaken(body.login)
  const oneTimePassword = createOneTimePassword()
  const passwordHash = await hashPassword(oneTimePassword)
  const user = await db.transaction(async tx => {
    const row = await insertUser(tx, {
      login: body.login,
      displayName: body.name,
      role: body.role,
      allSites: body.allSites,
      personId: body.person ?? null,
      passwordHash,
      mustChangePassword: true,
      createdAt: now,
    })
    await insertSitesOfUser(tx, row.id, body.sites)
    const created = toUser(await fetchUser(tx, row.id, now))
    await recordAudit(tx, call, { verb: 'users.create', entity: 'user', entityId: row.id, after: created })
    return created
  })
  return { user, oneTimePassword }
})

function loginTaken(login: string): AppError {
  return new AppError('REQ-008', {
    cause: { de: `Den Anmeldenamen „${login}“ gibt es schon.`, en: `The login “${login}” exists already.` },
    action: { de: 'Einen anderen wählen.', en: 'Choose another.' },
    where: 'login',
  })
}
