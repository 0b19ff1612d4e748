import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { demandAdjustments } from '../../schema/index.ts'

export type NewAdjustment = typeof demandAdjustments.$inferInsert

export async function insertAdjustment(tx: Db, adjustment: NewAdjustment): Promise<number> {
  const [row] = await tx.insert(demandAdjustments).values(adjustment).returning({ id: demandAdjustments.id })
  return row!.id
}

/** Revokes a correction; false when it is revoked already. */
export async function revokeAdjustment(tx: Db, id: number, by: { at: Date; user: number }): Promise<boolean> {
  const changed = await tx
    .update(demandAdjustments)
    .set({ revokedAt: by.at, revokedBy: by.user })
    .where(and(eq(demandAdjustments.id, id), isNull(demandAdjustments.revokedAt)))
    .returning({ id: demandAdjustments.id })
  return changed.length > 0
}
