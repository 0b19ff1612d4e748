import { clerksOf, dutiesOf } from '../simulate/clerks.ts'
import { type DaysReport, type PlannedClass, simulateDays } from '../simulate/simulate-days.ts'

/** A day to staff: who comes, on which grid, and what is promised. */
export interface CorrectionInput {
  readonly classes: readonly PlannedClass[]
  readonly start: number
  readonly intervalMinutes: number
  /** Staffing to begin with, one figure per interval; a formula's plan is a good one. */
  readonly people: readonly number[]
  /**
   * Promise: least share of the customers arriving in each interval, and over the whole day, served within their target;
   * `target`: every class of customers by itself, at least its own target's share; a list: a share for each class by itself.
   */
  readonly intervalFloor: number | 'target' | readonly number[]
  readonly dayFloor: number | 'target'
  /** Highest share of the day's presence spent serving, 0..1; default no limit. */
  readonly maxOccupancy?: number
  /** Never fewer people than this, in all intervals or one by one; default 1. */
  readonly minimum?: number | readonly number[]
  /** Never more people than this, one by one (places, 0 while closed); default no limit. */
  readonly most?: readonly number[]
  readonly seed: number
  /** Days per candidate; default 400. More cost time and leave less to chance. */
  readonly searchDays?: number
  /** Fresh days on which the plan found must hold; default 2000. */
  readonly confirmDays?: number
}

export interface Correction {
  readonly people: readonly number[]
  /** Simulation on days that the search has not seen, of the plan as returned. */
  readonly report: DaysReport
  readonly evaluations: number
}

/** How far above the floor a plan must lie, in half-widths of its interval, before it is trusted: chance favours the lucky. */
const MARGIN = 0.5
const CONFIRM_FROM = 500_000

/**
 * The smallest staffing that keeps the promise in each interval, by simulation (STAFFING.md 1.7, step 4): a clerk is added
 * in the first interval below its floor until none is left, then clerks are taken away wherever the promise still holds,
 * those first where most is to spare. All candidates meet the same customers. The plan must then hold on fresh days, and is
 * mended where it does not: the winner of a search is partly a winner by luck. Greedy, so not proven smallest.
 */
export function correctBySimulation(input: CorrectionInput): Correction {
  const { seed, searchDays = 400, confirmDays = 2000 } = input
  let evaluations = 0
  const simulate = (people: readonly number[], days: number, firstDay: number) => {
    evaluations++
    return simulateDays(
      {
        classes: input.classes,
        clerks: clerksOf(dutiesOf(people, input.start, input.intervalMinutes), 'anyone'),
        close: input.start + people.length * input.intervalMinutes,
        intervals: { start: input.start, minutes: input.intervalMinutes, count: people.length },
      },
      { seed, days, firstDay },
    )
  }
  const search = (people: readonly number[]) => simulate(people, searchDays, 0)
  const confirm = (people: readonly number[]) => simulate(people, confirmDays, CONFIRM_FROM)
  let people = mend([...input.people], search, input, 0)
  people = strip(people, search, input, 0)
  people = mend(people, confirm, input, MARGIN)
  // What was added for certainty may have made something elsewhere superfluous: strip once more, on the larger sample.
  people = strip(people, confirm, input, MARGIN)
  const report = simulate(people, confirmDays, 2 * CONFIRM_FROM)
  return { people, report, evaluations }
}

type Simulate = (people: readonly number[]) => DaysReport

/** Adds clerks until every floor is kept, or no interval that could help has a place left. */
function mend(people: number[], simulate: Simulate, input: CorrectionInput, margin: number): number[] {
  // Every round adds a clerk; a day that cannot be mended at all (no service is ever quick enough) must still end.
  const most = people.reduce((sum, count) => sum + count, 0) + 10 * people.length
  let plan = people
  for (let total = 0; total <= most; total++) {
    const report = simulate(plan)
    const below = firstBelow(report, input, margin)
    if (below < 0) return plan
    // Where all places are taken, a shorter queue from before is the next best.
    let at = below
    while (at >= 0 && plan[at]! >= (input.most?.[at] ?? Infinity)) at--
    if (at < 0) return plan
    plan = plan.map((count, i) => (i === at ? count + 1 : count))
  }
  return plan
}

/** Takes clerks away, one at a time, as long as nothing falls below its floor that was not below before. */
function strip(people: number[], simulate: Simulate, input: CorrectionInput, margin: number): number[] {
  const least = (i: number) => (typeof input.minimum === 'object' ? input.minimum[i]! : (input.minimum ?? 1))
  let plan = people
  let report = simulate(plan)
  const tried = new Set<number>()
  // With all places taken a floor may be out of reach; then nobody is taken away.
  if (firstBelow(report, input, margin) >= 0) return plan
  for (;;) {
    const next = report.all.intervals
      .map((interval, i) => ({ i, level: interval.serviceLevel.value }))
      .filter(({ i }) => !tried.has(i) && plan[i]! > least(i))
      .sort((a, b) => (b.level || 0) - (a.level || 0) || a.i - b.i)[0]
    if (!next) return plan
    const candidate = plan.map((count, i) => (i === next.i ? count - 1 : count))
    const result = simulate(candidate)
    if (firstBelow(result, input, margin) < 0) {
      plan = candidate
      report = result
    } else {
      // Fewer clerks elsewhere never make this one superfluous again.
      tried.add(next.i)
    }
  }
}

/** First interval below its floor; the worst one if only the day as a whole is, or too busy; -1 if all is well. */
function firstBelow({ all, classes, utilisation }: DaysReport, input: CorrectionInput, margin: number): number {
  const { intervalFloor, dayFloor } = input
  const floors = intervalFloor === 'target' ? input.classes.map(one => one.target.share) : intervalFloor
  const byInterval = all.intervals.findIndex((interval, i) =>
    typeof floors === 'number'
      ? isBelow(interval.serviceLevel, floors, margin)
      : classes.some((one, c) => isBelow(one.intervals[i]!.serviceLevel, floors[c]!, margin)),
  )
  if (byInterval >= 0) return byInterval
  const dayIsBelow =
    dayFloor === 'target'
      ? classes.some((one, c) => isBelow(one.serviceLevel, input.classes[c]!.target.share, margin))
      : isBelow(all.serviceLevel, dayFloor, margin)
  if (!dayIsBelow && utilisation <= (input.maxOccupancy ?? 1)) return -1
  let worst = 0
  all.intervals.forEach(({ serviceLevel }, i) => {
    if (serviceLevel.value < all.intervals[worst]!.serviceLevel.value) worst = i
  })
  return worst
}

/** An interval without customers is never below. */
function isBelow({ value, high }: { value: number; high: number }, floor: number, margin: number): boolean {
  return value - margin * (high - value) < floor
}
