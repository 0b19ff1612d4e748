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

/** Counted customers, a row per site, channel and day, in that order. */
export async function readDemandDays(db: Db, filter: DemandFilter = {}) {
  const conditions: SQL[] = []
  if (filter.from) conditions.push(gte(demandDays.date, filter.from))
  if (filter.to) conditions.push(lte(demandDays.date, filter.to))
  if (filter.site) conditions.push(eq(demandDays.siteCode, filter.site))
  if (filter.channel) conditions.push(eq(demandDays.channel, filter.channel))
  return db
    .select({
      siteCode: demandDays.siteCode,
      channel: demandDays.channel,
      date: demandDays.date,
      slotMinutes: demandDays.slotMinutes,
      startMinute: demandDays.startMinute,
      counts: demandDays.counts,
    })
    .from(demandDays)
    .where(and(...conditions))
    .orderBy(asc(demandDays.siteCode), asc(demandDays.channel), asc(demandDays.date))
}

export type DemandDayRow = Awaited<ReturnType<typeof readDemandDays>>[number]
