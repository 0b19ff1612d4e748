import type { Db } from '../../client.ts'
import { forecastDays, forecastEffects, forecasts } from '../../schema/index.ts'

export type NewForecast = typeof forecasts.$inferInsert
export type NewForecastDay = Omit<typeof forecastDays.$inferInsert, 'forecastId'>

export type NewForecastEffect = Omit<typeof forecastEffects.$inferInsert, 'forecastId'>

/** Rows of one statement, well below PostgreSQL's limit of parameters. */
const ROWS_AT_ONCE = 1000

/** Stores a version of the forecast with its days and what it has learnt of special ones. Call it inside a transaction. */
export async function insertForecast(
  tx: Db,
  forecast: NewForecast,
  days: readonly NewForecastDay[],
  effects: readonly NewForecastEffect[] = [],
): Promise<number> {
  const [row] = await tx.insert(forecasts).values(forecast).returning({ id: forecasts.id })
  const forecastId = row!.id
  for (let i = 0; i < days.length; i += ROWS_AT_ONCE)
    await tx.insert(forecastDays).values(days.slice(i, i + ROWS_AT_ONCE).map(day => ({ ...day, forecastId })))
  for (let i = 0; i < effects.length; i += ROWS_AT_ONCE)
    await tx
      .insert(forecastEffects)
      .values(effects.slice(i, i + ROWS_AT_ONCE).map(effect => ({ ...effect, forecastId })))
  return forecastId
}
