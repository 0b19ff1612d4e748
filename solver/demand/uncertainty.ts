import { addDays } from '../model/time.ts'
import type { History, ObservedDay } from './history.ts'
import type { ForecastMethod } from './methods/method.ts'
import { countInterval, normalQuantile } from './negative-binomial.ts'

/** How far counts lie from their forecast, beyond Poisson, by how far ahead it was made. */
export interface Uncertainty {
  /** Coefficient of variation of the factor that scales a whole day, `weeksAhead` >= 1 weeks after the forecast. */
  dayFactorCv(weeksAhead: number): number
  /** Extra variance of a slot given its day, as a share of its squared mean. */
  readonly slotDispersion: number
  /**
   * By how much the dispersion of slots (day factor and slot noise together) is scaled in intervals, so that as many of the
   * slots forecast from earlier origins lie within theirs as should.
   */
  readonly calibration: number
  /** Days forecast and compared. */
  readonly comparedDays: number
}

/** Where the spread is taken from before a single day was compared: 12 % a day (DOMAIN.md 2.2), counting as five days. */
const PRIOR_CV = 0.12
const PRIOR_DAYS = 5
/** How many earlier origins are tried, and how many weeks of history the first of them needs. */
const ORIGINS = 9
const MIN_TRAINING_WEEKS = 6
/** Horizons judged together, by their last week. */
const HORIZONS = [2, 4, 8]
/** The spread is read off the middle 80 %: single odd days must not widen the interval of all others. */
const MIDDLE = normalQuantile(0.9)

interface ComparedDay {
  readonly weeksAhead: number
  readonly expected: number
  readonly counted: number
  /** Origins that knew more of the history count for more: a young forecast errs more than today's. */
  readonly weight: number
}

interface ComparedSlot {
  readonly day: ComparedDay
  readonly mean: number
  readonly counted: number
}

/**
 * Forecasts the latest months from earlier origins and splits the errors into a factor common to the whole day, which
 * dominates, and noise of single slots. The spread never shrinks with the horizon.
 */
export function measureUncertainty(history: History, method: ForecastMethod, coverage = 0.8): Uncertainty {
  const days: ComparedDay[] = []
  const slots: ComparedSlot[] = []
  const weeks = Math.floor(-(history.days[0]?.age ?? 0) / 7)
  const step = Math.max(2, Math.floor(Math.min(26, weeks / 2) / ORIGINS) + 1)
  for (let back = step; back <= Math.min(26, weeks - MIN_TRAINING_WEEKS); back += step) {
    const shift = 7 * back
    const fitted = method.fit({
      ...history,
      origin: addDays(history.origin, -shift),
      days: before(history.days, shift),
    })
    for (const day of history.days) {
      if (day.age < -shift || day.age >= -shift + 7 * HORIZONS[HORIZONS.length - 1]!) continue
      const mean = fitted.predict({ ...day, age: day.age + shift })
      const expected = sumOf(mean)
      if (expected <= 0) continue
      const compared = {
        weeksAhead: Math.floor((day.age + shift) / 7) + 1,
        expected,
        counted: sumOf(day.counts),
        weight: ((weeks - back) / weeks) ** 2,
      }
      days.push(compared)
      mean.forEach((value, slot) => {
        if (value > 0) slots.push({ day: compared, mean: value, counted: day.counts[slot]! })
      })
    }
  }
  const byHorizon = neverShrinking(
    HORIZONS.map((last, i) => {
      const own = days.filter(day => day.weeksAhead > (HORIZONS[i - 1] ?? 0) && day.weeksAhead <= last)
      return { last, variance: dayFactorVariance(own), weight: own.length + PRIOR_DAYS }
    }),
  )
  const dayFactorCv = (weeksAhead: number) =>
    (byHorizon.find(horizon => weeksAhead <= horizon.last) ?? byHorizon.at(-1)!).cv
  const dispersion = slotDispersion(slots)
  return {
    dayFactorCv,
    slotDispersion: dispersion,
    calibration: calibrate(slots, day => ofSlot(dayFactorCv(day.weeksAhead), dispersion), coverage),
    comparedDays: days.length,
  }
}

/** Squared coefficient of variation at which the middle 80 % of the days lie within their interval, with the prior's days. */
function dayFactorVariance(days: readonly ComparedDay[]): number {
  // Each day's own answer to: how wide a factor puts this day on the edge of the interval? Their 80 % quantile is the spread.
  const needed = days
    .map(({ expected, counted, weight }) => ({
      variance: (((counted - expected) / MIDDLE) ** 2 - expected) / expected ** 2,
      weight,
    }))
    .sort((a, b) => a.variance - b.variance)
  const total = needed.reduce((sum, day) => sum + day.weight, 0)
  let passed = 0
  const edge = needed.find(day => {
    passed += day.weight
    return passed >= 0.8 * total
  })
  return (days.length * Math.max(0, edge?.variance ?? 0) + PRIOR_DAYS * PRIOR_CV ** 2) / (days.length + PRIOR_DAYS)
}

/** Dispersion of a slot from the day's factor and the slot's own noise, which multiply. */
export function ofSlot(dayFactorCv: number, slotDispersion: number): number {
  return (1 + dayFactorCv ** 2) * (1 + slotDispersion) - 1
}

/** Slots looked at for the calibration; more would cost time and change nothing. */
const CALIBRATION_SLOTS = 1500

function calibrate(
  slots: readonly ComparedSlot[],
  dispersionOf: (day: ComparedDay) => number,
  coverage: number,
): number {
  if (slots.length < 50) return 1
  const stride = Math.ceil(slots.length / CALIBRATION_SLOTS)
  const sample = slots.filter((_, i) => i % stride === 0)
  const total = sample.reduce((sum, slot) => sum + slot.day.weight, 0)
  const covered = (scale: number) => {
    let inside = 0
    for (const { day, mean, counted } of sample) {
      const { low, high } = countInterval(mean, scale * dispersionOf(day), coverage)
      if (low <= counted && counted <= high) inside += day.weight
    }
    return inside / total
  }
  let low = 0.05
  let high = 8
  for (let step = 0; step < 7; step++) {
    const middle = Math.sqrt(low * high)
    if (covered(middle) < coverage) low = middle
    else high = middle
  }
  return Math.sqrt(low * high)
}

/** Noise of slots beyond Poisson by moments, errors beyond three standard deviations counting as three. */
function slotDispersion(slots: readonly ComparedSlot[]): number {
  let dispersion = Infinity
  for (let round = 0; round < 3; round++) {
    let excess = 0
    let scale = 0
    for (const { day, mean, counted } of slots) {
      const share = mean / day.expected
      const usual = day.counted * share
      // Given the day's total the counts are multinomial: variance usual x (1 - share).
      const poisson = usual * (1 - share)
      const limit = 9 * (poisson + Math.min(dispersion, 1e9) * usual ** 2)
      excess += day.weight * (Math.min((counted - usual) ** 2, limit) - poisson)
      scale += day.weight * usual ** 2 * (1 - share)
    }
    dispersion = scale > 0 ? Math.max(0, excess / scale) : 0
  }
  return dispersion
}

/** Pools neighbouring horizons until the spread rises with the lead (isotonic regression). */
function neverShrinking(parts: readonly { last: number; variance: number; weight: number }[]) {
  const pools: { parts: { last: number }[]; variance: number; weight: number }[] = []
  for (const part of parts) {
    pools.push({ parts: [part], variance: part.variance, weight: part.weight })
    while (pools.length > 1 && pools[pools.length - 2]!.variance > pools[pools.length - 1]!.variance) {
      const far = pools.pop()!
      const near = pools.pop()!
      const weight = near.weight + far.weight
      pools.push({
        parts: [...near.parts, ...far.parts],
        variance: (near.variance * near.weight + far.variance * far.weight) / weight,
        weight,
      })
    }
  }
  return pools.flatMap(pool => pool.parts.map(({ last }) => ({ last, cv: Math.sqrt(pool.variance) })))
}

/** The days that an origin `shift` days earlier would have known, aged from there. */
function before(days: readonly ObservedDay[], shift: number): ObservedDay[] {
  return days.filter(day => day.age < -shift).map(day => ({ ...day, age: day.age + shift }))
}

function sumOf(values: readonly number[]): number {
  let sum = 0
  for (const value of values) sum += value
  return sum
}
