import { asc } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { calendarEvents } from '../../schema/index.ts'

/** Stretches of days that move demand, by first day. */
export async function listEvents(db: Db) {
  return db.select().from(calendarEvents).orderBy(asc(calendarEvents.firstDay), asc(calendarEvents.id))
}

export type EventRow = Awaited<ReturnType<typeof listEvents>>[number]

/** Writes the list as a whole: what was there goes, what is given comes. Call it inside a transaction. */
export async function replaceEvents(tx: Db, rows: readonly Omit<EventRow, 'id'>[]): Promise<void> {
  await tx.delete(calendarEvents)
  if (rows.length > 0) await tx.insert(calendarEvents).values([...rows])
}
