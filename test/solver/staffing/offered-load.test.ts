import { describe, expect, it } from 'vitest'
import { laggedLoad, modifiedOfferedLoad, sinusoidalOfferedLoad } from '../../../solver/staffing/offered-load.ts'

describe('offered load', () => {
  it('settles at rate x handling time', () => {
    const loads = modifiedOfferedLoad(new Array(40).fill(0.5), 10, 15)
    expect(loads[0]!.mean).toBeLessThan(5 * 0.5)
    expect(loads[39]!.mean).toBeCloseTo(5, 8)
  })

  it('starts with the customers at the door', () => {
    expect(modifiedOfferedLoad([0.5], 10, 15, 5)[0]).toEqual({ mean: 5, end: 5 })
  })

  it('follows a sine as the closed form says', () => {
    const step = 0.01
    const rates = Array.from({ length: 2000 }, (_, i) => 10 + 6 * Math.sin((i + 0.5) * step))
    const loads = modifiedOfferedLoad(rates, 1 / 3, step)
    expect(loads[1999]!.end).toBeCloseTo(sinusoidalOfferedLoad(10, 6, 1, 3, 20), 3)
  })

  it('lags by one handling time, by mean or peak', () => {
    // Half of each shifted interval lies in the one before.
    expect(laggedLoad([1, 2, 4], 15, 30)).toEqual([7.5, 22.5, 45])
    expect(laggedLoad([1, 2, 4], 15, 30, 'max')).toEqual([15, 30, 60])
  })
})
