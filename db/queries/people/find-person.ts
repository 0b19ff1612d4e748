import { and, asc, eq, gte } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import {
  absences,
  contracts,
  people,
  personSites,
  personSkills,
  protections,
  weeklyFreeTimes,
  wishes,
} from '../../schema/index.ts'

/** One person with all that hangs on the record; absences that end on `since` or later, wishes from that day on. */
export async function findPerson(db: Db, id: string, since: string) {
  const [person] = await db.select().from(people).where(eq(people.id, id))
  if (person === undefined) return undefined
  return {
    person,
    sites: await db
      .select()
      .from(personSites)
      .where(eq(personSites.personId, id))
      .orderBy(asc(personSites.rank), asc(personSites.siteCode)),
    contracts: await db.select().from(contracts).where(eq(contracts.personId, id)).orderBy(asc(contracts.validFrom)),
    skills: await db
      .select()
      .from(personSkills)
      .where(eq(personSkills.personId, id))
      .orderBy(asc(personSkills.skillCode), asc(personSkills.validFrom)),
    protections: await db
      .select()
      .from(protections)
      .where(eq(protections.personId, id))
      .orderBy(asc(protections.effect), asc(protections.validFrom)),
    freeTimes: await db
      .select()
      .from(weeklyFreeTimes)
      .where(eq(weeklyFreeTimes.personId, id))
      .orderBy(asc(weeklyFreeTimes.validFrom), asc(weeklyFreeTimes.weekday), asc(weeklyFreeTimes.startMinute)),
    absences: await db
      .select()
      .from(absences)
      .where(and(eq(absences.personId, id), gte(absences.lastDay, since)))
      .orderBy(asc(absences.firstDay), asc(absences.id)),
    wishes: await db
      .select()
      .from(wishes)
      .where(and(eq(wishes.personId, id), gte(wishes.date, since)))
      .orderBy(asc(wishes.date), asc(wishes.id)),
  }
}

export type PersonRecord = NonNullable<Awaited<ReturnType<typeof findPerson>>>
