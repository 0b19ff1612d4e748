import { and, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { forecastDayScores, forecasts } from '../../schema/index.ts'

export interface ScoreFilter {
  readonly forecast?: number
  readonly sites?: readonly string[]
  readonly channel?: 'walk-in' | 'appointment' | 'call'
  /** 1 = first week after the forecast was made. */
  readonly weekAhead?: number
}

export type ScoreGroup = 'site' | 'channel' | 'week-ahead' | 'forecast'

const weekAhead = sql<number>`((${forecastDayScores.date} - ${forecasts.firstDay}) / 7 + 1)`
const GROUPS: Record<ScoreGroup, SQL<unknown>> = {
  site: sql`${forecastDayScores.siteCode}`,
  channel: sql`${forecastDayScores.channel}`,
  'week-ahead': weekAhead,
  forecast: sql`${forecastDayScores.forecastId}`,
}

const scores = forecastDayScores
/** Of days whose every slot was counted. */
const whole = sql`FILTER (WHERE ${scores.dayInside} IS NOT NULL)`
const sum = (value: SQL, condition: SQL = sql``) => sql<number>`coalesce(sum(${value}) ${condition}, 0)::float8`

/** Sums of scores by group, in slots and in whole days; without a group, one row with a null key. */
export async function readScoreSums(db: Db, filter: ScoreFilter, group?: ScoreGroup) {
  const conditions: SQL[] = [sql`${scores.slots} > 0`]
  if (filter.forecast !== undefined) conditions.push(eq(scores.forecastId, filter.forecast))
  if (filter.sites) conditions.push(inArray(scores.siteCode, [...filter.sites]))
  if (filter.channel) conditions.push(eq(scores.channel, filter.channel))
  if (filter.weekAhead !== undefined) conditions.push(sql`${weekAhead} = ${filter.weekAhead}`)
  const key = group ? sql<string>`(${GROUPS[group]})::text` : sql<string>`''`
  const error = sql`abs(${scores.counted} - ${scores.forecast})`
  return db
    .select({
      key: key.as('key'),
      days: sql<number>`count(*)::int`,
      /** Of these, days of appointments: bookings fill places, they do not come by chance. */
      bookedDays: sql<number>`(count(*) FILTER (WHERE ${scores.channel} = 'appointment'))::int`,
      slots: sum(sql`${scores.slots}`),
      counted: sum(sql`${scores.counted}`),
      forecast: sum(sql`${scores.forecast}`),
      absolute: sum(sql`${scores.absolute}`),
      inside: sum(sql`${scores.inside}`),
      chance: sum(sql`${scores.chance}`),
      /** Errors of those days for which the repetition of a week is known, and what it would have erred. */
      comparedAbsolute: sum(sql`${scores.absolute}`, sql`FILTER (WHERE ${scores.naive} IS NOT NULL)`),
      naive: sum(sql`${scores.naive}`),
      wholeDays: sql<number>`(count(*) ${whole})::int`,
      dayCounted: sum(sql`${scores.counted}`, whole),
      dayForecast: sum(sql`${scores.forecast}`, whole),
      dayAbsolute: sum(error, whole),
      dayInside: sum(sql`${scores.dayInside}::int`),
      dayChance: sum(sql`${scores.dayChance}`, whole),
      dayComparedAbsolute: sum(
        error,
        sql`FILTER (WHERE ${scores.dayInside} IS NOT NULL AND ${scores.dayNaive} IS NOT NULL)`,
      ),
      dayNaive: sum(sql`${scores.dayNaive}`, whole),
      firstDay: sql<string | null>`min(${scores.date})::text`,
      lastDay: sql<string | null>`max(${scores.date})::text`,
    })
    .from(scores)
    .innerJoin(forecasts, eq(forecasts.id, scores.forecastId))
    .where(and(...conditions))
    .groupBy(sql`1`)
    .orderBy(sql`1`)
}

export type ScoreSumsRow = Awaited<ReturnType<typeof readScoreSums>>[number]
