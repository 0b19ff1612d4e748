import { and, desc, eq, sql } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { scenarioRuns, scenarios, users } from '../../schema/index.ts'

const newestRun = sql<
  number | null
>`(SELECT max(${scenarioRuns.id}) FROM ${scenarioRuns} WHERE ${scenarioRuns.scenarioId} = ${scenarios.id})`
const newestRevision = sql<
  number | null
>`(SELECT max(${scenarioRuns.scenarioRevision}) FROM ${scenarioRuns} WHERE ${scenarioRuns.scenarioId} = ${scenarios.id})`

/** Scenarios with the number of their newest run, last changed first. */
export async function listScenarios(db: Db, id?: number) {
  return db
    .select({ scenario: scenarios, createdByName: users.displayName, newestRun, newestRevision })
    .from(scenarios)
    .leftJoin(users, eq(users.id, scenarios.createdBy))
    .where(id === undefined ? undefined : eq(scenarios.id, id))
    .orderBy(desc(scenarios.updatedAt), desc(scenarios.id))
}

export type ScenarioRow = Awaited<ReturnType<typeof listScenarios>>[number]

export async function insertScenario(tx: Db, row: typeof scenarios.$inferInsert): Promise<number> {
  const [created] = await tx.insert(scenarios).values(row).returning({ id: scenarios.id })
  return created!.id
}

/** False when the scenario is no longer at that revision. */
export async function updateScenario(
  tx: Db,
  id: number,
  revision: number,
  change: Pick<typeof scenarios.$inferInsert, 'name' | 'note' | 'definition' | 'updatedAt'>,
): Promise<boolean> {
  const changed = await tx
    .update(scenarios)
    .set({ ...change, revision: sql`${scenarios.revision} + 1` })
    .where(and(eq(scenarios.id, id), eq(scenarios.revision, revision)))
    .returning({ id: scenarios.id })
  return changed.length === 1
}

export async function deleteScenario(tx: Db, id: number): Promise<void> {
  await tx.delete(scenarios).where(eq(scenarios.id, id))
}
