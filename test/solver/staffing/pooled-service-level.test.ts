import { describe, expect, it } from 'vitest'
import { loadsOfDay } from '../../../solver/staffing/day-load.ts'
import { phoneServiceLevels } from '../../../solver/staffing/erlang-a.ts'
import { serviceLevel } from '../../../solver/staffing/erlang-c.ts'
import { formulaFor, serviceLevels } from '../../../solver/staffing/pooled-service-level.ts'
import type { CustomerStream } from '../../../solver/staffing/requirement-model.ts'

const stream = (change: Partial<CustomerStream>): CustomerStream => ({
  channel: 'walk-in',
  start: 480,
  slotMinutes: 480,
  mean: [240],
  service: { meanMinutes: 10, cv: 1 },
  target: { share: 0.8, withinMinutes: 15 },
  ...change,
})
const slot = (...streams: CustomerStream[]) => loadsOfDay([{ start: 480, end: 960 }], streams, 480)[0]!

describe('pooled service level', () => {
  it('is Erlang C for Poisson walk-ins with exponential handling', () => {
    const one = slot(stream({}))
    expect(serviceLevels(one, 7)[0]).toBeCloseTo(serviceLevel(7, one.offeredLoad, 10, 15), 10)
  })

  it('is Erlang A for callers', () => {
    const calls = slot(stream({ channel: 'call', patienceMeanMinutes: 5, target: { share: 0.75, withinMinutes: 0.5 } }))
    expect(formulaFor(calls)).toBe('erlang-a')
    const line = { people: 6, arrivalRate: calls.offeredLoad / 10, serviceRate: 0.1, abandonRate: 0.2 }
    expect(serviceLevels(calls, 6)[0]).toBeCloseTo(phoneServiceLevels(line, 0.5).ofAll, 10)
    expect(serviceLevels(calls, 0)).toEqual([0])
  })

  it('serves the class with priority better, at the cost of the other', () => {
    const booked = stream({ channel: 'appointment', mean: [120] })
    const walked = stream({ mean: [120] })
    const equal = serviceLevels(slot(booked, walked), 6)
    const first = serviceLevels(slot(booked, { ...walked, priority: 2 }), 6)
    expect(equal[0]).toBeCloseTo(equal[1]!, 12)
    expect(first[0]).toBeGreaterThan(equal[0]!)
    expect(first[1]).toBeLessThan(equal[1]!)
  })

  it('falls with the day factor', () => {
    const levels = [0, 0.1, 0.2].map(dayFactorCv => serviceLevels(slot(stream({ dayFactorCv })), 7)[0]!)
    expect([...levels].sort((a, b) => b - a)).toEqual(levels)
    expect(levels[0]).toBeGreaterThan(levels[2]!)
  })

  it('is nothing below the load, and full without customers', () => {
    expect(serviceLevels(slot(stream({})), 3)).toEqual([0])
    expect(serviceLevels(slot(stream({ mean: [0] })), 1)).toEqual([1])
  })
})
