import type { Db } from '../../client.ts'
import { requirementDays, requirements } from '../../schema/index.ts'

export type NewRequirement = typeof requirements.$inferInsert
export type NewRequirementDay = Omit<typeof requirementDays.$inferInsert, 'requirementId'>

const ROWS_AT_ONCE = 1000

/** Stores a version of the requirement with its days. Call it inside a transaction. */
export async function insertRequirement(
  tx: Db,
  requirement: NewRequirement,
  days: readonly NewRequirementDay[],
): Promise<number> {
  const [row] = await tx.insert(requirements).values(requirement).returning({ id: requirements.id })
  const requirementId = row!.id
  for (let i = 0; i < days.length; i += ROWS_AT_ONCE)
    await tx.insert(requirementDays).values(days.slice(i, i + ROWS_AT_ONCE).map(day => ({ ...day, requirementId })))
  return requirementId
}
