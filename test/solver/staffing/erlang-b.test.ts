import { describe, expect, it } from 'vitest'
import {
  blockingProbability,
  blockingProbabilityFractional,
  loadForBlocking,
  logBlockingProbability,
  peopleForBlocking,
} from '../../../solver/staffing/erlang-b.ts'

describe('Erlang B', () => {
  it('equals the sum of the truncated Poisson distribution', () => {
    // a = 3, n = 4: (81/24) / (1 + 3 + 4.5 + 4.5 + 3.375) = 3.375 / 16.375.
    expect(blockingProbability(4, 3)).toBeCloseTo(3.375 / 16.375, 14)
    expect(blockingProbability(0, 3)).toBe(1)
    expect(blockingProbability(4, 0)).toBe(0)
  })

  it('has the same logarithm where both can be computed, and one where B underflows', () => {
    expect(logBlockingProbability(30, 20)).toBeCloseTo(Math.log(blockingProbability(30, 20)), 12)
    expect(logBlockingProbability(1, 1e9)).toBeCloseTo(-1e-9, 15)
    expect(blockingProbability(2000, 10)).toBe(0)
    expect(logBlockingProbability(2000, 10)).toBeLessThan(-7000)
  })

  it('runs through its whole-number values for fractional people', () => {
    expect(blockingProbabilityFractional(5, 4)).toBeCloseTo(blockingProbability(5, 4), 10)
    const half = blockingProbabilityFractional(5.5, 4)
    expect(half).toBeLessThan(blockingProbability(5, 4))
    expect(half).toBeGreaterThan(blockingProbability(6, 4))
  })

  it('is undone by its inverses', () => {
    const load = loadForBlocking(12, 0.01)
    expect(blockingProbability(12, load)).toBeCloseTo(0.01, 12)
    expect(peopleForBlocking(load - 1e-6, 0.01)).toBe(12)
    expect(peopleForBlocking(load + 1e-6, 0.01)).toBe(13)
  })
})
