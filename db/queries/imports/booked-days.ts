import { and, gte, inArray, lte, sql } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { bookedDays } from '../../schema/index.ts'

/** Booked days of some sites. */
export async function readBookedDaysOf(db: Db, sites: readonly string[], from: string, to: string) {
  if (sites.length === 0) return []
  return db
    .select()
    .from(bookedDays)
    .where(and(inArray(bookedDays.siteCode, [...sites]), gte(bookedDays.date, from), lte(bookedDays.date, to)))
}

/** Writes what is booked, replacing rows of the same site and day. Call it inside a transaction. */
export async function writeBookedDays(tx: Db, days: readonly (typeof bookedDays.$inferInsert)[]): Promise<void> {
  for (let i = 0; i < days.length; i += 500) {
    await tx
      .insert(bookedDays)
      .values(days.slice(i, i + 500))
      .onConflictDoUpdate({
        target: [bookedDays.siteCode, bookedDays.date],
        set: {
          slotMinutes: sql`excluded.slot_minutes`,
          startMinute: sql`excluded.start_minute`,
          counts: sql`excluded.counts`,
          asOf: sql`excluded.as_of`,
          importRunId: sql`excluded.import_run_id`,
        },
      })
  }
}
