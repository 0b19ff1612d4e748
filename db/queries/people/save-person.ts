import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { contracts, people, personSites, personSkills, protections, weeklyFreeTimes } from '../../schema/index.ts'
import type { PersonRow } from './list-people.ts'

type Part<T extends { $inferInsert: { personId: string } }> = Omit<T['$inferInsert'], 'personId' | 'id' | 'revision'>

/** Lists of a person that are written as a whole; one left out stays as it is. */
export interface PersonParts {
  readonly sites?: readonly string[] | undefined
  readonly contracts?: readonly Part<typeof contracts>[] | undefined
  readonly skills?: readonly Part<typeof personSkills>[] | undefined
  readonly protections?: readonly Part<typeof protections>[] | undefined
  readonly freeTimes?: readonly Part<typeof weeklyFreeTimes>[] | undefined
}

export async function insertPerson(db: Db, person: typeof people.$inferInsert): Promise<PersonRow> {
  const [row] = await db.insert(people).values(person).returning()
  return row!
}

/** Changes a person; undefined when the record is no longer at `revision`. */
export async function updatePerson(
  db: Db,
  id: string,
  change: Partial<Omit<PersonRow, 'id' | 'revision'>>,
  revision: number,
): Promise<PersonRow | undefined> {
  const [row] = await db
    .update(people)
    .set({ ...change, revision: sql`${people.revision} + 1` })
    .where(and(eq(people.id, id), eq(people.revision, revision)))
    .returning()
  return row
}

export async function replacePersonParts(db: Db, personId: string, parts: PersonParts): Promise<void> {
  if (parts.sites !== undefined) {
    await db.delete(personSites).where(eq(personSites.personId, personId))
    await db.insert(personSites).values(parts.sites.map((siteCode, rank) => ({ personId, siteCode, rank: rank + 1 })))
  }
  if (parts.contracts !== undefined) {
    await db.delete(contracts).where(eq(contracts.personId, personId))
    if (parts.contracts.length > 0) {
      await db.insert(contracts).values(parts.contracts.map(part => ({ ...part, personId })))
    }
  }
  if (parts.skills !== undefined) {
    await db.delete(personSkills).where(eq(personSkills.personId, personId))
    if (parts.skills.length > 0) {
      await db.insert(personSkills).values(parts.skills.map(part => ({ ...part, personId })))
    }
  }
  if (parts.protections !== undefined) {
    await db.delete(protections).where(eq(protections.personId, personId))
    if (parts.protections.length > 0) {
      await db.insert(protections).values(parts.protections.map(part => ({ ...part, personId })))
    }
  }
  if (parts.freeTimes !== undefined) {
    await db.delete(weeklyFreeTimes).where(eq(weeklyFreeTimes.personId, personId))
    if (parts.freeTimes.length > 0) {
      await db.insert(weeklyFreeTimes).values(parts.freeTimes.map(part => ({ ...part, personId })))
    }
  }
}
