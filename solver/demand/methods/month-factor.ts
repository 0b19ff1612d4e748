import type { IsoDate } from '../../model/units.ts'
import type { GridDay } from '../history.ts'

/** Season by calendar month, around 1. */
export interface MonthFactors {
  factorOf(date: IsoDate): number
}

export const NO_MONTHS: MonthFactors = { factorOf: () => 1 }

/** A year and a half: most months seen once, the half-year on either side of some of them twice. */
const MIN_DAYS = 548
/** How far months are expected to differ, standard deviation of the logarithm, and how noisy one month's figure is. */
const SPREAD = 0.1
const NOISE = 0.04

/**
 * Month factors from a year and a half on, firmer from two years: each month's rate against the mean of the twelve months
 * around it (with the season found so far taken out, so that the ends count too), averaged over the years and shrunk
 * towards 1.
 * @param totals customers per day
 * @param masses what the day's opening hours and weekday let expect at level 1
 */
export function learnMonthFactors(
  days: readonly GridDay[],
  totals: readonly number[],
  masses: readonly number[],
): MonthFactors {
  if (days.length === 0 || -days[0]!.age < MIN_DAYS) return NO_MONTHS
  const months: { month: number; customers: number; mass: number }[] = []
  let current = ''
  days.forEach((day, i) => {
    const name = day.date.slice(0, 7)
    if (name !== current) {
      current = name
      months.push({ month: Number(name.slice(5)), customers: 0, mass: 0 })
    }
    const month = months[months.length - 1]!
    month.customers += totals[i]!
    month.mass += masses[i]!
  })
  const rates = months.map(({ customers, mass }) =>
    mass > 0 && customers > 0 ? Math.log(customers / mass) : Number.NaN,
  )
  const weights = months.map(({ mass }, i) => (Number.isNaN(rates[i]!) ? 0 : mass))
  let season = new Array<number>(13).fill(0)
  for (let round = 0; round < 4; round++) {
    const plain = rates.map((rate, i) => rate - season[months[i]!.month]!)
    const ratios = rates.map((rate, i) => rate - centredMean(plain, weights, i))
    season = season.map((_, month) => {
      const own = ratios.filter((ratio, i) => months[i]!.month === month && !Number.isNaN(ratio))
      return own.length > 0 ? own.reduce((sum, ratio) => sum + ratio, 0) / (own.length + (NOISE / SPREAD) ** 2) : 0
    })
    const shift = season.slice(1).reduce((sum, effect) => sum + effect, 0) / 12
    season = season.map((effect, month) => (month > 0 ? effect - shift : 0))
  }
  return { factorOf: date => Math.exp(season[Number(date.slice(5, 7))]!) }
}

/** Weighted mean of the months from half a year before to half a year after, the outermost with half weight. */
function centredMean(values: readonly number[], weights: readonly number[], index: number): number {
  let sum = 0
  let weight = 0
  for (let i = Math.max(0, index - 6); i <= Math.min(values.length - 1, index + 6); i++) {
    if (!weights[i]) continue
    const share = weights[i]! * (Math.abs(i - index) === 6 ? 0.5 : 1)
    sum += share * values[i]!
    weight += share
  }
  return weight > 0 ? sum / weight : Number.NaN
}
