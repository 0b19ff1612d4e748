import { expect, it } from 'vitest'
import { gaussLegendre, integrate } from '../../../solver/staffing/quadrature.ts'

it('integrates smooth functions to nearly full precision', () => {
  expect(integrate(x => x ** 6, 0, 2)).toBeCloseTo(128 / 7, 12)
  expect(integrate(Math.exp, 0, 20, 8)).toBeCloseTo(Math.expm1(20), 4)
  expect(gaussLegendre(20).weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(2, 13)
})
