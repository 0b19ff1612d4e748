import { and, asc, gte, inArray, lte } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { absences } from '../../schema/index.ts'

/** Absences of some people that touch a stretch of days. */
export async function readAbsencesOf(db: Db, people: readonly string[], from: string, to: string) {
  if (people.length === 0) return []
  return db
    .select()
    .from(absences)
    .where(and(inArray(absences.personId, [...people]), lte(absences.firstDay, to), gte(absences.lastDay, from)))
    .orderBy(asc(absences.personId), asc(absences.firstDay), asc(absences.id))
}
