import { describe, expect, it } from 'vitest'
import { meanClearingTime } from '../../../solver/staffing/clearing.ts'
import { phoneFigures, phoneServiceLevels } from '../../../solver/staffing/erlang-a.ts'
import { serviceLevel } from '../../../solver/staffing/erlang-c.ts'
import { evaluateDay, type OfficeDay } from '../../../solver/staffing/transient.ts'

const day = (change: Partial<OfficeDay>): OfficeDay => ({
  intervalMinutes: 60,
  rates: new Array(12).fill(0.5),
  people: new Array(12).fill(6),
  serviceMinutes: 10,
  withinMinutes: 15,
  ...change,
})

describe('the exact day', () => {
  it('settles at Erlang C', () => {
    const last = evaluateDay(day({})).intervals[11]!
    expect(last.serviceLevel).toBeCloseTo(serviceLevel(6, 5, 10, 15), 2)
  })

  it('settles at Erlang A where callers hang up', () => {
    const figures = evaluateDay(day({ patienceMinutes: 6 }))
    const line = { people: 6, arrivalRate: 0.5, serviceRate: 0.1, abandonRate: 1 / 6 }
    const steady = phoneFigures(line)
    expect(figures.intervals[11]!.delayed).toBeCloseTo(steady.waiting, 4)
    expect(figures.intervals[11]!.meanQueue).toBeCloseTo(steady.meanQueue, 4)
    expect(figures.intervals[11]!.serviceLevel).toBeCloseTo(phoneServiceLevels(line, 15).ofAll, 4)
  })

  it('starts empty: the first hour waits least', () => {
    const { intervals } = evaluateDay(day({}))
    expect(intervals[0]!.serviceLevel).toBeGreaterThan(intervals[1]!.serviceLevel)
    expect(intervals[1]!.serviceLevel).toBeGreaterThan(intervals[5]!.serviceLevel)
  })

  it('carries a queue through hours in which nobody works', () => {
    const figures = evaluateDay(day({ rates: [0.5, 0, 0], people: [0, 0, 6] }))
    expect(figures.intervals[0]).toMatchObject({ delayed: expect.closeTo(1, 9), meanQueue: expect.closeTo(15, 6) })
    expect(figures.intervals[1]!.meanQueue).toBeCloseTo(30, 6)
    // 30 come on average, 15 minutes after each other's mean, an hour passes, then six clerks work them off.
    expect(figures.meanWait).toBeGreaterThan(90)
  })

  it('counts the wait of customers at the door and clears them', () => {
    const figures = evaluateDay(day({ rates: [0], people: [6], door: 8, serviceMinutes: 1 }))
    expect(figures.atClose.inSystem).toBeCloseTo(0, 9)
    expect(evaluateDay(day({ rates: [0.5], door: 8 })).intervals[0]!.serviceLevel).toBeLessThan(
      evaluateDay(day({ rates: [0.5] })).intervals[0]!.serviceLevel!,
    )
  })

  it('lets busy clerks finish their customer when their duty ends', () => {
    // One customer, served for an hour on average; the clerk's duty ends after a minute: served all the same.
    const figures = evaluateDay({
      intervalMinutes: 1,
      rates: [1, 0],
      people: [50, 0],
      serviceMinutes: 60,
      withinMinutes: 5,
    })
    expect(figures.atClose.queue).toBeCloseTo(0, 9)
    expect(figures.overtimeStaffMinutes).toBeGreaterThan(50)
    expect(figures.overtimeMinutes).toBeLessThan(Infinity)
  })

  it('after closing takes as long as the customers inside need', () => {
    const { atClose, overtimeMinutes } = evaluateDay(day({ rates: [0.01], people: [1] }))
    // Hardly ever more than one customer: overtime is P(somebody) x one handling time, a little more for two.
    expect(overtimeMinutes / (atClose.busy * meanClearingTime(1, 1, 10))).toBeGreaterThan(1)
    expect(overtimeMinutes / (atClose.busy * meanClearingTime(1, 1, 10))).toBeLessThan(1.15)
  })

  it('waits fall with every clerk more', () => {
    const waits = [5, 6, 7, 8].map(n => evaluateDay(day({ people: new Array(12).fill(n) })).meanWait)
    expect([...waits].sort((a, b) => b - a)).toEqual(waits)
  })

  it('does not depend on how the day is cut into intervals', () => {
    const coarse = evaluateDay(day({ rates: [0.5, 0.7], people: [6, 5] }))
    const fine = evaluateDay(
      day({ intervalMinutes: 15, rates: [0.5, 0.5, 0.5, 0.5, 0.7, 0.7, 0.7, 0.7], people: [6, 6, 6, 6, 5, 5, 5, 5] }),
    )
    expect(fine.meanWait).toBeCloseTo(coarse.meanWait, 6)
    expect(fine.serviceLevel).toBeCloseTo(coarse.serviceLevel!, 4)
  })
})
