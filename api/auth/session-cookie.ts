import type { Request, Response } from 'express'
import { findSession, touchSession } from '../../db/queries/auth/sessions.ts'
import type { AppContext, CurrentUser } from '../context.ts'
import { cookieValue } from '../http/cookies.ts'
import { toCurrentUser } from './current-user.ts'
import { hashToken, type NewSession } from './session-token.ts'

export const SESSION_COOKIE = 'amtstakt_session'

/** However busy, a session ends after so many days; then somebody must sign in again. */
const LONGEST_DAYS = 7
/** The end slides with use, but is written at most so often. */
const WRITE_EVERY_MS = 60_000

/** Who the request's session belongs to, or null; slides the session's end. */
export async function readSession(
  app: AppContext,
  request: Request,
  response: Response,
  now: Date,
): Promise<CurrentUser | null> {
  const token = cookieValue(request.headers.cookie, SESSION_COOKIE)
  if (!token) return null
  const tokenHash = hashToken(token)
  const found = await findSession(app.db, tokenHash, now)
  if (found === undefined) return null
  const { session } = found
  if (now.getTime() - session.lastSeenAt.getTime() < WRITE_EVERY_MS) return toCurrentUser(found)
  const expiresAt = slide(session.createdAt, now, app.env.SESSION_HOURS)
  await touchSession(app.db, tokenHash, now, expiresAt)
  writeSessionCookie(request, response, { token, expiresAt }, now)
  return toCurrentUser({ ...found, session: { ...session, expiresAt } })
}

export function writeSessionCookie(request: Request, response: Response, session: NewSession | null, now: Date): void {
  const options = { httpOnly: true, sameSite: 'lax', secure: request.secure, path: '/' } as const
  if (session === null) {
    response.clearCookie(SESSION_COOKIE, options)
    return
  }
  // The age, not the date: the browser's clock need not agree with the service's.
  const maxAge = session.expiresAt.getTime() - now.getTime()
  response.cookie(SESSION_COOKIE, session.token, { ...options, maxAge })
}

function slide(createdAt: Date, now: Date, hours: number): Date {
  return new Date(Math.min(now.getTime() + hours * 3_600_000, createdAt.getTime() + LONGEST_DAYS * 86_400_000))
}
