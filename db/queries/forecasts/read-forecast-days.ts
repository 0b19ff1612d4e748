import { and, asc, eq, gte, lte, type SQL } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { forecastDays } from '../../schema/index.ts'

export interface ForecastDayFilter {
  from?: string
  /** Last day. */
  to?: string
  site?: string
  channel?: 'walk-in' | 'appointment' | 'call'
}

/** Days of a forecast in the order of site, channel, date. */
export async function readForecastDays(db: Db, forecastId: number, filter: ForecastDayFilter = {}) {
  const conditions: SQL[] = [eq(forecastDays.forecastId, forecastId)]
  if (filter.from) conditions.push(gte(forecastDays.date, filter.from))
  if (filter.to) conditions.push(lte(forecastDays.date, filter.to))
  if (filter.site) conditions.push(eq(forecastDays.siteCode, filter.site))
  if (filter.channel) conditions.push(eq(forecastDays.channel, filter.channel))
  return db
    .select()
    .from(forecastDays)
    .where(and(...conditions))
    .orderBy(asc(forecastDays.siteCode), asc(forecastDays.channel), asc(forecastDays.date))
}

export type ForecastDayRow = Awaited<ReturnType<typeof readForecastDays>>[number]
