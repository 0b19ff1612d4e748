import type { History, ObservedDay } from './history.ts'
import type { ForecastMethod } from './methods/method.ts'

/** How far counts lie from their forecast, beyond Poisson, by how far ahead it was made. */
export interface Uncertainty {
  /** Coefficient of variation of the factor that scales a whole day, `weeksAhead` >= 1 weeks after the forecast. */
  dayFactorCv(weeksAhead: number): number
  /** Extra variance of a slot given its day, as a share of its squared mean. */
  readonly slotDispersion: number
  /** Days forecast and compared. */
  readonly comparedDays: number
}

/** Where the spread is taken from before a single day was compared: 12 % a day (DOMAIN.md 2.2), counting as five days. */
const PRIOR_CV = 0.12
const PRIOR_DAYS = 5
/** Origins tried, in weeks before the end of the history: every second week of the last half year. */
const STEP_WEEKS = 2
const MOST_WEEKS_BACK = 26
const MIN_TRAINING_WEEKS = 6
/** Horizons judged together, by their last week. */
const HORIZONS = [2, 4, 8]

/**
 * Forecasts the latest months from earlier origins and splits the errors into a factor common to the whole day, which
 * dominates, and noise of single slots. The spread never shrinks with the horizon.
 */
export function measureUncertainty(history: History, method: ForecastMethod): Uncertainty {
  const days: { weeksAhead: number; expected: number; counted: number }[] = []
  let slotExcess = 0
  let slotScale = 0
  const first = history.days[0]?.age ?? 0
  for (let back = STEP_WEEKS; back <= MOST_WEEKS_BACK; back += STEP_WEEKS) {
    const shift = 7 * back
    if (-first - shift < 7 * MIN_TRAINING_WEEKS) break
    const fitted = method.fit({ ...history, days: before(history.days, shift) })
    for (const day of history.days) {
      if (day.age < -shift || day.age >= -shift + 7 * HORIZONS[HORIZONS.length - 1]!) continue
      const mean = fitted.predict(day)
      const expected = sumOf(mean)
      if (expected <= 0) continue
      const counted = sumOf(day.counts)
      days.push({ weeksAhead: Math.floor((day.age + shift) / 7) + 1, expected, counted })
      for (let slot = 0; slot < mean.length; slot++) {
        const share = mean[slot]! / expected
        const usual = counted * share
        slotExcess += (day.counts[slot]! - usual) ** 2 - usual * (1 - share)
        slotScale += usual ** 2 * (1 - share)
      }
    }
  }
  let widest = 0
  const byHorizon = HORIZONS.map((last, i) => {
    const from = i === 0 ? 0 : HORIZONS[i - 1]!
    widest = Math.max(widest, dayFactorVariance(days.filter(day => day.weeksAhead > from && day.weeksAhead <= last)))
    return { last, cv: Math.sqrt(widest) }
  })
  return {
    dayFactorCv: weeksAhead => (byHorizon.find(horizon => weeksAhead <= horizon.last) ?? byHorizon.at(-1)!).cv,
    slotDispersion: slotScale > 0 ? Math.max(0, slotExcess / slotScale) : 0,
    comparedDays: days.length,
  }
}

/** Moment estimate of the squared coefficient of variation, with the prior's days added. */
function dayFactorVariance(days: readonly { expected: number; counted: number }[]): number {
  let excess = 0
  let scale = 0
  for (const { expected, counted } of days) {
    excess += (counted - expected) ** 2 - expected
    scale += expected ** 2
  }
  const typical = days.length > 0 ? scale / days.length : 1
  return Math.max(0, (excess + PRIOR_DAYS * typical * PRIOR_CV ** 2) / (scale + PRIOR_DAYS * typical))
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
