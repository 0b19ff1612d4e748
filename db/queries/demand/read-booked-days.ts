import { and, asc, gte, lte } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { bookedDays } from '../../schema/index.ts'

/** Appointments booked so far for days to come, a row per site and day. */
export async function readBookedDays(db: Db, from: string, to: string) {
  return db
    .select()
    .from(bookedDays)
    .where(and(gte(bookedDays.date, from), lte(bookedDays.date, to)))
    .orderBy(asc(bookedDays.siteCode), asc(bookedDays.date))
}

export type BookedDayRow = Awaited<ReturnType<typeof readBookedDays>>[number]
