import { desc, eq, sql } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { openingRuns, users } from '../../schema/index.ts'

/** Stores a search for opening hours; call it in the transaction that ends its job. */
export async function insertOpeningRun(tx: Db, run: typeof openingRuns.$inferInsert): Promise<number> {
  const [row] = await tx.insert(openingRuns).values(run).returning({ id: openingRuns.id })
  return row!.id
}

/** Searches without their documents, newest first. */
export async function listOpeningRuns(db: Db, limit = 50) {
  return db
    .select({
      id: openingRuns.id,
      method: openingRuns.method,
      seed: openingRuns.seed,
      inputsHash: openingRuns.inputsHash,
      createdAt: openingRuns.createdAt,
      createdByName: users.displayName,
      proposals: sql<number>`jsonb_array_length(${openingRuns.result} -> 'proposals')::int`,
      contradicts: sql<boolean>`jsonb_typeof(${openingRuns.result} -> 'contradiction') = 'object'`,
    })
    .from(openingRuns)
    .leftJoin(users, eq(users.id, openingRuns.createdBy))
    .orderBy(desc(openingRuns.id))
    .limit(limit)
}

export async function findOpeningRun(db: Db, id: number) {
  const [row] = await db
    .select({ run: openingRuns, createdByName: users.displayName })
    .from(openingRuns)
    .leftJoin(users, eq(users.id, openingRuns.createdBy))
    .where(eq(openingRuns.id, id))
  return row
}
