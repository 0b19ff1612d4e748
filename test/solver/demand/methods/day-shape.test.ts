import { describe, expect, it } from 'vitest'
import { historyOf } from '../../../../solver/demand/history.ts'
import { flatShape, learnShape, massOf, poolShapes } from '../../../../solver/demand/methods/day-shape.ts'
import { NO_CALENDAR, office, WEEKDAYS } from '../office.ts'

const history = historyOf(
  office({ from: '2026-01-05', days: 70, draw: 'mean', perHour: 20 }),
  NO_CALENDAR,
  '2026-03-16',
)
const settings = { profileDiscount: 1, shrinkage: 100 }
/** Every day at the level of a full day of 160 customers. */
const exposures = history.days.map(() => 160)
const weeks = history.days.map(() => 0)
const learn = (change: object = {}) => learnShape(history, exposures, weeks, { ...settings, ...change })

describe('shape of a day', () => {
  it('finds weekdays and the time of day', () => {
    const shape = learn()
    WEEKDAYS.forEach((factor, i) => {
      expect(shape.weekday[i + 1]! / shape.weekday[2]!).toBeCloseTo(factor, 6)
    })
    expect(shape.common.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
    expect(shape.common[0]! / shape.common[16]!).toBeCloseTo(3, 6)
    expect(massOf(history.days[0]!, shape) / massOf(history.days[1]!, shape)).toBeCloseTo(1.3, 6)
  })

  it('is flat before anything is known', () => {
    expect(massOf(history.days[0]!, flatShape(history))).toBeCloseTo(1, 12)
  })

  it('pooled from several offices keeps what they have in common', () => {
    const shape = learn()
    const pooled = poolShapes([
      { grid: history.grid, shape },
      { grid: history.grid, shape },
    ])
    expect(pooled.weekday[1]! / pooled.weekday[2]!).toBeCloseTo(1.3, 6)
    expect(pooled.rateAt(480) / pooled.rateAt(720)).toBeCloseTo(3, 6)
    expect(pooled.rateAt(300)).toBe(0)
  })

  it('leans on the pooled shape as if a few hundred customers more had come', () => {
    const peak = { weekday: new Array(8).fill(1), rateAt: (minute: number) => (minute < 600 ? 4 : 0) }
    const plain = learn().common
    const leaning = learn({ pooled: peak }).common
    expect(leaning[0]).toBeGreaterThan(plain[0]!)
    expect(leaning[31]).toBeLessThan(plain[31]!)
    expect(leaning[0]! / plain[0]!).toBeLessThan(1.5)
  })
})
