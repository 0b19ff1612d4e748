import type { Clerks } from './clerks.ts'
import { type CustomerClass, createCustomers, drawCustomers } from './customers.ts'
import { createDayRun, runDay } from './run-day.ts'
import {
  addDay,
  createRatio,
  type Estimate,
  estimateMean,
  estimateRatio,
  estimateShare,
  quantileOf,
  type RatioSums,
} from './statistics.ts'

/** One kind of day: who may come, who serves, what is promised. */
export interface DayPlan {
  readonly classes: readonly PlannedClass[]
  /** The same every day, or other ones day by day (sickness). */
  readonly clerks: Clerks | ((day: number) => Clerks)
  /** At most so many serve at once; default no limit. */
  readonly places?: number
  /** Closing time, from which overtime counts. */
  readonly close: number
  /** Grid on which service levels are reported by time of arrival. */
  readonly intervals: { readonly start: number; readonly minutes: number; readonly count: number }
}

export interface PlannedClass extends CustomerClass {
  /** Smaller is called first. */
  readonly priority: number
  /** Promise: at least `share` wait at most `withinMinutes`. */
  readonly target: { readonly share: number; readonly withinMinutes: number }
}

export interface RunOptions {
  readonly seed: number
  /** Days to simulate, >= 2. */
  readonly days: number
  /** Number of the first day; other days with the same seed are fresh days. Default 0. */
  readonly firstDay?: number
  /** Multiplies expected walk-ins and calls; default 1. */
  readonly scale?: number
  /** Called after each day with its sums over all classes, for paired comparisons. */
  readonly onDay?: (sums: DaySums) => void
}

export interface DaySums {
  /** Customers who came, those served within their target, minutes waited, customers whose wait ended. */
  readonly came: number
  readonly inTime: number
  readonly waited: number
  readonly ended: number
}

/** How one class fared. Shares 0..1, minutes. */
export interface ClassReport {
  /** Mean number of customers a day. */
  readonly customers: number
  /** Served within the target / all who came (those who give up or are never served count as failures). */
  readonly serviceLevel: Estimate
  /** Mean wait of all who were served or gave up. */
  readonly meanWait: Estimate
  readonly gaveUp: number
  /** Share of the days on which the promise was kept. */
  readonly promiseKept: Estimate
  /** By time of arrival, on the plan's grid: customers a day and service level. */
  readonly intervals: readonly { readonly customers: number; readonly serviceLevel: Estimate }[]
}

export interface DaysReport {
  readonly days: number
  readonly classes: readonly ClassReport[]
  /** All classes together, each against its own target. */
  readonly all: Pick<ClassReport, 'customers' | 'serviceLevel' | 'meanWait' | 'intervals'>
  /** Share of days on which every class's promise was kept. */
  readonly promiseKept: Estimate
  /** Minutes from closing until the last customer had gone: mean and the nine-in-ten value. */
  readonly overtime: Estimate & { readonly p90: number }
  /** Mean staff minutes worked beyond the end of duty. */
  readonly overtimeStaffMinutes: number
  /** Share of presence spent serving. */
  readonly utilisation: number
  /** Mean number of customers a day for whom nobody was there. */
  readonly unserved: number
}

/** Replicates a day. Days are independent; each has its own random streams, so two plans meet the same customers. */
export function simulateDays(plan: DayPlan, { seed, days, firstDay = 0, scale = 1, onDay }: RunOptions): DaysReport {
  const { classes, intervals } = plan
  const clerksOn = typeof plan.clerks === 'function' ? plan.clerks : () => plan.clerks as Clerks
  const priorities = classes.map(one => one.priority)
  const customers = createCustomers()
  const run = createDayRun()
  const perClass = classes.map(() => ({
    level: createRatio(),
    wait: createRatio(),
    gaveUp: 0,
    kept: 0,
    intervals: Array.from({ length: intervals.count }, createRatio),
  }))
  const all = {
    level: createRatio(),
    wait: createRatio(),
    intervals: Array.from({ length: intervals.count }, createRatio),
  }
  const tally = createTally(classes.length, intervals.count)
  const overtime = new Float64Array(days)
  let keptAll = 0
  let busyMinutes = 0
  let overtimeStaff = 0
  let unserved = 0
  let presence = 0
  for (let day = 0; day < days; day++) {
    drawCustomers(customers, classes, seed, firstDay + day, scale)
    const clerks = clerksOn(firstDay + day)
    runDay(run, customers, priorities, clerks, plan.places)
    for (const duty of clerks.duties) presence += duty.end - duty.start
    tally.clear()
    for (let i = 0; i < customers.count; i++) {
      const klass = customers.klass[i]!
      const started = run.startAt[i]!
      const gaveUp = Number.isNaN(started)
      const arrived = customers.arrival[i]!
      const until = gaveUp ? arrived + customers.patience[i]! : started
      const slot = Math.floor((arrived - intervals.start) / intervals.minutes)
      const bin = klass * intervals.count + Math.min(intervals.count - 1, Math.max(0, slot))
      tally.came[bin]!++
      if (gaveUp) tally.gaveUp[klass]!++
      const wait = until - arrived
      if (wait < Infinity) {
        tally.waited[klass]! += wait
        tally.ended[klass]!++
      }
      if (!gaveUp && wait <= classes[klass]!.target.withinMinutes + 1e-9) tally.inTime[bin]!++
    }
    let allCame = 0
    let allInTime = 0
    let allWaited = 0
    let allEnded = 0
    let kept = true
    for (let klass = 0; klass < classes.length; klass++) {
      const sums = perClass[klass]!
      let came = 0
      let inTime = 0
      for (let slot = 0; slot < intervals.count; slot++) {
        const bin = klass * intervals.count + slot
        came += tally.came[bin]!
        inTime += tally.inTime[bin]!
        addDay(sums.intervals[slot]!, tally.inTime[bin]!, tally.came[bin]!)
      }
      addDay(sums.level, inTime, came)
      addDay(sums.wait, tally.waited[klass]!, tally.ended[klass]!)
      sums.gaveUp += tally.gaveUp[klass]!
      if (inTime >= classes[klass]!.target.share * came - 1e-9) sums.kept++
      else kept = false
      allCame += came
      allInTime += inTime
      allWaited += tally.waited[klass]!
      allEnded += tally.ended[klass]!
    }
    addDay(all.level, allInTime, allCame)
    for (let slot = 0; slot < intervals.count; slot++) {
      let came = 0
      let inTime = 0
      for (let bin = slot; bin < tally.came.length; bin += intervals.count) {
        came += tally.came[bin]!
        inTime += tally.inTime[bin]!
      }
      addDay(all.intervals[slot]!, inTime, came)
    }
    addDay(all.wait, allWaited, allEnded)
    if (kept) keptAll++
    overtime[day] = Math.max(0, run.lastEnd - plan.close)
    busyMinutes += run.busyMinutes
    overtimeStaff += run.overtimeMinutes
    unserved += run.unserved
    onDay?.({ came: allCame, inTime: allInTime, waited: allWaited, ended: allEnded })
  }
  presence += overtimeStaff
  return {
    days,
    classes: perClass.map(sums => ({
      customers: sums.level.bottom / days,
      serviceLevel: estimateRatio(sums.level),
      meanWait: estimateRatio(sums.wait),
      gaveUp: sums.level.bottom > 0 ? sums.gaveUp / sums.level.bottom : 0,
      promiseKept: estimateShare(sums.kept, days),
      intervals: sums.intervals.map(intervalOf),
    })),
    all: {
      customers: all.level.bottom / days,
      serviceLevel: estimateRatio(all.level),
      meanWait: estimateRatio(all.wait),
      intervals: all.intervals.map(intervalOf),
    },
    promiseKept: estimateShare(keptAll, days),
    overtime: { ...estimateMean(overtime), p90: quantileOf(overtime, 0.9) },
    overtimeStaffMinutes: overtimeStaff / days,
    utilisation: presence > 0 ? busyMinutes / presence : 0,
    unserved: unserved / days,
  }
}

function intervalOf(sums: RatioSums) {
  return { customers: sums.bottom / sums.days, serviceLevel: estimateRatio(sums) }
}

/** One day's counts per class and interval. */
function createTally(classes: number, intervals: number) {
  const came = new Float64Array(classes * intervals)
  const inTime = new Float64Array(classes * intervals)
  const waited = new Float64Array(classes)
  const ended = new Float64Array(classes)
  const gaveUp = new Float64Array(classes)
  return {
    came,
    inTime,
    waited,
    ended,
    gaveUp,
    clear() {
      for (const column of [came, inTime, waited, ended, gaveUp]) column.fill(0)
    },
  }
}
