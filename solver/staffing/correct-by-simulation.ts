import { clerksOf, dutiesOf } from '../simulate/clerks.ts'
import { type DaysReport, type PlannedClass, simulateDays } from '../simulate/simulate-days.ts'

/** A day to staff: who comes, on which grid, and what is promised. */
export interface CorrectionInput {
  readonly classes: readonly PlannedClass[]
  readonly start: number
  readonly intervalMinutes: number
  /** Staffing to begin with, one figure per interval; a formula's plan is a good one. */
  readonly people: readonly number[]
  /** Promise: least share of the customers arriving in each interval, and over the whole day, served within their target. */
  readonly intervalFloor: number
  readonly dayFloor: number
  /** Never fewer people than this in an interval; default 1. */
  readonly minimum?: number
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
  const { seed, searchDays = 400, confirmDays = 2000, minimum = 1 } = input
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
  people = strip(people, search, input, minimum)
  people = mend(people, confirm, input, MARGIN)
  // What was added for certainty may have made something elsewhere superfluous: strip once more, on the larger sample.
  people = strip(people, confirm, input, minimum, MARGIN)
  const report = simulate(people, confirmDays, 2 * CONFIRM_FROM)
  return { people, report, evaluations }
}

type Simulate = (people: readonly number[]) => DaysReport

/** Adds clerks until every floor is kept. */
function mend(people: number[], simulate: Simulate, input: CorrectionInput, margin: number): number[] {
  // Every round adds a clerk; a day that cannot be mended at all (no service is ever quick enough) must still end.
  const most = people.reduce((sum, count) => sum + count, 0) + 10 * people.length
  let plan = people
  for (let total = 0; total <= most; total++) {
    const report = simulate(plan)
    const below = report.all.intervals.findIndex(interval =>
      isBelow(interval.serviceLevel, input.intervalFloor, margin),
    )
    const at = below >= 0 ? below : isBelow(report.all.serviceLevel, input.dayFloor, margin) ? worst(report) : -1
    if (at < 0) return plan
    plan = plan.map((count, i) => (i === at ? count + 1 : count))
  }
  return plan
}

/** Takes clerks away, one at a time, as long as every floor is kept. */
function strip(people: number[], simulate: Simulate, input: CorrectionInput, minimum: number, margin = 0): number[] {
  let plan = people
  let report = simulate(plan)
  const tried = new Set<number>()
  for (;;) {
    const next = report.all.intervals
      .map((interval, i) => ({ i, level: interval.serviceLevel.value }))
      .filter(({ i }) => !tried.has(i) && plan[i]! > minimum)
      .sort((a, b) => b.level - a.level || a.i - b.i)[0]
    if (!next) return plan
    const candidate = plan.map((count, i) => (i === next.i ? count - 1 : count))
    const result = simulate(candidate)
    const keeps =
      !result.all.intervals.some(interval => isBelow(interval.serviceLevel, input.intervalFloor, margin)) &&
      !isBelow(result.all.serviceLevel, input.dayFloor, margin)
    if (keeps) {
      plan = candidate
      report = result
    } else {
      // Fewer clerks elsewhere never make this one superfluous again.
      tried.add(next.i)
    }
  }
}

/** An interval without customers is never below. */
function isBelow({ value, high }: { value: number; high: number }, floor: number, margin: number): boolean {
  return value - margin * (high - value) < floor
}

function worst({ all }: DaysReport): number {
  let at = 0
  all.intervals.forEach((interval, i) => {
    if (interval.serviceLevel.value < all.intervals[at]!.serviceLevel.value) at = i
  })
  return at
}
