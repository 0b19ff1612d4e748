import { describe, expect, it } from 'vitest'
import {
  meanWaitGeneral,
  mixedArrivalScv,
  mixedServiceScv,
  serviceLevelGeneral,
  variability,
} from '../../../solver/staffing/allen-cunneen.ts'
import { meanWait, serviceLevel } from '../../../solver/staffing/erlang-c.ts'

describe('Allen and Cunneen', () => {
  it.each([
    [4, 3, 0, 4.58, 0.904],
    [4, 3, 0.6, 2.93, 0.962],
    [6, 4.8, 0.6, 2.49, 0.977],
    [12, 10, 0.6, 1.29, 0.998],
  ])('%d clerks, %d Erlang, %d booked: the table of STAFFING.md 1.4', (n, a, booked, wait, level) => {
    const v = variability(mixedArrivalScv(booked, 0.1), 0.5)
    expect(meanWaitGeneral(n, a, 12, v)).toBeCloseTo(wait, 2)
    expect(serviceLevelGeneral(n, a, 12, 15, v)).toBeCloseTo(level, 2)
  })

  it('is Erlang C for Poisson arrivals and exponential handling', () => {
    expect(meanWaitGeneral(5, 4, 10, variability(1, 1))).toBe(meanWait(5, 4, 10))
    expect(serviceLevelGeneral(5, 4, 10, 15, 1)).toBe(serviceLevel(5, 4, 10, 15))
  })

  it('has nobody waiting when nothing varies, and everybody in overload', () => {
    expect(serviceLevelGeneral(5, 4, 10, 15, 0)).toBe(1)
    expect(serviceLevelGeneral(4, 4, 10, 15, 0.5)).toBe(0)
    expect(meanWaitGeneral(4, 4, 10, 0.5)).toBe(Infinity)
  })

  it('pools the spread of handling times over the mix', () => {
    // Half 5 minutes, half 15, each constant: mean 10, variance 25, so cs^2 = .25.
    const cases = [
      { weight: 1, meanMinutes: 5, cv: 0 },
      { weight: 1, meanMinutes: 15, cv: 0 },
    ]
    expect(mixedServiceScv(cases)).toBeCloseTo(0.25, 12)
    expect(mixedServiceScv([{ weight: 3, meanMinutes: 8, cv: 0.6 }])).toBeCloseTo(0.36, 12)
    expect(mixedServiceScv([])).toBe(0)
  })
})
