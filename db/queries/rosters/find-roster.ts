import { eq } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { rosters } from '../../schema/index.ts'

/** A version of a roster with its documents. */
export async function findRoster(db: Db, id: number) {
  const [row] = await db.select().from(rosters).where(eq(rosters.id, id))
  return row
}

export type FullRosterRow = NonNullable<Awaited<ReturnType<typeof findRoster>>>
