import { sql } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { demandDays } from '../../schema/index.ts'

export interface DemandDayToWrite {
  readonly siteCode: string
  readonly channel: 'walk-in' | 'appointment' | 'call'
  readonly date: string
  readonly slotMinutes: number
  readonly startMinute: number
  /** `null` where nothing is known. */
  readonly counts: readonly (number | null)[]
}

const ROWS_AT_ONCE = 500

/** Writes days of demand, replacing rows of the same site, channel and day. Call it inside a transaction. */
export async function writeDemandDays(tx: Db, days: readonly DemandDayToWrite[], importRunId: number): Promise<void> {
  for (let i = 0; i < days.length; i += ROWS_AT_ONCE) {
    await tx
      .insert(demandDays)
      // The column's type speaks of numbers alone; a slot may be unknown all the same.
      .values(
        days.slice(i, i + ROWS_AT_ONCE).map(day => ({ ...day, counts: [...day.counts] as number[], importRunId })),
      )
      .onConflictDoUpdate({
        target: [demandDays.siteCode, demandDays.channel, demandDays.date],
        set: {
          slotMinutes: sql`excluded.slot_minutes`,
          startMinute: sql`excluded.start_minute`,
          counts: sql`excluded.counts`,
          importRunId: sql`excluded.import_run_id`,
        },
      })
  }
}
