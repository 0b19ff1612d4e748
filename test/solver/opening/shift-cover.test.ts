import { beforeAll, describe, expect, it } from 'vitest'
import { loadHighs } from '../../../solver/lp/engines/highs.ts'
import type { LpEngine } from '../../../solver/lp/model.ts'
import { shiftMinutesFor } from '../../../solver/opening/shift-cover.ts'

let lp: LpEngine
beforeAll(async () => {
  lp = await loadHighs()
})

describe('fewest paid minutes of shifts', () => {
  it('are exactly the people where one shift fits', () => {
    // Two people for four hours, the shortest shift.
    expect(shiftMinutesFor(lp, Array(16).fill(2), 15)).toBeCloseTo(480, 6)
  })

  it('are the shortest shift where the day is shorter', () => {
    expect(shiftMinutesFor(lp, Array(8).fill(1), 15)).toBeCloseTo(240, 6)
  })

  it('cover a break by more people: never fewer minutes than the people are needed', () => {
    const day = Array.from({ length: 40 }, (_, slot) => 2 + (slot % 7))
    expect(shiftMinutesFor(lp, day, 15)).toBeGreaterThanOrEqual(day.reduce((sum, people) => sum + people * 15, 0))
  })

  it('are none where nobody is needed', () => {
    expect(shiftMinutesFor(lp, [0, 0, 0], 15)).toBe(0)
    expect(shiftMinutesFor(lp, [], 15)).toBe(0)
  })
})
