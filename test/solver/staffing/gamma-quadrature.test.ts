import { describe, expect, it } from 'vitest'
import { dayFactors } from '../../../solver/staffing/gamma-quadrature.ts'

describe('day factors', () => {
  it.each([0.05, 0.15, 0.3, 1])('have the moments of a gamma distribution with cv %d', cv => {
    const moment = (power: number) =>
      dayFactors(cv).reduce((sum, { factor, weight }) => sum + weight * factor ** power, 0)
    expect(moment(0)).toBeCloseTo(1, 12)
    expect(moment(1)).toBeCloseTo(1, 12)
    expect(moment(2)).toBeCloseTo(1 + cv ** 2, 10)
    expect(moment(3)).toBeCloseTo((1 + cv ** 2) * (1 + 2 * cv ** 2), 9)
  })

  it('without spread are one', () => {
    expect(dayFactors(0)).toEqual([{ factor: 1, weight: 1 }])
  })
})
