import type { Db } from '../../db/client.ts'
import { findSession, type SessionOfUser } from '../../db/queries/auth/sessions.ts'
import type { CurrentUser } from '../context.ts'
import { notSignedIn } from './rights.ts'
import { hashToken, type NewSession } from './session-token.ts'

/** Who a session belongs to. */
export function toCurrentUser({ user, session, sites }: SessionOfUser): CurrentUser {
  return {
    id: user.id,
    login: user.login,
    name: user.displayName,
    role: user.role,
    allSites: user.role === 'planner' ? user.allSites : user.role !== 'staff',
    sites,
    person: user.personId,
    language: user.locale,
    mustChangePassword: user.mustChangePassword,
    sessionHash: session.tokenHash,
    sessionExpiresAt: session.expiresAt,
  }
}

/** Who a session just started belongs to. @throws AppError AUTH-001 when it has ended meanwhile */
export async function loadCurrentUser(db: Db, session: NewSession, now: Date): Promise<CurrentUser> {
  const found = await findSession(db, hashToken(session.token), now)
  if (found === undefined) throw notSignedIn()
  return toCurrentUser(found)
}
