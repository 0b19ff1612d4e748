import { deleteSessionsOf } from '../../db/queries/auth/sessions.ts'
import { updateUser } from '../../db/queries/users/update-user.ts'
import { recordAudit } from '../audit/record.ts'
import { createOneTimePassword, hashPassword } from '../auth/password.ts'
import { verb } from '../http/verb.ts'
import { fetchUser } from './internal.ts'
import { toUser } from './to-user.ts'

export const resetPassword = verb('resetPassword', async call => {
  const { db, params, now } = call
  await fetchUser(db, params.user, now)
  const oneTimePassword = createOneTimePassword()
  const passwordHash = await hashPassword(oneTimePassword)
  const user = await db.transaction(async tx => {
    await updateUser(tx, params.user, { passwordHash, mustChangePassword: true })
    await deleteSessionsOf(tx, params.user)
    await recordAudit(tx, call, { verb: 'users.reset-password', entity: 'user', entityId: params.user })
    return toUser(await fetchUser(tx, params.user, now))
  })
  return { user, oneTimePassword }
})
