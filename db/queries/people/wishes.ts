import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { wishes } from '../../schema/index.ts'

export type WishRow = typeof wishes.$inferSelect

export async function findWish(db: Db, personId: string, id: number): Promise<WishRow | undefined> {
  const [row] = await db
    .select()
    .from(wishes)
    .where(and(eq(wishes.personId, personId), eq(wishes.id, id)))
  return row
}

export async function findWishOfDay(
  db: Db,
  personId: string,
  date: string,
  kind: WishRow['kind'],
): Promise<WishRow | undefined> {
  const [row] = await db
    .select()
    .from(wishes)
    .where(and(eq(wishes.personId, personId), eq(wishes.date, date), eq(wishes.kind, kind)))
  return row
}

export async function insertWish(db: Db, wish: typeof wishes.$inferInsert): Promise<WishRow> {
  const [row] = await db.insert(wishes).values(wish).returning()
  return row!
}

export async function updateWish(
  db: Db,
  id: number,
  change: Partial<Omit<WishRow, 'id' | 'personId' | 'revision'>>,
): Promise<WishRow> {
  const [row] = await db
    .update(wishes)
    .set({ ...change, revision: sql`${wishes.revision} + 1` })
    .where(eq(wishes.id, id))
    .returning()
  return row!
}
