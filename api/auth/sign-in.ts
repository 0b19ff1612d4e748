import { findUserByLogin } from '../../db/queries/auth/find-user.ts'
import { deleteEndedSessions } from '../../db/queries/auth/sessions.ts'
import { AppError } from '../errors.ts'
import { verb } from '../http/verb.ts'
import { loadCurrentUser } from './current-user.ts'
import { toMe } from './me.ts'
import { verifyPassword } from './password.ts'
import { startSession } from './session-token.ts'

/** An unknown login, a wrong password and a deactivated account answer alike, in equal time. */
export const signIn = verb('signIn', async ({ app, db, body, now, address, setSessionCookie }) => {
  app.signInAttempts.begin(body.login, address, now)
  const account = await findUserByLogin(db, body.login)
  const fits = await verifyPassword(body.password, account?.passwordHash)
  if (account === undefined || !fits || !account.active) throw signInFailed()
  app.signInAttempts.succeeded(body.login, address, now)
  await deleteEndedSessions(db, now)
  const session = await startSession(db, account.id, now, app.env.SESSION_HOURS)
  setSessionCookie(session)
  return toMe(db, await loadCurrentUser(db, session, now))
})

function signInFailed(): AppError {
  return new AppError('AUTH-002', {
    cause: { de: 'Anmeldename oder Passwort stimmt nicht.', en: 'The login or the password is wrong.' },
    action: {
      de: 'Noch einmal versuchen, oder die Administration um ein neues Passwort bitten.',
      en: 'Try again, or ask the administrator for a new password.',
    },
  })
}
