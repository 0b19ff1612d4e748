import { asc, eq } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { columnMappings } from '../../schema/index.ts'

export type MappingRow = typeof columnMappings.$inferSelect

/** Saved ways to read a file, by name. */
export async function listMappings(db: Db): Promise<MappingRow[]> {
  return db.select().from(columnMappings).orderBy(asc(columnMappings.format), asc(columnMappings.name))
}

export async function findMapping(db: Db, id: number): Promise<MappingRow | undefined> {
  const [row] = await db.select().from(columnMappings).where(eq(columnMappings.id, id))
  return row
}

/** Saves a mapping; one of the same format and name is replaced. */
export async function saveMapping(
  tx: Db,
  mapping: { format: string; name: string; mapping: unknown; userId: number; updatedAt: Date },
): Promise<MappingRow> {
  const [row] = await tx
    .insert(columnMappings)
    .values(mapping)
    .onConflictDoUpdate({
      target: [columnMappings.format, columnMappings.name],
      set: { mapping: mapping.mapping, userId: mapping.userId, updatedAt: mapping.updatedAt },
    })
    .returning()
  return row!
}

export async function deleteMapping(tx: Db, id: number): Promise<MappingRow | undefined> {
  const [row] = await tx.delete(columnMappings).where(eq(columnMappings.id, id)).returning()
  return row
}
