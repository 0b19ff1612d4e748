import { desc, eq, sql } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { requirementDays, requirements, users } from '../../schema/index.ts'

/** Minutes of required presence over all slots of a requirement. */
const requiredMinutes = sql<number>`(
  SELECT coalesce(sum(${requirementDays.slotMinutes} * (SELECT sum(people) FROM unnest(${requirementDays.required}) AS people)), 0)::float8
  FROM ${requirementDays} WHERE ${requirementDays.requirementId} = ${requirements.id})`

const columns = { requirement: requirements, createdByName: users.displayName, requiredMinutes }

/** Stored requirements, newest first. */
export async function listRequirements(db: Db, limit = 100) {
  return db
    .select(columns)
    .from(requirements)
    .leftJoin(users, eq(users.id, requirements.createdBy))
    .orderBy(desc(requirements.id))
    .limit(limit)
}

export type RequirementRow = Awaited<ReturnType<typeof listRequirements>>[number]

export async function findRequirement(db: Db, id: number): Promise<RequirementRow | undefined> {
  const [row] = await db
    .select(columns)
    .from(requirements)
    .leftJoin(users, eq(users.id, requirements.createdBy))
    .where(eq(requirements.id, id))
  return row
}
