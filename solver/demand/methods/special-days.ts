import type { DayKind } from '../calendar.ts'
import type { GridDay } from '../history.ts'

/** By how much a kind of day moves demand, as learnt. */
export interface LearntEffect {
  readonly kind: string
  /** 1.1: a tenth more customers than on an ordinary day. */
  readonly factor: number
  /** Bounds that hold the true factor with 80 % probability. */
  readonly low: number
  readonly high: number
  /** Counted days of the kind. */
  readonly days: number
}

/** Factors of the kinds of special days. */
export interface SpecialDays {
  factorOf(kind: DayKind): number
  list(kind: DayKind): { kind: string; factor: number }[]
  /** Every kind that was seen, in alphabetical order. */
  readonly learnt: readonly LearntEffect[]
}

/**
 * How far, as a standard deviation of the logarithm, the effect of a kind of day is expected to lie from none before any
 * such day was seen. Anything not named is an event of the city.
 */
const PRIOR_SPREAD: Record<string, number> = {
  'month-first-days': 0.08,
  'month-early-days': 0.08,
  'month-late-days': 0.08,
  'month-last-day': 0.08,
  'after-holiday': 0.2,
  'before-holiday': 0.2,
  'after-closed-day': 0.2,
  'bridge-day': 0.3,
  'turn-of-year': 0.3,
  'school-holiday': 0.15,
}
const EVENT_SPREAD = 0.4
/** Weight of a neighbouring week in the level that a day is judged against. */
const AROUND = 0.85
/** Half the width of an 80 % interval of the normal distribution, in standard deviations. */
const Z80 = 1.2816

export const NO_SPECIAL_DAYS: SpecialDays = specialDays(new Map(), [])

/**
 * Effects of kinds of days from the logarithm of counted over expected day totals, each shrunk towards no effect by how
 * noisy ordinary days are and how few such days there were (normal-normal posterior mean).
 * @param totals customers per day
 * @param plain expected at level 1 without special factors
 * @param expected the same with the factors known so far, for a week's level
 * @param weeks weeks back, per day; from 0
 */
export function learnSpecialDays(
  days: readonly GridDay[],
  totals: readonly number[],
  plain: readonly number[],
  expected: readonly number[],
  weeks: readonly number[],
): SpecialDays {
  const around = levelsAround(totals, expected, weeks)
  // A day's own count must not set the level it is judged against; where there is nothing else, nothing is learnt.
  const logRatios = days.map((day, i) => {
    const { customers, mass } = around[weeks[i]!]!
    const level = mass - expected[i]! > 0.2 * expected[i]! ? (customers - totals[i]!) / (mass - expected[i]!) : 0
    const fixed = day.kind.fixed.reduce((product, effect) => product * effect.factor, 1)
    const usual = level * plain[i]! * fixed
    return usual > 0 ? Math.log((totals[i]! + 0.5) / (usual + 0.5)) : Number.NaN
  })
  const ordinary = logRatios.filter((ratio, i) => !Number.isNaN(ratio) && days[i]!.kind.learnt.length === 0)
  const noise = ordinary.length > 1 ? trimmedVariance(ordinary) : 0.04
  const byKind = new Map<string, number[]>()
  days.forEach((day, i) => {
    if (Number.isNaN(logRatios[i]!)) return
    for (const kind of day.kind.learnt) {
      const list = byKind.get(kind)
      if (list) list.push(i)
      else byKind.set(kind, [i])
    }
  })
  const effects = new Map<string, number>()
  const leanOf = (kind: string) => noise / (PRIOR_SPREAD[kind] ?? EVENT_SPREAD) ** 2
  for (let round = 0; round < 3; round++) {
    for (const [kind, members] of byKind) {
      let sum = 0
      for (const i of members) {
        const others = days[i]!.kind.learnt.reduce(
          (s, other) => s + (other === kind ? 0 : (effects.get(other) ?? 0)),
          0,
        )
        sum += logRatios[i]! - others
      }
      effects.set(kind, sum / (members.length + leanOf(kind)))
    }
  }
  const learnt = [...effects].map(([kind, effect]): LearntEffect => {
    const days = byKind.get(kind)!.length
    const spread = Z80 * Math.sqrt(noise / (days + leanOf(kind)))
    return { kind, factor: Math.exp(effect), low: Math.exp(effect - spread), high: Math.exp(effect + spread), days }
  })
  return specialDays(
    effects,
    learnt.sort((a, b) => (a.kind < b.kind ? -1 : 1)),
  )
}

function specialDays(effects: ReadonlyMap<string, number>, learnt: readonly LearntEffect[]): SpecialDays {
  return {
    learnt,
    factorOf: ({ learnt, fixed }) => {
      let factor = 1
      for (const kind of learnt) factor *= Math.exp(effects.get(kind) ?? 0)
      for (const effect of fixed) factor *= effect.factor
      return factor
    },
    list: ({ learnt, fixed }) => [
      ...learnt.flatMap(kind => (effects.has(kind) ? [{ kind, factor: Math.exp(effects.get(kind)!) }] : [])),
      ...fixed,
    ],
  }
}

/**
 * Customers and expected customers around each week, both sides, weights falling from week to week: a week at the turn of
 * a month is special as a whole and must be judged against its neighbours.
 */
function levelsAround(totals: readonly number[], expected: readonly number[], weeks: readonly number[]) {
  const most = weeks.reduce((max, week) => Math.max(max, week), 0)
  const sums = Array.from({ length: most + 1 }, () => ({ customers: 0, mass: 0 }))
  weeks.forEach((week, i) => {
    sums[week]!.customers += totals[i]!
    sums[week]!.mass += expected[i]!
  })
  return sums.map((_, week) => {
    const level = { customers: 0, mass: 0 }
    for (let other = Math.max(0, week - 5); other <= Math.min(most, week + 5); other++) {
      const weight = AROUND ** Math.abs(other - week)
      level.customers += weight * sums[other]!.customers
      level.mass += weight * sums[other]!.mass
    }
    return level
  })
}

/** Variance without the outermost tenth, scaled to a normal distribution's, so that odd days do not inflate it. */
function trimmedVariance(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const low = sorted[Math.floor(0.1 * (sorted.length - 1))]!
  const high = sorted[Math.ceil(0.9 * (sorted.length - 1))]!
  return ((high - low) / 2.563) ** 2
}
