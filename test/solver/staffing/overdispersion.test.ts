import { expect, it } from 'vitest'
import { serviceLevel } from '../../../solver/staffing/erlang-c.ts'
import { averageOverDays } from '../../../solver/staffing/overdispersion.ts'

it.each([
  [0, 0.984, 0.001],
  [0.1, 0.971, 0.002],
  [0.15, 0.943, 0.002],
  [0.2, 0.904, 0.006],
  [0.25, 0.867, 0.013],
])('7 clerks for 5 Erlang with a day factor of %d keep %d', (cv, expected, tolerance) => {
  // STAFFING.md 1.9: handling 10 minutes, target 15.
  const level = averageOverDays(cv, factor => serviceLevel(7, 5 * factor, 10, 15))
  expect(Math.abs(level - expected)).toBeLessThan(tolerance)
})
