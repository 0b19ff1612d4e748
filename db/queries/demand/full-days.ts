import { and, desc, eq, sql } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { demandDays } from '../../schema/index.ts'

interface SeriesKey {
  readonly site: string
  readonly channel: 'walk-in' | 'appointment' | 'call'
}

const ofSeries = ({ site, channel }: SeriesKey) => and(eq(demandDays.siteCode, site), eq(demandDays.channel, channel))

const columns = {
  date: demandDays.date,
  count: sql<number>`coalesce((SELECT sum(n) FROM unnest(${demandDays.counts}) AS n), 0)::float8`,
  full: demandDays.full,
}

/** Days on which customers were turned away because all was full, the latest first. */
export async function listFullDays(db: Db, series: SeriesKey) {
  return db
    .select(columns)
    .from(demandDays)
    .where(and(ofSeries(series), eq(demandDays.full, true)))
    .orderBy(desc(demandDays.date))
}

/** Says of a counted day whether all was full; undefined when the day was not counted. */
export async function setFullDay(db: Db, series: SeriesKey, date: string, full: boolean) {
  const [row] = await db
    .update(demandDays)
    .set({ full })
    .where(and(ofSeries(series), eq(demandDays.date, date)))
    .returning(columns)
  return row
}
