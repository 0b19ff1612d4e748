import { describe, expect, it } from 'vitest'
import { clerksOf, dutiesOf } from '../../../solver/simulate/clerks.ts'
import { simulateDays } from '../../../solver/simulate/simulate-days.ts'
import { correctBySimulation } from '../../../solver/staffing/correct-by-simulation.ts'

const walkIns = {
  key: 1,
  opens: 0,
  start: 0,
  slotMinutes: 30,
  mean: [8, 14, 10, 5],
  booked: false,
  dayFactorCv: 0.1,
  serviceMinutes: 10,
  serviceCv: 0.6,
  distribution: 'lognormal' as const,
  noShowShare: 0,
  priority: 1,
  target: { share: 0.8, withinMinutes: 15 },
}
const input = {
  classes: [walkIns],
  start: 0,
  intervalMinutes: 30,
  intervalFloor: 0.8,
  dayFloor: 0.8,
  seed: 1,
  searchDays: 200,
  confirmDays: 800,
}
const judge = (people: readonly number[]) =>
  simulateDays(
    {
      classes: [walkIns],
      clerks: clerksOf(dutiesOf(people, 0, 30), 'anyone'),
      close: 120,
      intervals: { start: 0, minutes: 30, count: 4 },
    },
    { seed: 99, days: 3000 },
  )

describe('staffing corrected by simulation', () => {
  it.each([
    ['too few', [1, 1, 1, 1]],
    ['too many', [9, 9, 9, 9]],
  ])('from %s ends where the promise holds in every interval on other days', (_, people) => {
    const found = correctBySimulation({ ...input, people })
    for (const interval of judge(found.people).all.intervals) expect(interval.serviceLevel.high).toBeGreaterThan(0.8)
    expect(found.report.all.serviceLevel.value).toBeGreaterThan(0.8)
  })

  it('leaves nobody who could be spared', () => {
    const { people } = correctBySimulation({ ...input, people: [9, 9, 9, 9] })
    people.forEach((count, i) => {
      if (count === 1) return
      const { all } = judge(people.map((other, k) => (k === i ? other - 1 : other)))
      expect(Math.min(...all.intervals.map(interval => interval.serviceLevel.low))).toBeLessThan(0.8)
    })
  })

  it('asks for more where the floor is higher', () => {
    const hours = (floor: number) =>
      correctBySimulation({ ...input, people: [4, 6, 5, 3], intervalFloor: floor, dayFloor: floor }).people.reduce(
        (sum, count) => sum + count,
        0,
      )
    expect(hours(0.95)).toBeGreaterThan(hours(0.7))
  })

  it('keeps the minimum', () => {
    const { people } = correctBySimulation({ ...input, people: [9, 9, 9, 9], minimum: 5 })
    expect(Math.min(...people)).toBeGreaterThanOrEqual(5)
  })

  it('gives the same plan for the same seed', () => {
    const once = correctBySimulation({ ...input, people: [4, 6, 5, 3] })
    expect(correctBySimulation({ ...input, people: [4, 6, 5, 3] })).toEqual(once)
  })
})
