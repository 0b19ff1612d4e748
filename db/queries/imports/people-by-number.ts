import { asc, inArray } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { contracts, people, personSites, personSkills } from '../../schema/index.ts'

/** People by personnel number, with sites, contracts and skills in order. */
export async function readPeopleByNumber(db: Db, personnelNumbers: readonly string[]) {
  if (personnelNumbers.length === 0) return []
  const found = await db
    .select()
    .from(people)
    .where(inArray(people.personnelNumber, [...personnelNumbers]))
  const ids = found.map(person => person.id)
  if (ids.length === 0) return []
  const sites = await db
    .select()
    .from(personSites)
    .where(inArray(personSites.personId, ids))
    .orderBy(asc(personSites.rank), asc(personSites.siteCode))
  const agreed = await db
    .select()
    .from(contracts)
    .where(inArray(contracts.personId, ids))
    .orderBy(asc(contracts.validFrom))
  const skills = await db.select().from(personSkills).where(inArray(personSkills.personId, ids))
  return found.map(person => ({
    person,
    sites: sites.filter(row => row.personId === person.id).map(row => row.siteCode),
    contracts: agreed
      .filter(row => row.personId === person.id)
      .map(({ id: _id, personId: _person, revision: _revision, ...contract }) => contract),
    skills: skills
      .filter(row => row.personId === person.id)
      .map(({ skillCode, validFrom, validTo }) => ({ skillCode, validFrom, validTo })),
  }))
}
