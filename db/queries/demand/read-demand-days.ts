import { and, asc, eq, gte, lte, type SQL } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { demandDays } from '../../schema/index.ts'

export interface DemandFilter {
  from?: string
  /** Last day. */
  to?: string
  site?: string
  channel?: 'walk-in' | 'appointment' | 'call'
}

/** Counted customers, a row per site, channel and day, in that order; `null` in a slot of which nothing is known. */
export async function readDemandDays(db: Db, filter: DemandFilter = {}) {
  const conditions: SQL[] = []
  if (filter.from) conditions.push(gte(demandDays.date, filter.from))
  if (filter.to) conditions.push(lte(demandDays.date, filter.to))
  if (filter.site) conditions.push(eq(demandDays.siteCode, filter.site))
  if (filter.channel) conditions.push(eq(demandDays.channel, filter.channel))
  const rows = await db
    .select({
      siteCode: demandDays.siteCode,
      channel: demandDays.channel,
      date: demandDays.date,
      slotMinutes: demandDays.slotMinutes,
      startMinute: demandDays.startMinute,
      counts: demandDays.counts,
      full: demandDays.full,
    })
    .from(demandDays)
    .where(and(...conditions))
    .orderBy(asc(demandDays.siteCode), asc(demandDays.channel), asc(demandDays.date))
  // One of the two drivers hands an unknown slot out as NaN.
  return rows.map(row => ({
    ...row,
    counts: row.counts.map((count: number | null) => (Number.isNaN(count) ? null : count)),
  }))
}

export type DemandDayRow = Awaited<ReturnType<typeof readDemandDays>>[number]
