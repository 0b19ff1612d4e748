import { expect, it } from 'vitest'
import { normalCdf, normalDensity, normalHazard } from '../../../solver/staffing/normal-distribution.ts'

it.each([
  [0, 0.5],
  [1, 0.8413447460685429],
  [-2.5, 0.006209665325776132],
  [-5, 2.866515718791939e-7],
  [4, 0.9999683287581669],
])('P(Z <= %d)', (x, p) => {
  expect(Math.abs(normalCdf(x) / p - 1)).toBeLessThan(1e-13)
})

it('density and hazard agree', () => {
  expect(normalDensity(0)).toBeCloseTo(0.3989422804014327, 15)
  expect(normalHazard(0)).toBeCloseTo(2 * normalDensity(0), 14)
})
