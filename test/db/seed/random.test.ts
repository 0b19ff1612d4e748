import { describe, expect, it } from 'vitest'
import { chance } from '../../../db/seed/random.ts'

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const draws = (n: number, draw: () => number) => Array.from({ length: n }, draw)

describe('seeded chance', () => {
  it('repeats for equal seed and words and differs for others', () => {
    const first = draws(5, chance(1, 'a', 2).next)
    expect(draws(5, chance(1, 'a', 2).next)).toEqual(first)
    for (const other of [chance(2, 'a', 2), chance(1, 'a', 3), chance(1, 'b', 2)])
      expect(draws(5, other.next)).not.toEqual(first)
  })

  it('is uniform in [0, 1) and reaches both ends of a range', () => {
    const random = chance(1, 'uniform')
    const values = draws(20_000, random.next)
    expect(mean(values)).toBeCloseTo(0.5, 1.5)
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...values)).toBeLessThan(1)
    expect(new Set(draws(500, () => random.between(3, 5)))).toEqual(new Set([3, 4, 5]))
  })

  it.each([0.5, 4, 29, 120])('Poisson of mean %f has that mean and variance', rate => {
    const random = chance(7, 'poisson', rate)
    const values = draws(20_000, () => random.poisson(rate))
    const average = mean(values)
    const variance = mean(values.map(value => (value - average) ** 2))
    // Standard error of the mean is sqrt(rate / 20000); five of them.
    expect(Math.abs(average - rate)).toBeLessThan(5 * Math.sqrt(rate / 20_000))
    expect(variance / rate).toBeGreaterThan(0.93)
    expect(variance / rate).toBeLessThan(1.07)
  })

  it.each([0.05, 0.15, 0.5])('a day factor of CV %f has mean 1 and that spread', cv => {
    const random = chance(3, 'factor', cv)
    const values = draws(20_000, () => random.factor(cv))
    expect(mean(values)).toBeCloseTo(1, 1.5)
    expect(Math.sqrt(mean(values.map(value => (value - 1) ** 2)))).toBeCloseTo(cv, 1.5)
  })

  it('shuffles without losing anybody', () => {
    const items = [1, 2, 3, 4, 5, 6, 7, 8]
    const order = chance(1, 'shuffle').shuffled(items)
    expect([...order].sort()).toEqual(items)
    expect(order).not.toEqual(items)
  })
})
