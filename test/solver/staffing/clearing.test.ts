import { describe, expect, it } from 'vitest'
import { clearedWithin, clearingQuantile, meanClearingTime } from '../../../solver/staffing/clearing.ts'
import { integrate } from '../../../solver/staffing/quadrature.ts'

describe('clearing the office', () => {
  it('with six busy clerks takes 24.5 minutes, with three more in the queue 29.5', () => {
    // STAFFING.md 1.6, handling 10 minutes.
    expect(meanClearingTime(6, 6, 10)).toBeCloseTo(24.5, 10)
    expect(meanClearingTime(9, 6, 10)).toBeCloseTo(29.5, 10)
    expect(meanClearingTime(0, 6, 10)).toBe(0)
  })

  it('has a distribution with that mean', () => {
    const mean = integrate(t => 1 - clearedWithin(9, 6, 10, t), 0, 300, 12)
    expect(mean).toBeCloseTo(29.5, 6)
    expect(clearedWithin(0, 6, 10, 0)).toBe(1)
    expect(clearedWithin(1, 1, 10, 10)).toBeCloseTo(1 - Math.exp(-1), 12)
  })

  it('has quantiles that give the share back', () => {
    expect(clearedWithin(9, 6, 10, clearingQuantile(9, 6, 10, 0.9))).toBeCloseTo(0.9, 9)
  })
})
