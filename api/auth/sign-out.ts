import { deleteSession } from '../../db/queries/auth/sessions.ts'
import { verb } from '../http/verb.ts'

export const signOut = verb('signOut', async ({ db, user, setSessionCookie }) => {
  await deleteSession(db, user.sessionHash)
  setSessionCookie(null)
  return {}
})
