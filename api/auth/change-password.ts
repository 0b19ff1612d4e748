import { findUserById } from '../../db/queries/auth/find-user.ts'
import { deleteSessionsOf } from '../../db/queries/auth/sessions.ts'
import { updateUser } from '../../db/queries/users/update-user.ts'
import { recordAudit } from '../audit/record.ts'
import { AppError } from '../errors.ts'
import { verb } from '../http/verb.ts'
import { toMe } from './me.ts'
import { hashPassword, verifyPassword } from './password.ts'
import { demandGoodPassword } from './password-rules.ts'

/** The session that changes the password goes on; all others of the account end, since somebody else may hold them. */
export const changePassword = verb('changePassword', async call => {
  const { app, db, user, body, now, address } = call
  app.signInAttempts.begin(user.login, address, now)
  const account = await findUserById(db, user.id)
  if (!(await verifyPassword(body.currentPassword, account?.passwordHash))) throw wrongPassword()
  app.signInAttempts.succeeded(user.login, address, now)
  demandGoodPassword(body.newPassword, user.login)
  if (body.newPassword === body.currentPassword) throw samePassword()
  const passwordHash = await hashPassword(body.newPassword)
  await db.transaction(async tx => {
    await updateUser(tx, user.id, { passwordHash, mustChangePassword: false })
    await deleteSessionsOf(tx, user.id, user.sessionHash)
    await recordAudit(tx, call, { verb: 'account.change-password', entity: 'user', entityId: user.id })
  })
  return toMe(db, { ...user, mustChangePassword: false })
})

function wrongPassword(): AppError {
  return new AppError('AUTH-008', {
    cause: { de: 'Das bisherige Passwort stimmt nicht.', en: 'The current password is wrong.' },
    action: { de: 'Das bisherige Passwort noch einmal eingeben.', en: 'Type the current password again.' },
    where: 'currentPassword',
  })
}

function samePassword(): AppError {
  return new AppError('AUTH-007', {
    cause: { de: 'Das neue Passwort ist das bisherige.', en: 'The new password is the current one.' },
    action: { de: 'Ein anderes wählen.', en: 'Choose another.' },
    where: 'newPassword',
  })
}
