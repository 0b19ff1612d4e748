import { findForecast } from '../../db/queries/forecasts/list-forecasts.ts'
import { demandSite } from '../auth/rights.ts'
import type { Grain } from '../contract/demand.ts'
import type { ForecastPoint } from '../contract/forecasts.ts'
import { notFound } from '../errors.ts'
import { verb } from '../http/verb.ts'
import { toForecast } from './forecast-view.ts'
import { demandRange, placeOf } from './grains.ts'
import { type PlannedDay, readPlannedDays } from './planned-forecast.ts'

export const getForecastLines = verb('getForecastLines', async ({ db, params, query, user }) => {
  const { site, channel, grain } = query
  demandSite(user, site)
  const row = await findForecast(db, params.forecast)
  if (!row) throw notFound({ de: 'Die Prognose', en: 'The forecast' }, String(params.forecast))
  const from = query.from ?? row.forecast.firstDay
  const to = query.to ?? row.forecast.lastDay
  demandRange(from, to, grain)
  const days = await readPlannedDays(db, params.forecast, { site, channel, from, to })
  return { forecast: toForecast(row), site, channel, grain, points: pointsOf(days, grain) }
})

/** Half the width of an 80 % interval of the normal distribution, in standard deviations. */
const Z80 = 1.2816

function pointsOf(days: readonly PlannedDay[], grain: Grain): ForecastPoint[] {
  const dayOf = (day: PlannedDay) => ({
    mean: day.dayMean,
    low: day.dayLow,
    high: day.dayHigh,
    model: day.adjustments.length > 0 ? day.model.dayMean : null,
    special: [...day.special],
  })
  if (grain === 'day') return days.map(day => ({ date: day.date, start: null, ...dayOf(day) }))
  if (grain === 'week') return joined(days.map(day => ({ ...placeOf(day.date, 0, grain), ...dayOf(day), cv: 0 })))
  return joined(
    days.flatMap(day =>
      day.means.map((mean, i) => ({
        ...placeOf(day.date, day.startMinute + i * day.slotMinutes, grain),
        mean,
        low: day.lows[i]!,
        high: day.highs[i]!,
        model: day.adjustments.length > 0 ? day.model.means[i]! : null,
        special: [],
        cv: day.dayFactorCv,
      })),
    ),
  )
}

/**
 * Figures that fall into one interval, added up. Slots of a day share the day's factor (`cv`) and are otherwise taken as
 * independent, days as independent: their spreads add up as squares, which the interval's bounds show as spreads to
 * either side.
 */
function joined(parts: readonly (ForecastPoint & { cv: number })[]): ForecastPoint[] {
  const groups = new Map<string, (ForecastPoint & { cv: number })[]>()
  for (const part of parts) {
    const key = `${part.date} ${String(part.start ?? '').padStart(4, '0')}`
    const group = groups.get(key)
    if (group) group.push(part)
    else groups.set(key, [part])
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => {
      const { date, start } = group[0]!
      const model = group.some(part => part.model !== null)
        ? group.reduce((sum, part) => sum + (part.model ?? part.mean), 0)
        : null
      const about = { date, start, model, special: [] }
      if (group.length === 1) return { ...about, mean: group[0]!.mean, low: group[0]!.low, high: group[0]!.high }
      const mean = group.reduce((sum, part) => sum + part.mean, 0)
      const shared = group.reduce((sum, part) => sum + Z80 * part.cv * part.mean, 0)
      const spread = (side: (part: ForecastPoint) => number) =>
        Math.sqrt(
          shared ** 2 +
            group.reduce((sum, part) => sum + Math.max(0, side(part) ** 2 - (Z80 * part.cv * part.mean) ** 2), 0),
        )
      return {
        ...about,
        mean,
        low: Math.max(0, Math.round(mean - spread(part => part.mean - part.low))),
        high: Math.round(mean + spread(part => part.high - part.mean)),
      }
    })
}
