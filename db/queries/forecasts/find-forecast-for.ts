import { and, desc, eq, gte, lte } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { forecasts } from '../../schema/index.ts'

/** Of the forecasts that hold all days from `firstDay` to `lastDay` the one that has seen most, the newest of these. */
export async function findForecastFor(db: Db, firstDay: string, lastDay: string) {
  const [row] = await db
    .select()
    .from(forecasts)
    .where(and(lte(forecasts.firstDay, firstDay), gte(forecasts.lastDay, lastDay)))
    .orderBy(desc(forecasts.historyTo), desc(forecasts.id))
    .limit(1)
  return row
}

/** The forecast that a job has stored, if it got that far. */
export async function findForecastOfJob(db: Db, jobId: string) {
  const [row] = await db.select().from(forecasts).where(eq(forecasts.jobId, jobId))
  return row
}

/** A forecast whose first day is this one. */
export async function findForecastFrom(db: Db, firstDay: string) {
  const [row] = await db.select().from(forecasts).where(eq(forecasts.firstDay, firstDay)).limit(1)
  return row
}
