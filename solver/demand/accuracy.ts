import { addDays } from '../model/time.ts'
import type { ForecastLine } from './forecast.ts'
import type { DemandDay, DemandSeries } from './series.ts'

/** How good forecasts were, over a set of slots or days. Shares, not per cent. */
export interface Accuracy {
  /** Sum of |counted - forecast| / sum of counted; 0 is perfect. `undefined` without a single customer. */
  readonly wape?: number
  /** Mean |error| / mean |error| of last week's counts repeated, within the history; below 1 beats repeating. */
  readonly mase?: number
  /** (Sum of forecast - sum of counted) / sum of counted; positive = forecast too high. */
  readonly bias?: number
  /** Share of slots whose count lay within the interval. */
  readonly coverage?: number
  /** The WAPE that remains on average when the mean is known exactly, because customers come by chance (Poisson). */
  readonly chance?: number
  /** Slots or days compared. */
  readonly slots: number
}

/** One slot or day, as forecast and as it came. */
export interface ScoredSlot {
  readonly mean: number
  readonly low: number
  readonly high: number
  readonly counted: number
}

/** What figures are made from; adds up over slots, days, sites and channels. */
export interface ScoreSums {
  readonly slots: number
  readonly counted: number
  readonly forecast: number
  /** Sum of |counted - forecast|. */
  readonly absolute: number
  /** Slots whose count lay within the interval, both bounds included. */
  readonly inside: number
  /** Sum of the mean deviations of Poisson counts around the forecast. */
  readonly chance: number
}

/** A forecast day against what came: slot by slot, and in total where every slot was counted. */
export interface DayScore {
  readonly slots: ScoreSums
  readonly day: ScoreSums | undefined
}

/** Mean absolute error of last week's counts repeated, per slot and per day; `undefined` when no two weeks can be compared. */
export interface NaiveErrors {
  readonly slot: number | undefined
  readonly day: number | undefined
}

/**
 * Scores one day on the forecast's slots. Customers counted outside of them belong to the nearest one that is open, as
 * when learning. Slots without a count are left out; a day on which customers were turned away says nothing.
 * @param day counts on slots of the same length and phase as the line's
 */
export function scoreDay(
  line: Pick<ForecastLine, 'start' | 'slotMinutes' | 'mean' | 'low' | 'high' | 'total'>,
  day: DemandDay,
): DayScore {
  if (day.full) return { slots: sumsOf([]), day: undefined }
  const counts = onSlotsOf(line, day)
  const scored = line.mean.flatMap((mean, i) => {
    const counted = counts[i]
    return typeof counted === 'number' ? [{ mean, low: line.low[i]!, high: line.high[i]!, counted }] : []
  })
  const isWhole = scored.length === line.mean.length && scored.length > 0
  const counted = scored.reduce((sum, slot) => sum + slot.counted, 0)
  return { slots: sumsOf(scored), day: isWhole ? sumsOf([{ ...line.total, counted }]) : undefined }
}

function onSlotsOf(
  { start, slotMinutes, mean }: Pick<ForecastLine, 'start' | 'slotMinutes' | 'mean'>,
  day: DemandDay,
): (number | null)[] {
  const counts = mean.map((): number | null => null)
  const open = mean.flatMap((value, i) => (value > 0 ? [i] : []))
  const outside: { at: number; count: number }[] = []
  day.counts.forEach((count, i) => {
    const slot = Math.round((day.start - start) / slotMinutes) + i
    if (slot >= 0 && slot < counts.length) counts[slot] = count
    else if (count) outside.push({ at: slot, count })
  })
  for (const { at, count } of outside) {
    const known = open.filter(slot => counts[slot] !== null)
    if (known.length === 0) continue
    const nearest = known.reduce((best, slot) => (Math.abs(slot - at) < Math.abs(best - at) ? slot : best))
    counts[nearest]! += count
  }
  return counts
}

export function sumsOf(slots: readonly ScoredSlot[]): ScoreSums {
  const sums = { slots: slots.length, counted: 0, forecast: 0, absolute: 0, inside: 0, chance: 0 }
  for (const { mean, low, high, counted } of slots) {
    sums.counted += counted
    sums.forecast += mean
    sums.absolute += Math.abs(counted - mean)
    sums.chance += poissonDeviation(mean)
    if (low <= counted && counted <= high) sums.inside++
  }
  return sums
}

/**
 * The figures of added sums.
 * @param naive what `absolute` would be if last week's counts were repeated, over the same slots; left out: no MASE
 */
export function accuracyOf(sums: ScoreSums, naive?: number): Accuracy {
  const { slots, counted, forecast, absolute, inside, chance } = sums
  return {
    ...(counted > 0
      ? { wape: absolute / counted, bias: (forecast - counted) / counted, chance: chance / counted }
      : {}),
    ...(naive && slots > 0 ? { mase: absolute / naive } : {}),
    ...(slots > 0 ? { coverage: inside / slots } : {}),
    slots,
  }
}

/** Errors of repeating the week before, over the days before `until`. */
export function naiveErrors(series: DemandSeries, until: string): NaiveErrors {
  const known = new Map<string, DemandDay>(
    series.days.filter(day => day.date < until && !day.full).map(day => [day.date, day]),
  )
  const slot = { absolute: 0, count: 0 }
  const total = { absolute: 0, count: 0 }
  for (const day of known.values()) {
    const before = known.get(addDays(day.date, -7))
    if (!before) continue
    const shift = (day.start - before.start) / series.slotMinutes
    day.counts.forEach((count, i) => {
      const then = before.counts[shift + i]
      if (count === null || then === null || then === undefined) return
      slot.absolute += Math.abs(count - then)
      slot.count++
    })
    total.absolute += Math.abs(totalOf(day) - totalOf(before))
    total.count++
  }
  const mean = ({ absolute, count }: typeof slot) => (absolute > 0 ? absolute / count : undefined)
  return { slot: mean(slot), day: mean(total) }
}

function totalOf(day: DemandDay): number {
  return day.counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)
}

/** Largest whole part for which the factorial is added up; beyond it the normal distribution is right to 1 in 2,000. */
const FACTORIAL_UP_TO = 200

/** Mean absolute deviation of a Poisson count from its mean m: 2 e^-m m^(k+1) / k!, k the whole part of m (de Moivre). */
export function poissonDeviation(mean: number): number {
  if (mean <= 0) return 0
  const whole = Math.floor(mean)
  if (whole > FACTORIAL_UP_TO) return Math.sqrt((2 * mean) / Math.PI)
  let logFactorial = 0
  for (let k = 2; k <= whole; k++) logFactorial += Math.log(k)
  return 2 * Math.exp((whole + 1) * Math.log(mean) - mean - logFactorial)
}
