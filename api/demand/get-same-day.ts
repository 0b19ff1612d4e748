import { DateTime } from 'luxon'
import { readDemandDays } from '../../db/queries/demand/read-demand-days.ts'
import { findForecastFor } from '../../db/queries/forecasts/find-forecast-for.ts'
import { updateDay } from '../../solver/index.ts'
import { demandSite } from '../auth/rights.ts'
import { fetchCity } from '../city/internal.ts'
import { verb } from '../http/verb.ts'
import { readPlannedDays } from './planned-forecast.ts'
import { onGrid } from './to-series.ts'

export const getSameDay = verb('getSameDay', async ({ db, query, user, now, today }) => {
  const { site, channel } = query
  demandSite(user, site)
  const date = await today()
  const forecast = await findForecastFor(db, date, date)
  if (!forecast) return { date, update: null, missing: 'forecast' as const }
  const range = { site, channel, from: date, to: date }
  const [planned] = await readPlannedDays(db, forecast.id, range)
  if (!planned) return { date, update: null, missing: 'opening' as const }
  const [counted] = await readDemandDays(db, range)
  const local = DateTime.fromJSDate(now, { zone: (await fetchCity(db)).timeZone })
  const minute = local.hour * 60 + local.minute
  const slots = Math.floor((minute - planned.startMinute) / planned.slotMinutes)
  const over = counted ? overSlots(planned, counted, slots) : []
  if (over.every(count => count === null)) return { date, update: null, missing: 'counts' as const }
  const { line, factor, dayFactorCv } = updateDay(
    {
      site,
      channel,
      date,
      start: planned.startMinute,
      slotMinutes: planned.slotMinutes,
      mean: planned.means,
      low: planned.lows,
      high: planned.highs,
      total: { mean: planned.dayMean, low: planned.dayLow, high: planned.dayHigh },
      dayFactorCv: planned.dayFactorCv,
      dispersion: planned.dispersion,
      special: planned.special,
    },
    over,
  )
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)
  return {
    date,
    missing: null,
    update: {
      forecast: forecast.id,
      countedUntil: planned.startMinute + over.length * planned.slotMinutes,
      came: sum(over.map(count => count ?? 0)),
      expected: sum(planned.means.filter((_, i) => typeof over[i] === 'number')),
      factor,
      dayFactorCv,
      before: { mean: planned.dayMean, low: planned.dayLow, high: planned.dayHigh },
      total: line.total,
      slotMinutes: planned.slotMinutes,
      points: planned.means.map((mean, i) => ({
        start: planned.startMinute + i * planned.slotMinutes,
        counted: over[i] ?? null,
        planned: mean,
        ...(i < over.length
          ? { mean: null, low: null, high: null }
          : { mean: line.mean[i]!, low: line.low[i]!, high: line.high[i]! }),
      })),
    },
  }
})

/** Counts of the first `slots` slots of the forecast, those that are over by the clock; null where nothing is known. */
function overSlots(
  planned: { readonly startMinute: number; readonly slotMinutes: number; readonly means: readonly number[] },
  counted: Parameters<typeof onGrid>[0],
  slots: number,
): (number | null)[] {
  if (planned.slotMinutes % counted.slotMinutes !== 0) return []
  const grid = onGrid(counted, planned.slotMinutes)
  const shift = (planned.startMinute - grid.start) / planned.slotMinutes
  const all = Array.from({ length: Math.min(Math.max(0, slots), planned.means.length) }, (_, i) => {
    const count = grid.counts[shift + i]
    return typeof count === 'number' ? count : null
  })
  // What has not been handed in yet is still to come, as far as anybody knows.
  return all.slice(0, all.findLastIndex(count => count !== null) + 1)
}
