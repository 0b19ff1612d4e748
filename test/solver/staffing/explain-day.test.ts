import { describe, expect, it } from 'vitest'
import { type ExplainInput, explainDay } from '../../../solver/staffing/explain-day.ts'
import type { CustomerStream } from '../../../solver/staffing/requirement-model.ts'

const OPENS = 480

/** Twelve customers an hour for five hours, ten minutes each, exponential: two busy on average. */
function aStream(changes: Partial<CustomerStream> = {}): CustomerStream {
  return {
    channel: 'walk-in',
    start: OPENS,
    slotMinutes: 15,
    mean: Array.from({ length: 20 }, () => 3),
    service: { meanMinutes: 10, cv: 1 },
    target: { share: 0.8, withinMinutes: 15 },
    ...changes,
  }
}

function anInput(
  people: number,
  streams: readonly CustomerStream[],
  changes: Partial<ExplainInput> = {},
): ExplainInput {
  return {
    demand: {
      site: 'mitte',
      activity: 'counter',
      date: '2027-03-01',
      open: [{ start: OPENS, end: 780 }],
      minimum: 1,
      streams,
    },
    required: Array.from({ length: 20 }, () => people),
    slotMinutes: 15,
    seed: 1,
    days: 1500,
    ...changes,
  }
}

describe('where a number comes from', () => {
  it('has all three figures agree late in a calm day of one kind of customer', () => {
    const { slots } = explainDay(anInput(3, [aStream()]))
    const [last] = slots[17]!
    expect(last!.exact).toBeCloseTo(last!.formula.required, 1)
    expect(last!.exact).toBeGreaterThan(last!.simulated.low - 0.02)
    expect(last!.exact).toBeLessThan(last!.simulated.high + 0.02)
  })

  it('shows that the formula is too gloomy where the day is too short for its queue', () => {
    const { slots } = explainDay(anInput(2, [aStream()]))
    const [slot] = slots[8]!
    // Two people for a load of two: the formula sees an endless queue.
    expect(slot!.formula.required).toBeLessThan(0.2)
    expect(slot!.exact).toBeGreaterThan(0.4)
    expect(slot!.simulated.value).toBeGreaterThan(0.4)
  })

  it('rises with each person by the formula', () => {
    const { slots } = explainDay(anInput(3, [aStream()]))
    for (const [figures] of slots) {
      expect(figures!.formula.oneFewer).toBeLessThan(figures!.formula.required)
      expect(figures!.formula.required).toBeLessThan(figures!.formula.oneMore)
    }
  })

  it('serves appointments first in the simulation, in order of arrival in the exact figure', () => {
    const booked = aStream({
      channel: 'appointment',
      mean: Array.from({ length: 20 }, () => 1.5),
      priority: 1,
      noShowShare: 0.1,
    })
    const walkIn = aStream({ mean: Array.from({ length: 20 }, () => 1.5), priority: 2 })
    const { day } = explainDay(anInput(2, [booked, walkIn]))
    const [first, second] = day
    expect(first!.channel).toBe('appointment')
    expect(first!.simulated.low).toBeGreaterThan(second!.simulated.high)
    expect(first!.exact).toBeCloseTo(second!.exact, 1)
  })

  it('knows callers who hang up', () => {
    const calls = aStream({
      channel: 'call',
      patienceMeanMinutes: 4,
      target: { share: 0.75, withinMinutes: 0.5 },
      dayFactorCv: 0.15,
    })
    const { day } = explainDay(anInput(3, [calls]))
    expect(Math.abs(day[0]!.exact - day[0]!.simulated.value)).toBeLessThan(0.02)
  })

  it('gives equal figures for equal seeds and others for others', () => {
    const once = explainDay(anInput(3, [aStream()], { days: 50 }))
    expect(explainDay(anInput(3, [aStream()], { days: 50 }))).toEqual(once)
    expect(explainDay(anInput(3, [aStream()], { days: 50, seed: 2 }))).not.toEqual(once)
  })

  it('says nothing of slots without customers', () => {
    const mean = Array.from({ length: 20 }, (_, i) => (i < 10 ? 3 : 0))
    const { slots } = explainDay(anInput(3, [aStream({ mean })], { days: 50 }))
    expect(slots[5]).toHaveLength(1)
    expect(slots[15]).toHaveLength(0)
  })
})
