import { inArray } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { people } from '../../schema/index.ts'

/** Names and personnel numbers of some people. */
export async function readPeopleNames(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return []
  return db
    .select({
      id: people.id,
      personnelNumber: people.personnelNumber,
      givenName: people.givenName,
      familyName: people.familyName,
      homeSite: people.homeSite,
    })
    .from(people)
    .where(inArray(people.id, [...ids]))
}
