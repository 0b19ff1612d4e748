import { asc } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { people, skills, zmsScopes } from '../../schema/index.ts'

/** What a file may refer to by its own keys: people by personnel number, skills by code, calendars by id. */
export async function readKnownToImports(db: Db) {
  return {
    people: await db
      .select({ id: people.id, personnelNumber: people.personnelNumber, homeSite: people.homeSite })
      .from(people)
      .orderBy(asc(people.personnelNumber)),
    skills: (await db.select({ code: skills.code }).from(skills).orderBy(asc(skills.code))).map(row => row.code),
    scopes: await db
      .select({ scopeId: zmsScopes.scopeId, site: zmsScopes.siteCode })
      .from(zmsScopes)
      .orderBy(asc(zmsScopes.scopeId)),
  }
}
