import { describe, expect, it } from 'vitest'
import {
  logWaitingProbability,
  meanQueue,
  meanWait,
  serviceLevel,
  waitingProbability,
  waitQuantile,
} from '../../../solver/staffing/erlang-c.ts'

describe('Erlang C', () => {
  it('with one clerk is M/M/1', () => {
    expect(waitingProbability(1, 0.8)).toBeCloseTo(0.8, 14)
    expect(meanWait(1, 0.8, 10)).toBeCloseTo((0.8 / 0.2) * 10, 10)
  })

  it("keeps Little's law", () => {
    expect(meanQueue(5, 4)).toBeCloseTo((4 / 10) * meanWait(5, 4, 10), 12)
  })

  it('says that everybody waits for ever once the load reaches the people', () => {
    expect(waitingProbability(4, 4)).toBe(1)
    expect(meanWait(4, 4, 10)).toBe(Infinity)
    expect(serviceLevel(4, 4.5, 10, 15)).toBe(0)
    expect(waitQuantile(4, 4, 10, 0.9)).toBe(Infinity)
    expect(logWaitingProbability(4, 5)).toBe(0)
  })

  it('has quantiles that give the service level back', () => {
    const wait = waitQuantile(6, 5, 10, 0.9)
    expect(serviceLevel(6, 5, 10, wait)).toBeCloseTo(0.9, 12)
    expect(waitQuantile(20, 5, 10, 0.9)).toBe(0)
  })

  it('pooling two offices shortens waits: two of 4 Erlang with 5 clerks against one of 8 with 10', () => {
    // STAFFING.md 1.9, handling 12 minutes, target 15.
    expect(serviceLevel(5, 4, 12, 15)).toBeCloseTo(0.841, 3)
    expect(meanWait(5, 4, 12)).toBeCloseTo(6.65, 2)
    expect(serviceLevel(10, 8, 12, 15)).toBeCloseTo(0.966, 3)
    expect(meanWait(10, 8, 12)).toBeCloseTo(2.46, 2)
  })
})
