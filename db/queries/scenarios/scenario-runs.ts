import { desc, eq } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { scenarioRuns, users } from '../../schema/index.ts'

/** Stores a run; call it in the transaction that ends its job. */
export async function insertScenarioRun(tx: Db, run: typeof scenarioRuns.$inferInsert): Promise<number> {
  const [row] = await tx.insert(scenarioRuns).values(run).returning({ id: scenarioRuns.id })
  return row!.id
}

/** The newest run of a scenario with all that went in and came out. */
export async function findNewestRun(db: Db, scenarioId: number) {
  const [row] = await db
    .select({ run: scenarioRuns, createdByName: users.displayName })
    .from(scenarioRuns)
    .leftJoin(users, eq(users.id, scenarioRuns.createdBy))
    .where(eq(scenarioRuns.scenarioId, scenarioId))
    .orderBy(desc(scenarioRuns.id))
    .limit(1)
  return row
}

export type ScenarioRunRow = NonNullable<Awaited<ReturnType<typeof findNewestRun>>>
