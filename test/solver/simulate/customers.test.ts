import { describe, expect, it } from 'vitest'
import { createCustomers, drawCustomers } from '../../../solver/simulate/customers.ts'
import type { PlannedClass } from '../../../solver/simulate/simulate-days.ts'
import { WALK_INS } from './plans.ts'

const booked = { ...WALK_INS, key: 2, booked: true, mean: [4, 4], noShowShare: 0.25 }

function drawMany(
  classes: readonly PlannedClass[],
  days: number,
  visit: (customers: ReturnType<typeof createCustomers>) => void,
) {
  const customers = createCustomers(4)
  for (let day = 0; day < days; day++) {
    drawCustomers(customers, classes, 1, day)
    visit(customers)
  }
}

describe('customers of a day', () => {
  it('are the same for the same seed and day, and others for others', () => {
    const draw = (seed: number, day: number) => {
      const customers = createCustomers()
      drawCustomers(customers, [WALK_INS, booked], seed, day)
      return [...customers.arrival.slice(0, customers.count), ...customers.service.slice(0, customers.count)]
    }
    expect(draw(1, 2)).toEqual(draw(1, 2))
    expect(draw(1, 2)).not.toEqual(draw(1, 3))
    expect(draw(1, 2)).not.toEqual(draw(2, 2))
  })

  it('never come twice among the days of two seeds', () => {
    const first = (seed: number) => {
      const customers = createCustomers()
      return Array.from({ length: 200 }, (_, day) => {
        drawCustomers(customers, [WALK_INS], seed, day)
        return customers.arrival[0]
      })
    }
    const seen = new Set(first(1))
    expect(first(2).filter(arrival => seen.has(arrival))).toEqual([])
  })

  it('come as often as expected, at the rate of each slot, and in order', () => {
    const perSlot = [0, 0]
    drawMany([{ ...WALK_INS, mean: [30, 10] }], 2000, customers => {
      for (let i = 0; i < customers.count; i++) {
        perSlot[Math.floor(customers.arrival[i]! / 60)]!++
        if (i > 0) expect(customers.arrival[i]).toBeGreaterThanOrEqual(customers.arrival[i - 1]!)
      }
    })
    expect(perSlot[0]! / 2000 / 30).toBeCloseTo(1, 1)
    expect(perSlot[1]! / 2000 / 10).toBeCloseTo(1, 1)
  })

  it('vary with the day factor: variance = mean + cv^2 mean^2', () => {
    const counts: number[] = []
    drawMany([{ ...WALK_INS, mean: [50], dayFactorCv: 0.3 }], 4000, customers => counts.push(customers.count))
    const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length
    const variance = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / counts.length
    expect(mean / 50).toBeCloseTo(1, 1)
    expect(variance / (50 + 0.09 * 2500)).toBeGreaterThan(0.9)
    expect(variance / (50 + 0.09 * 2500)).toBeLessThan(1.1)
  })

  it('booked are spread evenly over their slot', () => {
    drawMany([{ ...booked, mean: [4], noShowShare: 0 }], 3, customers => {
      expect([...customers.arrival.slice(0, customers.count)]).toEqual([0, 15, 30, 45])
    })
  })

  it('booked on a coarse grid come at the beginning of their slot less no-shows, at the door at the earliest', () => {
    let count = 0
    drawMany([{ ...booked, bookedAt: 'slot-start' as const }], 2000, customers => {
      count += customers.count
      for (let i = 0; i < customers.count; i++) expect([0, 60]).toContain(customers.arrival[i])
    })
    expect(count / 2000 / 6).toBeCloseTo(1, 1)
    drawMany([{ ...booked, punctuality: { meanMinutes: -30, sdMinutes: 5 } }], 5, customers => {
      expect(Math.min(...customers.arrival.slice(0, customers.count))).toBe(0)
    })
  })

  it('booked in fractions add up over the day', () => {
    drawMany([{ ...booked, mean: new Array(10).fill(0.35), noShowShare: 0 }], 200, customers => {
      expect([3, 4]).toContain(customers.count)
    })
  })

  it('have lognormal handling times with the mean and spread asked for', () => {
    let sum = 0
    let squares = 0
    let count = 0
    drawMany([{ ...WALK_INS, distribution: 'lognormal', serviceCv: 0.6 }], 1000, customers => {
      for (let i = 0; i < customers.count; i++) {
        sum += customers.service[i]!
        squares += customers.service[i]! ** 2
        count++
      }
    })
    const mean = sum / count
    expect(mean).toBeCloseTo(10, 0)
    expect(Math.sqrt(squares / count - mean ** 2) / mean).toBeCloseTo(0.6, 1)
  })

  it('of one class do not change when another is added', () => {
    const alone = createCustomers()
    drawCustomers(alone, [WALK_INS], 1, 1)
    const together = createCustomers()
    drawCustomers(together, [WALK_INS, booked], 1, 1)
    const own = [...together.arrival.slice(0, together.count)].filter((_, i) => together.klass[i] === 0)
    expect(own).toEqual([...alone.arrival.slice(0, alone.count)])
  })
})
