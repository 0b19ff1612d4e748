import { addDays, daysBetween } from '../model/time.ts'
import type { Forecast } from './forecast.ts'
import type { DemandChannel, DemandDay, DemandSeries } from './series.ts'

/** How good forecasts were, over a set of slots. Shares, not per cent. */
export interface Accuracy {
  /** Sum of |counted - forecast| / sum of counted; 0 is perfect. `undefined` without a single customer. */
  readonly wape?: number
  /** Mean |error| / mean |error| of last week's counts repeated, within the history; below 1 beats repeating. */
  readonly mase?: number
  /** (Sum of forecast - sum of counted) / sum of counted; positive = forecast too high. */
  readonly bias?: number
  /** Share of slots whose count lay within the interval. */
  readonly coverage?: number
  readonly slots: number
  readonly days: number
}

/** Accuracy of one part of a forecast. */
export interface AccuracyRow extends Accuracy {
  readonly site: string
  readonly channel: DemandChannel
  /** 1 = first week after the forecast was made. */
  readonly weekAhead: number
}

/** One slot, as forecast and as it came. */
export interface ScoredSlot {
  readonly mean: number
  readonly low: number
  readonly high: number
  readonly counted: number
}

/**
 * A stored forecast against what came: one row per site, channel and week ahead. Slots not recorded, days without a count
 * and slots outside the forecast are left out.
 * @param counted the series with history and later days; the history gives MASE its scale
 */
export function scoreForecast(forecast: Forecast, counted: readonly DemandSeries[]): AccuracyRow[] {
  const rows = new Map<
    string,
    { key: Omit<AccuracyRow, keyof Accuracy>; slots: ScoredSlot[]; days: number; scale: number }
  >()
  const series = new Map(counted.map(one => [`${one.site}|${one.channel}`, one]))
  const days = new Map(counted.map(one => [one, new Map(one.days.map(day => [day.date, day]))]))
  const scales = new Map<DemandSeries, number>()
  for (const line of forecast.lines) {
    const source = series.get(`${line.site}|${line.channel}`)
    const day = source && days.get(source)!.get(line.date)
    if (!source || !day || source.slotMinutes !== line.slotMinutes) continue
    if (!scales.has(source)) scales.set(source, naiveError(source, forecast.firstDay))
    const weekAhead = Math.floor(daysBetween(forecast.firstDay, line.date) / 7) + 1
    const name = `${line.site}|${line.channel}|${weekAhead}`
    let row = rows.get(name)
    if (!row) {
      row = {
        key: { site: line.site, channel: line.channel, weekAhead },
        slots: [],
        days: 0,
        scale: scales.get(source)!,
      }
      rows.set(name, row)
    }
    row.days++
    line.mean.forEach((mean, i) => {
      const count = day.counts[(line.start - day.start) / line.slotMinutes + i]
      if (typeof count === 'number') row.slots.push({ mean, low: line.low[i]!, high: line.high[i]!, counted: count })
    })
  }
  return [...rows.values()].map(({ key, slots, days, scale }) => ({ ...key, ...accuracyOf(slots, scale), days }))
}

/**
 * The figures of a set of slots.
 * @param scale mean absolute error of the weekly naive forecast within the history, for MASE
 */
export function accuracyOf(slots: readonly ScoredSlot[], scale?: number): Omit<Accuracy, 'days'> {
  let absolute = 0
  let counted = 0
  let forecast = 0
  let inside = 0
  for (const slot of slots) {
    absolute += Math.abs(slot.counted - slot.mean)
    counted += slot.counted
    forecast += slot.mean
    if (slot.low <= slot.counted && slot.counted <= slot.high) inside++
  }
  return {
    wape: counted > 0 ? absolute / counted : undefined,
    bias: counted > 0 ? (forecast - counted) / counted : undefined,
    mase: scale && slots.length > 0 ? absolute / slots.length / scale : undefined,
    coverage: slots.length > 0 ? inside / slots.length : undefined,
    slots: slots.length,
  }
}

/** Mean |count - count a week before| over the days before `until`; 0 when no two weeks can be compared. */
export function naiveError(series: DemandSeries, until: string): number {
  const known = new Map<string, DemandDay>(series.days.filter(day => day.date < until).map(day => [day.date, day]))
  let absolute = 0
  let slots = 0
  for (const day of known.values()) {
    const before = known.get(addDays(day.date, -7))
    if (!before) continue
    day.counts.forEach((count, i) => {
      const then = before.counts[(day.start - before.start) / series.slotMinutes + i]
      if (count === null || then === null || then === undefined) return
      absolute += Math.abs(count - then)
      slots++
    })
  }
  return slots > 0 ? absolute / slots : 0
}
