import { and, asc, eq, isNull, lt } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { demandDays, forecastDayScores, forecastDays } from '../../schema/index.ts'

/** Condition that joins a score to its forecast day. */
const ofDay = and(
  eq(forecastDayScores.forecastId, forecastDays.forecastId),
  eq(forecastDayScores.siteCode, forecastDays.siteCode),
  eq(forecastDayScores.channel, forecastDays.channel),
  eq(forecastDayScores.date, forecastDays.date),
)
const counted = and(
  eq(demandDays.siteCode, forecastDays.siteCode),
  eq(demandDays.channel, forecastDays.channel),
  eq(demandDays.date, forecastDays.date),
)

/** Forecasts that hold days before `today` which were counted and not yet scored. */
export async function findUnscoredForecasts(db: Db, today: string): Promise<number[]> {
  const found = await db
    .selectDistinct({ forecastId: forecastDays.forecastId })
    .from(forecastDays)
    .innerJoin(demandDays, counted)
    .leftJoin(forecastDayScores, ofDay)
    .where(and(lt(forecastDays.date, today), isNull(forecastDayScores.forecastId)))
    .orderBy(asc(forecastDays.forecastId))
  return found.map(row => row.forecastId)
}

/** Those days of one forecast, each with what was counted, in the order of site, channel, date. */
export async function findUnscoredDays(db: Db, forecastId: number, today: string) {
  const found = await db
    .select({ forecast: forecastDays, counted: demandDays })
    .from(forecastDays)
    .innerJoin(demandDays, counted)
    .leftJoin(forecastDayScores, ofDay)
    .where(
      and(eq(forecastDays.forecastId, forecastId), lt(forecastDays.date, today), isNull(forecastDayScores.forecastId)),
    )
    .orderBy(asc(forecastDays.siteCode), asc(forecastDays.channel), asc(forecastDays.date))
  // One of the two drivers hands an unknown slot out as NaN.
  return found.map(row => ({
    forecast: row.forecast,
    counted: {
      ...row.counted,
      counts: row.counted.counts.map((count: number | null) => (Number.isNaN(count) ? null : count)),
    },
  }))
}

export type UnscoredDay = Awaited<ReturnType<typeof findUnscoredDays>>[number]
