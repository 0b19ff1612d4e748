import { and, eq } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { type ROSTER_STATES, rosters, rosterTransitions } from '../../schema/index.ts'

type State = (typeof ROSTER_STATES)[number]

export interface Move {
  id: number
  /** Revision the caller has seen. */
  revision: number
  from: State
  to: State
  at: Date
  userId: number | null
  reason?: string
  /** With `published`. */
  published?: { hash: string; checkReport: unknown }
}

/**
 * Moves a roster to its next state and writes down who did it. False when it has changed since the caller saw it; then
 * nothing is written. Every move is a revision of its own, but for published rows, which stay as they are.
 */
export async function moveRoster(tx: Db, move: Move): Promise<boolean> {
  const superseding = move.to === 'superseded'
  const moved = await tx
    .update(rosters)
    .set({
      state: move.to,
      ...(superseding ? {} : { revision: move.revision + 1 }),
      ...(move.published
        ? { publishedAt: move.at, publishedHash: move.published.hash, checkReport: move.published.checkReport }
        : {}),
    })
    .where(and(eq(rosters.id, move.id), eq(rosters.revision, move.revision), eq(rosters.state, move.from)))
    .returning({ id: rosters.id })
  if (moved.length === 0) return false
  await tx.insert(rosterTransitions).values({
    rosterId: move.id,
    fromState: move.from,
    toState: move.to,
    at: move.at,
    userId: move.userId,
    reason: move.reason ?? null,
  })
  return true
}
