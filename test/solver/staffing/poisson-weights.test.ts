import { expect, it } from 'vitest'
import { poissonWeights } from '../../../solver/staffing/poisson-weights.ts'

it.each([0.3, 5, 80, 5000])('weights with mean %d add up to one and have that mean', mean => {
  const { first, weights } = poissonWeights(mean)
  expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12)
  expect(weights.reduce((sum, weight, i) => sum + weight * (first + i), 0) / mean).toBeCloseTo(1, 10)
})

it('nothing comes of nothing', () => {
  expect(poissonWeights(0)).toEqual({ first: 0, weights: [1] })
})
