import { and, asc, eq, gte, isNull, lte, or } from 'drizzle-orm'
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

/**
 * People employed at some time between two days, with all that planning asks about them. Of protections only the effects
 * and of absences only the times are read: their reasons and kinds are none of planning's business.
 */
export async function readPeople(db: Db, firstDay: string, lastDay: string) {
  const valid = (columns: { validFrom: typeof contracts.validFrom; validTo: typeof contracts.validTo }) =>
    and(lte(columns.validFrom, lastDay), or(isNull(columns.validTo), gte(columns.validTo, firstDay)))
  return {
    people: await db
      .select()
      .from(people)
      .where(and(lte(people.entryDate, lastDay), or(isNull(people.leavingDate), gte(people.leavingDate, firstDay))))
      .orderBy(asc(people.id)),
    sites: await db
      .select()
      .from(personSites)
      .orderBy(asc(personSites.personId), asc(personSites.rank), asc(personSites.siteCode)),
    contracts: await db
      .select()
      .from(contracts)
      .where(valid(contracts))
      .orderBy(asc(contracts.personId), asc(contracts.validFrom)),
    skills: await db
      .select()
      .from(personSkills)
      .where(valid(personSkills as never))
      .orderBy(asc(personSkills.personId), asc(personSkills.skillCode), asc(personSkills.validFrom)),
    protections: await db
      .select({
        personId: protections.personId,
        effect: protections.effect,
        maxDayMinutes: protections.maxDayMinutes,
      })
      .from(protections)
      .where(valid(protections as never))
      .orderBy(asc(protections.personId), asc(protections.effect)),
    weeklyFreeTimes: await db
      .select()
      .from(weeklyFreeTimes)
      .where(valid(weeklyFreeTimes as never))
      .orderBy(asc(weeklyFreeTimes.personId), asc(weeklyFreeTimes.weekday), asc(weeklyFreeTimes.startMinute)),
    absences: await db
      .select({
        personId: absences.personId,
        firstDay: absences.firstDay,
        lastDay: absences.lastDay,
        startMinute: absences.startMinute,
        endMinute: absences.endMinute,
      })
      .from(absences)
      .where(and(eq(absences.state, 'approved'), lte(absences.firstDay, lastDay), gte(absences.lastDay, firstDay)))
      .orderBy(asc(absences.personId), asc(absences.firstDay), asc(absences.startMinute)),
    wishes: await db
      .select()
      .from(wishes)
      .where(
        and(
          gte(wishes.date, firstDay),
          lte(wishes.date, lastDay),
          or(eq(wishes.state, 'open'), eq(wishes.state, 'granted')),
        ),
      )
      .orderBy(asc(wishes.personId), asc(wishes.date), asc(wishes.kind)),
  }
}

export type PeopleRows = Awaited<ReturnType<typeof readPeople>>
