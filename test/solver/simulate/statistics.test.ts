import { describe, expect, it } from 'vitest'
import { createRandom } from '../../../solver/model/random.ts'
import {
  addDay,
  createRatio,
  estimateMean,
  estimateRatio,
  estimateShare,
  quantileOf,
} from '../../../solver/simulate/statistics.ts'

describe('estimates', () => {
  it('weigh days by their customers', () => {
    const sums = createRatio()
    addDay(sums, 1, 2)
    addDay(sums, 9, 10)
    expect(estimateRatio(sums).value).toBeCloseTo(10 / 12, 12)
  })

  it('of a ratio cover the truth in about 95 of 100 cases', () => {
    let covered = 0
    for (let trial = 0; trial < 400; trial++) {
      const random = createRandom(9, trial)
      const sums = createRatio()
      for (let day = 0; day < 60; day++) {
        const came = random.poisson(40)
        const busy = came > 45 ? 0.6 : 0.9
        let inTime = 0
        for (let i = 0; i < came; i++) if (random.next() < busy) inTime++
        addDay(sums, inTime, came)
      }
      // Long-run ratio by the same rule over very many days.
      const { low, high } = estimateRatio(sums)
      if (low <= TRUTH && TRUTH <= high) covered++
    }
    expect(covered / 400).toBeGreaterThan(0.91)
    expect(covered / 400).toBeLessThan(0.98)
  })

  it('of a mean have the usual interval', () => {
    const { value, low, high } = estimateMean([1, 2, 3, 4])
    expect(value).toBe(2.5)
    expect(high - value).toBeCloseTo((1.96 * Math.sqrt(5 / 3)) / 2, 12)
    expect(value - low).toBeCloseTo(high - value, 12)
  })

  it('of a share stay within 0 and 1', () => {
    expect(estimateShare(0, 50)).toMatchObject({ value: 0, low: 0 })
    expect(estimateShare(50, 50)).toMatchObject({ value: 1, high: 1 })
    expect(estimateShare(50, 50).low).toBeGreaterThan(0.9)
  })

  it('of one day are unbounded', () => {
    expect(estimateMean([3])).toEqual({ value: 3, low: -Infinity, high: Infinity })
  })

  it('find quantiles by rank', () => {
    expect([0, 0.5, 0.9, 1].map(share => quantileOf([4, 1, 3, 2], share))).toEqual([1, 2, 4, 4])
    expect(quantileOf([], 0.5)).toBe(0)
  })
})

/** E[served in time] / E[customers] of the made-up days: sum over Poisson(40) counts, rates .6 above 45 and .9 up to it. */
const TRUTH = (() => {
  let probability = Math.exp(-40)
  let top = 0
  for (let k = 0; k < 200; k++) {
    top += probability * k * (k > 45 ? 0.6 : 0.9)
    probability *= 40 / (k + 1)
  }
  return top / 40
})()
