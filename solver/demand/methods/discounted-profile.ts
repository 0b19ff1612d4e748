import type { GridDay, History } from '../history.ts'
import { type DayShape, flatShape, learnShape, massOf, type PooledShape, poolShapes } from './day-shape.ts'
import type { FittedMethod, ForecastMethod } from './method.ts'
import { learnMonthFactors, NO_MONTHS } from './month-factor.ts'
import { learnSpecialDays, NO_SPECIAL_DAYS } from './special-days.ts'

/** How fast the past is forgotten and how much a thin profile leans on the others. */
export interface DiscountedProfileOptions {
  /** Weight of a week's level against the week after it, 0..1. */
  readonly levelDiscount: number
  /** The same for weekdays and times of day, which change slowly. */
  readonly profileDiscount: number
  /** Customers per open hour by which a weekday's profile leans on the profile of all weekdays. */
  readonly shrinkage: number
  /** Weekdays and times of day of several offices together, on which a thin one leans. */
  readonly pooled?: PooledShape
}

const DEFAULTS: DiscountedProfileOptions = { levelDiscount: 0.75, profileDiscount: 0.97, shrinkage: 100 }

/** The factors depend on one another; three rounds settle them far below the noise of counts. */
const ROUNDS = 3

/**
 * Level x weekday x time of day, each from exponentially discounted sums, with factors for special days and, from a
 * year and a half of history on, for months (STAFFING.md section 3). All figures are rates per open slot, so that days with other
 * opening hours, half days and gaps count for what was open. At four weeks' lead it equals or beats STL with ETS, TBATS and
 * Prophet on the three series tried (STAFFING.md section 4).
 */
export function discountedProfile(options: Partial<DiscountedProfileOptions> = {}): ForecastMethod {
  const settings = { ...DEFAULTS, ...options }
  return {
    id: 'discounted-profile',
    version: 1,
    minWeeks: settings.pooled ? 1 : 3,
    fit: history => fitHistory(history, settings),
    pool: histories => {
      const shapes = histories.map(history => ({ grid: history.grid, ...fitHistory(history, settings) }))
      return discountedProfile({ ...options, pooled: poolShapes(shapes) })
    },
  }
}

interface FittedProfile extends FittedMethod {
  readonly shape: DayShape
}

function fitHistory(history: History, settings: DiscountedProfileOptions): FittedProfile {
  const { days } = history
  const totals = days.map(day => day.counts.reduce((sum, count) => sum + count, 0))
  const weeks = days.map(day => weeksBack(day.age))
  let shape = flatShape(history)
  let special = NO_SPECIAL_DAYS
  let month = NO_MONTHS
  for (let round = 0; round < ROUNDS; round++) {
    const masses = days.map(day => massOf(day, shape))
    month = learnMonthFactors(days, totals, masses)
    const plain = days.map((day, i) => masses[i]! * month.factorOf(day.date))
    const expected = days.map((day, i) => plain[i]! * special.factorOf(day.kind))
    special = learnSpecialDays(days, totals, plain, expected, weeks)
    const factors = days.map(day => special.factorOf(day.kind) * month.factorOf(day.date))
    const levels = levelsOfWeeks(
      totals,
      days.map((_, i) => masses[i]! * factors[i]!),
      weeks,
    )
    const exposures = days.map((_, i) => levels[weeks[i]!]! * factors[i]! * settings.profileDiscount ** weeks[i]!)
    shape = learnShape(history, exposures, weeks, settings)
  }
  const factorOf = (day: GridDay) => special.factorOf(day.kind) * month.factorOf(day.date)
  let customers = 0
  let mass = 0
  days.forEach((day, i) => {
    const weight = settings.levelDiscount ** weeks[i]!
    customers += weight * totals[i]!
    mass += weight * massOf(day, shape) * factorOf(day)
  })
  const level = mass > 0 ? customers / mass : 0
  return {
    shape,
    predict: day => {
      const scale = level * factorOf(day) * shape.weekday[day.weekday]!
      const profile = shape.profile[day.weekday]!
      return day.exposure.map((share, slot) => share * scale * profile[slot]!)
    },
    special: day => special.list(day.kind),
    effects: special.learnt,
  }
}

/** Whole weeks between a day of the history and the origin: 0 for the seven days before it. */
function weeksBack(age: number): number {
  return Math.floor((-age - 1) / 7)
}

/** Level of each week of the history by its own counts; a week without any takes its younger neighbour's. */
function levelsOfWeeks(totals: readonly number[], masses: readonly number[], weeks: readonly number[]): number[] {
  const most = weeks.reduce((max, week) => Math.max(max, week), 0)
  const customers = new Array<number>(most + 1).fill(0)
  const mass = new Array<number>(most + 1).fill(0)
  weeks.forEach((week, i) => {
    customers[week]! += totals[i]!
    mass[week]! += masses[i]!
  })
  const levels: number[] = []
  for (let week = 0; week <= most; week++) {
    levels.push(mass[week]! > 0 ? customers[week]! / mass[week]! : (levels[week - 1] ?? 0))
  }
  return levels
}
