import { describe, expect, it } from 'vitest'
import { simulateDays } from '../../../solver/simulate/simulate-days.ts'
import type { Estimate } from '../../../solver/simulate/statistics.ts'
import { priorityWaits } from '../../../solver/staffing/cobham.ts'
import { constantServiceFigures } from '../../../solver/staffing/deterministic-service.ts'
import { phoneFigures, phoneServiceLevels } from '../../../solver/staffing/erlang-a.ts'
import { meanWait, serviceLevel } from '../../../solver/staffing/erlang-c.ts'
import { meanWaitSingleClerk } from '../../../solver/staffing/single-clerk.ts'
import { evaluateDay } from '../../../solver/staffing/transient.ts'
import { hourlyPlan, steadyPlan, WALK_INS } from './plans.ts'

/** The validation ladder of STAFFING.md section 2: every rung has an exact answer. Seeds are fixed, so are the outcomes. */

/** Within one and a half half-widths: at 40 comparisons a few lie outside a 95 % interval by chance. */
function expectNear(estimate: Estimate, exact: number) {
  const half = estimate.high - estimate.value
  expect(half).toBeLessThan(0.1 * Math.max(exact, 0.05))
  expect(Math.abs(estimate.value - exact)).toBeLessThan(1.5 * half + 1e-9)
}
const steady = (plan: ReturnType<typeof steadyPlan>) => simulateDays(plan, { seed: 11, days: 40 })

describe('steady state', () => {
  it.each([1, 2, 3, 4, 6, 8, 10, 14])('M/M/%d is Erlang C', n => {
    const load = 0.8 * n
    const { classes } = steady(steadyPlan(n, Math.ceil(6000 / n), { ...WALK_INS, mean: [load * 6] }))
    expectNear(classes[0]!.meanWait, meanWait(n, load, 10))
    expectNear(classes[0]!.serviceLevel, serviceLevel(n, load, 10, 15))
  })

  it.each([0, 0.5, 1.2])('M/G/1 with cv %d is Pollaczek and Khinchine', serviceCv => {
    const one = { ...WALK_INS, mean: [4.2], serviceCv, distribution: 'lognormal' as const }
    const { classes } = steady(steadyPlan(1, 4000, one))
    expectNear(classes[0]!.meanWait, 10 * meanWaitSingleClerk(0.7, serviceCv ** 2))
  })

  it.each([2, 4, 8])('M/D/%d is Crommelin', n => {
    const one = { ...WALK_INS, mean: [0.8 * n * 6], serviceCv: 0, distribution: 'lognormal' as const }
    expectNear(steady(steadyPlan(n, 2500, one)).classes[0]!.meanWait, 10 * constantServiceFigures(n, 0.8 * n).meanWait)
  })

  it('priorities are Cobham', () => {
    const first = { ...WALK_INS, mean: [12], priority: 1 }
    const second = { ...WALK_INS, key: 2, mean: [18], priority: 2 }
    const { classes } = steady(steadyPlan(6, 1500, first, second))
    const waits = priorityWaits(6, [2, 3], 10)
    expectNear(classes[0]!.meanWait, waits[0]!)
    expectNear(classes[1]!.meanWait, waits[1]!)
  })

  it('impatient callers are Erlang A', () => {
    const calls = {
      ...WALK_INS,
      mean: [60],
      serviceMinutes: 6,
      patienceMinutes: 4,
      target: { share: 0.75, withinMinutes: 1 },
    }
    const { classes } = steady(steadyPlan(6, 500, calls))
    const line = { people: 6, arrivalRate: 1, serviceRate: 1 / 6, abandonRate: 1 / 4 }
    expectNear(classes[0]!.serviceLevel, phoneServiceLevels(line, 1).ofAll)
    expectNear(classes[0]!.meanWait, phoneFigures(line).meanWait)
    expect(classes[0]!.gaveUp).toBeCloseTo(phoneFigures(line).abandoned, 2)
  })
})

describe('days with a beginning and an end', () => {
  it.each([
    ['constant load from empty', new Array(8).fill(30), new Array(8).fill(6), 10, 15],
    ['staff up and down', [24, 42, 54, 48, 30, 24, 36, 30], [5, 8, 10, 10, 7, 5, 7, 7], 10, 15],
    ['a load that only just fits', [20, 20, 20, 20], [2, 2, 2, 2], 6, 10],
    ['overload and recovery', [36, 60, 20, 10], [5, 5, 5, 5], 10, 15],
  ])('%s: as the exact solver says', (_, arrivals, people, serviceMinutes, withinMinutes) => {
    const one = { ...WALK_INS, mean: arrivals, serviceMinutes, target: { share: 0.8, withinMinutes } }
    const report = simulateDays(hourlyPlan(people, one), { seed: 5, days: 4000 })
    const exact = evaluateDay({
      intervalMinutes: 60,
      rates: arrivals.map(count => count / 60),
      people,
      serviceMinutes,
      withinMinutes,
    })
    expectNear(report.classes[0]!.meanWait, exact.meanWait)
    expectNear(report.classes[0]!.serviceLevel, exact.serviceLevel!)
    expectNear(report.overtime, exact.overtimeMinutes)
    report.classes[0]!.intervals.forEach((interval, i) => {
      const half = interval.serviceLevel.high - interval.serviceLevel.value
      expect(Math.abs(interval.serviceLevel.value - exact.intervals[i]!.serviceLevel!)).toBeLessThan(2 * half + 1e-3)
    })
  })

  it('hanging up through the day: as the exact solver says', () => {
    const calls = { ...WALK_INS, mean: [30, 48, 36, 24], serviceMinutes: 8, patienceMinutes: 6 }
    const report = simulateDays(hourlyPlan([4, 6, 5, 3], calls), { seed: 5, days: 4000 })
    const exact = evaluateDay({
      intervalMinutes: 60,
      rates: [0.5, 0.8, 0.6, 0.4],
      people: [4, 6, 5, 3],
      serviceMinutes: 8,
      patienceMinutes: 6,
      withinMinutes: 5,
    })
    expectNear(report.classes[0]!.meanWait, exact.meanWait)
    expectNear(report.overtime, exact.overtimeMinutes)
  })
})
