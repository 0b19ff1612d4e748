import { desc, eq } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { rosterVerdicts } from '../../schema/index.ts'

/** The newest verdict on a roster. */
export async function findVerdict(db: Db, rosterId: number) {
  const [row] = await db
    .select()
    .from(rosterVerdicts)
    .where(eq(rosterVerdicts.rosterId, rosterId))
    .orderBy(desc(rosterVerdicts.id))
    .limit(1)
  return row
}

export type VerdictRow = NonNullable<Awaited<ReturnType<typeof findVerdict>>>
