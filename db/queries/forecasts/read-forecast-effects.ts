import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { forecastEffects } from '../../schema/index.ts'

/** What a forecast has learnt of special days, in the order of kind, site, channel. */
export async function readForecastEffects(db: Db, forecastId: number, sites?: readonly string[]) {
  return db
    .select()
    .from(forecastEffects)
    .where(
      and(
        eq(forecastEffects.forecastId, forecastId),
        sites ? inArray(forecastEffects.siteCode, [...sites]) : undefined,
      ),
    )
    .orderBy(asc(forecastEffects.kind), asc(forecastEffects.siteCode), asc(forecastEffects.channel))
}

export type ForecastEffectRow = Awaited<ReturnType<typeof readForecastEffects>>[number]
