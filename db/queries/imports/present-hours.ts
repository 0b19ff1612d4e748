import { inArray } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { zmsPresent } from '../../schema/index.ts'

/** Opening hours as they stood in the appointment system when they were read. */
export async function readPresentHours(db: Db, scopeIds: readonly string[]) {
  if (scopeIds.length === 0) return []
  return db
    .select()
    .from(zmsPresent)
    .where(inArray(zmsPresent.scopeId, [...scopeIds]))
}

/** Writes what a calendar holds, all of it anew. Call it inside a transaction. */
export async function writePresentHours(tx: Db, row: typeof zmsPresent.$inferInsert): Promise<void> {
  const { scopeId: _, ...rest } = row
  await tx.insert(zmsPresent).values(row).onConflictDoUpdate({ target: zmsPresent.scopeId, set: rest })
}
