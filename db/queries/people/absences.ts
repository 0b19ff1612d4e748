import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { absences } from '../../schema/index.ts'

export type AbsenceRow = typeof absences.$inferSelect

export async function findAbsence(db: Db, personId: string, id: number): Promise<AbsenceRow | undefined> {
  const [row] = await db
    .select()
    .from(absences)
    .where(and(eq(absences.personId, personId), eq(absences.id, id)))
  return row
}

export async function insertAbsence(db: Db, absence: typeof absences.$inferInsert): Promise<AbsenceRow> {
  const [row] = await db.insert(absences).values(absence).returning()
  return row!
}

export async function updateAbsence(
  db: Db,
  id: number,
  change: Partial<Omit<AbsenceRow, 'id' | 'personId' | 'revision'>>,
): Promise<AbsenceRow> {
  const [row] = await db
    .update(absences)
    .set({ ...change, revision: sql`${absences.revision} + 1` })
    .where(eq(absences.id, id))
    .returning()
  return row!
}
