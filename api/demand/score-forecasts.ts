import type { Db } from '../../db/client.ts'
import {
  findUnscoredDays,
  findUnscoredForecasts,
  type UnscoredDay,
} from '../../db/queries/accuracy/find-unscored-days.ts'
import { insertScores, type NewDayScore } from '../../db/queries/accuracy/insert-scores.ts'
import { type DemandDayRow, readDemandDays } from '../../db/queries/demand/read-demand-days.ts'
import { findForecast } from '../../db/queries/forecasts/list-forecasts.ts'
import { addDays, type IsoDate, type NaiveErrors, naiveErrors, scoreDay } from '../../solver/index.ts'
import { onGrid, toSeries } from './to-series.ts'

/**
 * Scores every day before `today` that a stored forecast holds and that was counted, as far as that has not been done. What
 * the repetition of a week errs is taken from the history that the forecast has seen.
 */
export async function scoreForecasts(db: Db, today: IsoDate): Promise<void> {
  const ids = await findUnscoredForecasts(db, today)
  if (ids.length === 0) return
  const history = await readDemandDays(db, { to: addDays(today, -1) })
  for (const id of ids) {
    const { forecast } = (await findForecast(db, id))!
    const days = await findUnscoredDays(db, id, today)
    const naive = errorsOfRepeating(history, forecast.firstDay)
    await insertScores(
      db,
      days.map(day => toScore(day, naive.get(`${day.forecast.siteCode} ${day.forecast.channel}`))),
    )
  }
}

function errorsOfRepeating(history: readonly DemandDayRow[], firstDay: IsoDate): Map<string, NaiveErrors> {
  const seen = history.filter(row => row.date < firstDay)
  return new Map(toSeries(seen).map(series => [`${series.site} ${series.channel}`, naiveErrors(series, firstDay)]))
}

/** The score of a day; one that cannot be compared has no slots, so that it is not looked at again. */
function toScore({ forecast, counted }: UnscoredDay, naive: NaiveErrors | undefined): NewDayScore {
  const key = {
    forecastId: forecast.forecastId,
    siteCode: forecast.siteCode,
    channel: forecast.channel,
    date: forecast.date,
  }
  const comparable = forecast.slotMinutes % counted.slotMinutes === 0
  const { slots, day } = comparable
    ? scoreDay(
        {
          start: forecast.startMinute,
          slotMinutes: forecast.slotMinutes,
          mean: forecast.means,
          low: forecast.lows,
          high: forecast.highs,
          total: { mean: forecast.dayMean, low: forecast.dayLow, high: forecast.dayHigh },
        },
        { date: counted.date, full: counted.full, ...onGrid(counted, forecast.slotMinutes) },
      )
    : { slots: { slots: 0, counted: 0, forecast: 0, absolute: 0, inside: 0, chance: 0 }, day: undefined }
  return {
    ...key,
    ...slots,
    naive: naive?.slot === undefined ? null : naive.slot * slots.slots,
    dayInside: day ? day.inside === 1 : null,
    dayChance: day?.chance ?? 0,
    dayNaive: day ? (naive?.day ?? null) : null,
  }
}
