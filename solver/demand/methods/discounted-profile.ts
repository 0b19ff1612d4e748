import type { GridDay, History } from '../history.ts'
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
}

const DEFAULTS: DiscountedProfileOptions = { levelDiscount: 0.75, profileDiscount: 0.97, shrinkage: 100 }

/** The factors depend on one another; three rounds settle them far below the noise of counts. */
const ROUNDS = 3

/**
 * Level x weekday x time of day, each from exponentially discounted sums, with factors for special days and, from two
 * years of history on, for months (STAFFING.md section 3). All figures are rates per open slot, so that days with other
 * opening hours, half days and gaps count for what was open. At four weeks' lead it equals or beats STL with ETS, TBATS and
 * Prophet on the three series tried (STAFFING.md section 4).
 */
export function discountedProfile(options: Partial<DiscountedProfileOptions> = {}): ForecastMethod {
  const settings = { ...DEFAULTS, ...options }
  return { id: 'discounted-profile', version: 1, minWeeks: 3, fit: history => fitHistory(history, settings) }
}

/** Expected customers of a fully open day at level 1, before special days: weekday x time of day. */
interface Shape {
  /** Per weekday 1..7 (index 0 unused). */
  readonly weekday: readonly number[]
  /** Per weekday, per slot. */
  readonly profile: readonly (readonly number[])[]
}

function fitHistory(history: History, settings: DiscountedProfileOptions): FittedMethod {
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
    predict: day => {
      const scale = level * factorOf(day) * shape.weekday[day.weekday]!
      const profile = shape.profile[day.weekday]!
      return day.exposure.map((share, slot) => share * scale * profile[slot]!)
    },
    special: day => special.list(day.kind),
  }
}

/** Whole weeks between a day of the history and the origin: 0 for the seven days before it. */
function weeksBack(age: number): number {
  return Math.floor((-age - 1) / 7)
}

function massOf(day: GridDay, shape: Shape): number {
  const profile = shape.profile[day.weekday]!
  let mass = 0
  for (let slot = 0; slot < profile.length; slot++) mass += day.exposure[slot]! * profile[slot]!
  return mass * shape.weekday[day.weekday]!
}

function flatShape({ grid }: History): Shape {
  const flat = new Array<number>(grid.slots).fill(1 / grid.slots)
  return { weekday: new Array(8).fill(1), profile: Array.from({ length: 8 }, () => flat) }
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

/**
 * Weekday factors and profiles from sums of customers over sums of exposure; a profile leans on the one of all weekdays
 * with the weight of `shrinkage` customers per open hour.
 * @param exposures per day: its week's level x special factors x discount
 */
function learnShape(
  { days, grid }: History,
  exposures: readonly number[],
  weeks: readonly number[],
  settings: DiscountedProfileOptions,
): Shape {
  const { slots } = grid
  const counted = Array.from({ length: 8 }, () => new Array<number>(slots).fill(0))
  const exposed = Array.from({ length: 8 }, () => new Array<number>(slots).fill(0))
  days.forEach((day, i) => {
    const discount = settings.profileDiscount ** weeks[i]!
    const countedDay = counted[day.weekday]!
    const exposedDay = exposed[day.weekday]!
    for (let slot = 0; slot < slots; slot++) {
      countedDay[slot]! += discount * day.counts[slot]!
      exposedDay[slot]! += exposures[i]! * day.exposure[slot]!
    }
  })
  let weekday = new Array<number>(8).fill(1)
  let common = new Array<number>(slots).fill(1 / slots)
  for (let round = 0; round < 2; round++) {
    common = commonProfile(counted, exposed, weekday)
    weekday = weekday.map((_, d) => {
      const customers = sumOf(counted[d]!)
      const mass = common.reduce((sum, share, slot) => sum + share * exposed[d]![slot]!, 0)
      return mass > 0 ? customers / mass : 0
    })
  }
  const typical = mean(weekday.filter(factor => factor > 0))
  weekday = weekday.map(factor => (factor > 0 ? factor : typical))
  const openHours = (common.filter(share => share > 0).length * grid.slotMinutes) / 60
  const lean = settings.shrinkage * openHours
  const profile = weekday.map((factor, d) =>
    common.map((share, slot) => (counted[d]![slot]! + lean * share) / (exposed[d]![slot]! * factor + lean)),
  )
  return { weekday, profile }
}

/** Time-of-day profile of all weekdays together, per open slot, adding up to 1; slots never open take their neighbours'. */
function commonProfile(
  counted: readonly (readonly number[])[],
  exposed: readonly (readonly number[])[],
  weekday: readonly number[],
): number[] {
  const slots = counted[0]!.length
  const rates = Array.from({ length: slots }, (_, slot) => {
    let customers = 0
    let mass = 0
    for (let d = 1; d <= 7; d++) {
      customers += counted[d]![slot]!
      mass += exposed[d]![slot]! * weekday[d]!
    }
    return mass > 0 ? customers / mass : undefined
  })
  const filled = rates.map((rate, slot) => rate ?? nearestKnown(rates, slot))
  const sum = sumOf(filled)
  return sum > 0 ? filled.map(rate => rate / sum) : filled.map(() => 1 / slots)
}

function nearestKnown(rates: readonly (number | undefined)[], slot: number): number {
  for (let distance = 1; distance < rates.length; distance++) {
    const near = [rates[slot - distance], rates[slot + distance]].filter(rate => rate !== undefined)
    if (near.length > 0) return mean(near)
  }
  return 0
}

function sumOf(values: readonly number[]): number {
  let sum = 0
  for (const value of values) sum += value
  return sum
}

function mean(values: readonly number[]): number {
  return values.length > 0 ? sumOf(values) / values.length : 0
}
