import { addDays, isoWeekday } from '../model/time.ts'
import type { IsoDate, Minutes, TimeRange } from '../model/units.ts'
import { calendarOfSite, type DemandCalendar, type SiteCalendar } from './calendar.ts'
import { type CleaningFinding, cleanSeries } from './clean.ts'
import { type History, historyOf, targetDay } from './history.ts'
import { discountedProfile } from './methods/discounted-profile.ts'
import type { ForecastMethod } from './methods/method.ts'
import type { LearntEffect } from './methods/special-days.ts'
import { countInterval } from './negative-binomial.ts'
import type { DemandChannel, DemandSeries } from './series.ts'
import { measureUncertainty, ofSlot } from './uncertainty.ts'

export interface ForecastOptions {
  /** First day to forecast. History on or after it is not looked at, so a past origin can be replayed. */
  readonly firstDay: IsoDate
  /** Days to forecast, 1..400; default 56 (eight weeks). */
  readonly days?: number
  /** Probability that a slot's count lies in `[low, high]`, 0..1; default 0.8. */
  readonly coverage?: number
  /** How the mean is forecast; default the discounted profile. */
  readonly method?: ForecastMethod
}

/** Expected customers of one site, channel and day. Days without opening have no line. */
export interface ForecastLine {
  readonly site: string
  readonly channel: DemandChannel
  readonly date: IsoDate
  /** Start of the first slot, minutes after local midnight. */
  readonly start: Minutes
  readonly slotMinutes: Minutes
  /** Expected customers per slot; 0 in a slot that is not open. */
  readonly mean: readonly number[]
  /** Bounds of the interval per slot, whole customers, both included (negative-binomial quantiles). */
  readonly low: readonly number[]
  readonly high: readonly number[]
  /** The same for the whole day. */
  readonly total: { readonly mean: number; readonly low: number; readonly high: number }
  /** Coefficient of variation of the factor that scales the whole day up or down, at this horizon. */
  readonly dayFactorCv: number
  /** Slot noise beyond Poisson: given the day factor, variance of a slot = mean + dispersion x mean^2. */
  readonly dispersion: number
  /** What makes the day special, e.g. `after-holiday`, `month-first-days`, an event's id; with the factor it brought. */
  readonly special: readonly { readonly kind: string; readonly factor: number }[]
}

/** A forecast as stored and judged later: which model, from when, and its lines sorted by site, channel, date. */
export interface Forecast {
  readonly model: { readonly id: string; readonly version: number }
  readonly firstDay: IsoDate
  readonly days: number
  readonly coverage: number
  readonly lines: readonly ForecastLine[]
  /** What was learnt of special days, sorted by site, channel, kind. */
  readonly effects: readonly SeriesEffect[]
  /** Series that could not be forecast (too little history), with what to do. */
  readonly faults: readonly ForecastFault[]
  /** Counts that were set aside before fitting. */
  readonly cleaned: readonly CleaningFinding[]
}

/** What a series has taught about a kind of special day. */
export interface SeriesEffect extends LearntEffect {
  readonly site: string
  readonly channel: DemandChannel
}

export interface ForecastFault {
  readonly code: string
  readonly cause: string
  readonly action: string
  readonly where: string
}

/**
 * Expected customers per site, channel, day and slot, with intervals, for the days after the history. Weekdays and times of
 * day of thin series lean on those of all series of the channel; levels, seasons and special days are each one's own. The
 * spread comes from forecasting its own latest months from earlier origins.
 */
export function forecastDemand(
  series: readonly DemandSeries[],
  calendar: DemandCalendar,
  options: ForecastOptions,
): Forecast {
  const { firstDay, days = 56, coverage = 0.8, method = discountedProfile() } = options
  const lines: ForecastLine[] = []
  const effects: SeriesEffect[] = []
  const faults: ForecastFault[] = []
  const cleaned: CleaningFinding[] = []
  const prepared = [...series].sort(bySiteAndChannel).map(raw => {
    const { series: one, findings } = cleanSeries({ ...raw, days: raw.days.filter(day => day.date < firstDay) })
    cleaned.push(...findings)
    return { one, history: historyOf(one, calendar, firstDay) }
  })
  const pooledByChannel = new Map<DemandChannel, ForecastMethod>()
  for (const { one, history } of prepared) {
    const known = prepared.filter(part => part.one.channel === one.channel && weeksOf(part.history) >= method.minWeeks)
    let own = method
    if (method.pool && known.some(part => part.one !== one)) {
      own = pooledByChannel.get(one.channel) ?? method.pool(known.map(part => part.history))
      pooledByChannel.set(one.channel, own)
    }
    if (weeksOf(history) < own.minWeeks) {
      faults.push({
        code: 'DEM-001',
        cause: `${weeksOf(history)} weeks of counts before ${firstDay}, ${own.minWeeks} are the least`,
        action: 'import more history',
        where: `${one.site}, ${one.channel}`,
      })
      continue
    }
    const site = calendarOfSite(calendar, one.site, one.channel)
    const forecast = forecastSeries(one, history, site, { firstDay, days, coverage, method: own })
    lines.push(...forecast.lines)
    effects.push(...forecast.effects)
  }
  return {
    model: { id: method.id, version: method.version },
    firstDay,
    days,
    coverage,
    lines,
    effects,
    faults,
    cleaned,
  }
}

function weeksOf(history: History): number {
  return history.days.length > 0 ? Math.ceil(-history.days[0]!.age / 7) : 0
}

function forecastSeries(
  { site: id, channel }: DemandSeries,
  history: History,
  site: SiteCalendar,
  { firstDay, days, coverage, method }: Required<ForecastOptions>,
): { lines: ForecastLine[]; effects: SeriesEffect[] } {
  const fitted = method.fit(history)
  const uncertainty = measureUncertainty(history, method, coverage)
  const lines: ForecastLine[] = []
  for (let offset = 0; offset < days; offset++) {
    const date = addDays(firstDay, offset)
    const open = site.isClosed(date) ? [] : (site.openingOf(date) ?? usualOpening(history, date))
    const day = targetDay(date, open, history, site)
    if (!day.exposure.some(share => share > 0)) continue
    const dayFactorCv = uncertainty.dayFactorCv(Math.floor(offset / 7) + 1)
    const dispersion = uncertainty.slotDispersion
    const slotSpread = uncertainty.calibration * ofSlot(dayFactorCv, dispersion)
    const from = day.exposure.findIndex(share => share > 0)
    const to = day.exposure.findLastIndex(share => share > 0) + 1
    const mean = fitted.predict(day).slice(from, to).map(rounded)
    const intervals = mean.map(value => countInterval(value, slotSpread, coverage))
    const total = mean.reduce((sum, value) => sum + value, 0)
    const squares = mean.reduce((sum, value) => sum + value ** 2, 0)
    const ofDay = dayFactorCv ** 2 + (total > 0 ? (dispersion * squares) / total ** 2 : 0)
    lines.push({
      site: id,
      channel,
      date,
      start: history.grid.start + from * history.grid.slotMinutes,
      slotMinutes: history.grid.slotMinutes,
      mean,
      low: intervals.map(interval => interval.low),
      high: intervals.map(interval => interval.high),
      total: { mean: rounded(total), ...countInterval(total, ofDay, coverage) },
      dayFactorCv: rounded(dayFactorCv),
      dispersion: rounded(dispersion),
      special: fitted.special(day).map(({ kind, factor }) => ({ kind, factor: rounded(factor) })),
    })
  }
  const effects = (fitted.effects ?? []).map(({ kind, factor, low, high, days: seen }) => ({
    site: id,
    channel,
    kind,
    factor: rounded(factor),
    low: rounded(low),
    high: rounded(high),
    days: seen,
  }))
  return { lines, effects }
}

/** Open as on the latest counted same weekday of the last eight weeks; closed if there is none. */
function usualOpening(history: History, date: IsoDate): TimeRange[] {
  const weekday = isoWeekday(date)
  const latest = history.days.findLast(day => day.weekday === weekday && day.age >= -56)
  if (!latest) return []
  const { start, slotMinutes } = history.grid
  return latest.exposure.flatMap((share, slot) =>
    share > 0 ? [{ start: start + slot * slotMinutes, end: start + (slot + 1) * slotMinutes }] : [],
  )
}

function bySiteAndChannel(a: DemandSeries, b: DemandSeries): number {
  return a.site < b.site ? -1 : a.site > b.site ? 1 : a.channel < b.channel ? -1 : a.channel > b.channel ? 1 : 0
}

/** Four decimals: far below any forecast's truth, and a third of the bytes when stored. */
function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
