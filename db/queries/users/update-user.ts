import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { users } from '../../schema/index.ts'
import type { UserRow } from '../auth/sessions.ts'

export type UserChange = Partial<Omit<typeof users.$inferInsert, 'id' | 'revision' | 'createdAt'>>

/** Changes an account and counts its revision; undefined when it is no longer at `revision` (if one is given). */
export async function updateUser(
  db: Db,
  id: number,
  change: UserChange,
  revision?: number,
): Promise<UserRow | undefined> {
  const [row] = await db
    .update(users)
    .set({ ...change, revision: sql`${users.revision} + 1` })
    .where(and(eq(users.id, id), revision === undefined ? undefined : eq(users.revision, revision)))
    .returning()
  return row
}
