import { inArray } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { people } from '../../schema/index.ts'

/** Which of these people there are. */
export async function existingPeople(db: Db, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const found = await db
    .select({ id: people.id })
    .from(people)
    .where(inArray(people.id, [...ids]))
  return new Set(found.map(row => row.id))
}
