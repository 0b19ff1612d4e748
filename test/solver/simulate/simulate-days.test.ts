import { describe, expect, it } from 'vitest'
import { clerksOf, dutiesOf } from '../../../solver/simulate/clerks.ts'
import { simulateDays } from '../../../solver/simulate/simulate-days.ts'
import { hourlyPlan, WALK_INS } from './plans.ts'

const options = { seed: 4, days: 300 }
const busy = { ...WALK_INS, mean: [30, 40, 30] }

describe('replicated days', () => {
  it('give the same report for the same seed, another for fresh days', () => {
    const plan = hourlyPlan([6, 7, 6], busy)
    expect(simulateDays(plan, options)).toEqual(simulateDays(plan, options))
    expect(simulateDays(plan, { ...options, firstDay: 300 })).not.toEqual(simulateDays(plan, options))
  })

  it('wait less with every clerk more, day by day', () => {
    const waits = (people: number) => {
      const sums: number[] = []
      simulateDays(hourlyPlan([people, people, people], busy), { ...options, onDay: day => sums.push(day.waited) })
      return sums
    }
    const six = waits(6)
    waits(7).forEach((waited, day) => {
      expect(waited).toBeLessThanOrEqual(six[day]! + 1e-9)
    })
  })

  it('do not depend on the unit of time', () => {
    const slow = {
      ...hourlyPlan([6, 7, 6], busy),
      classes: [{ ...busy, slotMinutes: 120, serviceMinutes: 20, target: { share: 0.8, withinMinutes: 30 } }],
      clerks: clerksOf(dutiesOf([6, 7, 6], 0, 120), 'anyone'),
      close: 360,
      intervals: { start: 0, minutes: 120, count: 3 },
    }
    const one = simulateDays(hourlyPlan([6, 7, 6], busy), options)
    const two = simulateDays(slow, options)
    expect(two.all.serviceLevel.value).toBeCloseTo(one.all.serviceLevel.value, 12)
    expect(two.all.meanWait.value).toBeCloseTo(2 * one.all.meanWait.value, 9)
    expect(two.utilisation).toBeCloseTo(one.utilisation, 12)
  })

  it('do not depend on the order of classes', () => {
    const other = { ...WALK_INS, key: 7, mean: [5, 5, 5], booked: true, priority: 2 }
    const there = simulateDays(hourlyPlan([6, 7, 6], busy, other), options)
    const back = simulateDays(hourlyPlan([6, 7, 6], other, busy), options)
    expect(back.all).toEqual(there.all)
    expect(back.classes).toEqual([...there.classes].reverse())
  })

  it('count those who are never served as failures', () => {
    const report = simulateDays(hourlyPlan([0, 0, 0], busy), options)
    expect(report.all.serviceLevel.value).toBe(0)
    expect(report.unserved).toBeCloseTo(report.all.customers, 9)
    expect(report.promiseKept.value).toBe(0)
  })

  it('add up their intervals', () => {
    const report = simulateDays(hourlyPlan([6, 7, 6], busy), options)
    const { intervals, customers, serviceLevel } = report.classes[0]!
    expect(intervals.reduce((sum, slot) => sum + slot.customers, 0)).toBeCloseTo(customers, 9)
    const inTime = intervals.reduce((sum, slot) => sum + slot.customers * slot.serviceLevel.value, 0)
    expect(inTime / customers).toBeCloseTo(serviceLevel.value, 9)
  })

  it('take as much staff time as their customers need', () => {
    const report = simulateDays(hourlyPlan([6, 7, 6], busy), { ...options, days: 2000 })
    const presence = 19 * 60 + report.overtimeStaffMinutes
    expect((report.utilisation * presence) / (report.all.customers * 10)).toBeCloseTo(1, 1)
  })
})
