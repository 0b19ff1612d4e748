import { expect, it } from 'vitest'
import { showsOf } from '../../../solver/staffing/no-shows.ts'

it('of four booked with a quarter missing, the binomial distribution comes', () => {
  const { mean, variance, probabilities } = showsOf(4, 0.25)
  expect(mean).toBe(3)
  expect(variance).toBe(0.75)
  expect(probabilities.map(p => Math.round(p * 256))).toEqual([1, 12, 54, 108, 81])
})

it('nobody booked, nobody comes', () => {
  expect(showsOf(0, 0.1)).toEqual({ mean: 0, variance: 0, probabilities: [1] })
})
