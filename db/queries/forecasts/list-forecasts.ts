import { desc, eq } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { forecasts, users } from '../../schema/index.ts'

const columns = { forecast: forecasts, createdByName: users.displayName }

/** Stored forecasts; first the one that has seen most, of these the newest. */
export async function listForecasts(db: Db, limit = 100) {
  return db
    .select(columns)
    .from(forecasts)
    .leftJoin(users, eq(users.id, forecasts.createdBy))
    .orderBy(desc(forecasts.historyTo), desc(forecasts.id))
    .limit(limit)
}

export type ForecastRow = Awaited<ReturnType<typeof listForecasts>>[number]

export async function findForecast(db: Db, id: number): Promise<ForecastRow | undefined> {
  const [row] = await db
    .select(columns)
    .from(forecasts)
    .leftJoin(users, eq(users.id, forecasts.createdBy))
    .where(eq(forecasts.id, id))
  return row
}
