import { createHash, randomBytes } from 'node:crypto'
import type { Db } from '../../db/client.ts'
import { insertSession } from '../../db/queries/auth/sessions.ts'

export interface NewSession {
  readonly token: string
  readonly expiresAt: Date
}

/** Starts a session. The token goes into the cookie, only its hash into the database. */
export async function startSession(db: Db, userId: number, now: Date, hours: number): Promise<NewSession> {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(now.getTime() + hours * 3_600_000)
  await insertSession(db, { tokenHash: hashToken(token), userId, createdAt: now, lastSeenAt: now, expiresAt })
  return { token, expiresAt }
}

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
