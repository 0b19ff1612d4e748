import type { Db } from '../../db/client.ts'
import { readAdjustments, type StoredAdjustment } from '../../db/queries/adjustments/list-adjustments.ts'
import {
  type ForecastDayFilter,
  type ForecastDayRow,
  readForecastDays,
} from '../../db/queries/forecasts/read-forecast-days.ts'
import { type Adjustment, adjustLine, meets } from '../../solver/index.ts'

/** A day of a stored forecast as it is planned with: corrected, with the model's own figures beside. */
export interface PlannedDay extends ForecastDayRow {
  readonly model: Pick<ForecastDayRow, 'means' | 'dayMean'>
  /** Corrections that moved it, in the order in which they were made. */
  readonly adjustments: readonly number[]
}

/**
 * Days of a forecast with the corrections of planners. Stored forecasts stay as the model made them.
 * @param ids corrections that a requirement was computed with, revoked since or not; left out: those that count now
 */
export async function readPlannedDays(
  db: Db,
  forecastId: number,
  filter: ForecastDayFilter = {},
  ids?: readonly number[],
): Promise<PlannedDay[]> {
  const days = await readForecastDays(db, forecastId, filter)
  const range = {
    from: filter.from ?? days.reduce((first, day) => (day.date < first ? day.date : first), '9999-12-31'),
    to: filter.to ?? days.reduce((last, day) => (day.date > last ? day.date : last), '0001-01-01'),
  }
  const stored = await readAdjustments(db, range, ids)
  return days.map(day => correct(day, stored))
}

/** Corrections that count now and meet a day of the range: what a requirement computed now is computed with. */
export async function adjustmentsOf(db: Db, range: { from: string; to: string }): Promise<number[]> {
  return (await readAdjustments(db, range)).map(adjustment => adjustment.id)
}

function correct(day: ForecastDayRow, stored: readonly StoredAdjustment[]): PlannedDay {
  const line = {
    site: day.siteCode,
    channel: day.channel,
    date: day.date,
    start: day.startMinute,
    slotMinutes: day.slotMinutes,
    mean: day.means,
    low: day.lows,
    high: day.highs,
    total: { mean: day.dayMean, low: day.dayLow, high: day.dayHigh },
    known: day.known,
  }
  const own = stored
    .map(row => ({ id: row.id, adjustment: toAdjustment(row) }))
    .filter(one => meets(one.adjustment, line))
  const { mean, low, high, total } = adjustLine(
    line,
    own.map(one => one.adjustment),
  )
  return {
    ...day,
    means: [...mean],
    lows: [...low],
    highs: [...high],
    dayMean: total.mean,
    dayLow: total.low,
    dayHigh: total.high,
    model: { means: day.means, dayMean: day.dayMean },
    adjustments: own.map(one => one.id),
  }
}

function toAdjustment(row: StoredAdjustment): Adjustment {
  return {
    from: row.firstDay,
    to: row.lastDay,
    ...(row.weekdays.length > 0 ? { weekdays: row.weekdays } : {}),
    ...(row.startMinute === null || row.endMinute === null
      ? {}
      : { times: { start: row.startMinute, end: row.endMinute } }),
    ...(row.siteCode === null ? {} : { site: row.siteCode }),
    ...(row.channel === null ? {} : { channel: row.channel }),
    change: row.factor === null ? { customers: row.customers ?? 0 } : { factor: row.factor },
  }
}
