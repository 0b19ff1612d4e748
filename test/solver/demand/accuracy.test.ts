import { describe, expect, it } from 'vitest'
import { accuracyOf, naiveErrors, poissonDeviation, scoreDay, sumsOf } from '../../../solver/demand/accuracy.ts'
import type { DemandSeries } from '../../../solver/demand/series.ts'

describe('accuracy', () => {
  it('counts errors, direction and hits', () => {
    const sums = sumsOf([
      { mean: 10, low: 7, high: 13, counted: 12 },
      { mean: 5, low: 3, high: 7, counted: 8 },
    ])
    // |12-10| + |8-5| = 5 of 20; 15 forecast of 20; one of two inside; mean error 2.5 against 5.
    expect(accuracyOf(sums, 10)).toMatchObject({ wape: 0.25, bias: -0.25, coverage: 0.5, mase: 0.5, slots: 2 })
  })

  it('has no share of nothing', () => {
    expect(accuracyOf(sumsOf([]))).toEqual({ slots: 0 })
    expect(accuracyOf(sumsOf([{ mean: 2, low: 0, high: 4, counted: 0 }]))).toEqual({ coverage: 1, slots: 1 })
  })
})

describe('what chance alone does', () => {
  it('is the mean deviation of a Poisson count', () => {
    // By hand for mean 2: 2 p(0) + 1 p(1) + 0 p(2) + sum over k > 2 of (k - 2) p(k) = 2 x (2 p(0) + p(1)) = 8 e^-2.
    expect(poissonDeviation(2)).toBeCloseTo(8 * Math.exp(-2), 12)
    expect(poissonDeviation(0)).toBe(0)
    expect(poissonDeviation(0.5)).toBeCloseTo(Math.exp(-0.5), 12)
    const exact = (mean: number) => {
      let p = Math.exp(-mean)
      let sum = 0
      for (let k = 0; k < 600; k++) {
        sum += Math.abs(k - mean) * p
        p *= mean / (k + 1)
      }
      return sum
    }
    for (const mean of [1, 7.3, 40, 199.5, 201]) expect(poissonDeviation(mean) / exact(mean)).toBeCloseTo(1, 2)
  })
})

describe('a forecast day against what came', () => {
  const line = {
    start: 480,
    slotMinutes: 60,
    mean: [4, 0, 6],
    low: [2, 0, 4],
    high: [6, 0, 8],
    total: { mean: 10, low: 6, high: 14 },
  }

  it('is compared by time of day, slot by slot and in total', () => {
    const { slots, day } = scoreDay(line, { date: '2027-01-04', start: 480, counts: [5, 0, 9] })
    expect(slots).toMatchObject({ slots: 3, counted: 14, forecast: 10, absolute: 4, inside: 2 })
    expect(day).toMatchObject({ slots: 1, counted: 14, forecast: 10, absolute: 4, inside: 1 })
  })

  it('gives customers outside the hours to the nearest open slot', () => {
    const { slots } = scoreDay(line, { date: '2027-01-04', start: 420, counts: [1, 5, 0, 9, 2] })
    expect(slots).toMatchObject({ slots: 3, counted: 17, absolute: 2 + 5 })
  })

  it('leaves out what was not recorded, and then has no total', () => {
    const { slots, day } = scoreDay(line, { date: '2027-01-04', start: 480, counts: [5, null] })
    expect(slots).toMatchObject({ slots: 1, counted: 5, forecast: 4 })
    expect(day).toBeUndefined()
  })

  it('does not judge by a day on which customers were turned away', () => {
    const { slots, day } = scoreDay(line, { date: '2027-01-04', start: 480, counts: [5, 0, 9], full: true })
    expect(slots.slots).toBe(0)
    expect(day).toBeUndefined()
  })
})

describe('the week before, repeated', () => {
  const counted: DemandSeries = {
    site: 'a',
    channel: 'call',
    slotMinutes: 60,
    days: [
      { date: '2027-01-04', start: 480, counts: [4, 6] },
      { date: '2027-01-11', start: 480, counts: [6, 6] },
      { date: '2027-01-18', start: 420, counts: [9, 8, null] },
      { date: '2027-01-19', start: 480, counts: [50, 50], full: true },
      { date: '2027-01-26', start: 480, counts: [1, 1] },
    ],
  }

  it('errs by so much a slot and a day, within the history only', () => {
    expect(naiveErrors(counted, '2027-01-18')).toEqual({ slot: 1, day: 2 })
    // 18 January against 11: one common slot, 8 against 6; totals 17 against 12.
    expect(naiveErrors(counted, '2027-02-01')).toEqual({ slot: (2 + 0 + 2) / 3, day: (2 + 5) / 2 })
  })

  it('is unknown without two weeks', () => {
    expect(naiveErrors(counted, '2027-01-11')).toEqual({ slot: undefined, day: undefined })
  })
})
