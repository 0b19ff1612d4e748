import { describe, expect, it } from 'vitest'
import { coverDepartures, stretches } from '../../../solver/rules/cover-departures.ts'
import { viewRoster } from '../../../solver/rules/roster-view.ts'
import { aLine, aPerson, aProblem, aShift, at } from '../../builders/planning.ts'

describe('stretches', () => {
  it('join neighbours of equal amount and leave out what is zero', () => {
    expect(stretches([0, 2, 2, 1, 0, 1], at('08:00'), 30)).toEqual([
      { start: at('08:30'), end: at('09:30'), amount: 2, slots: 2 },
      { start: at('09:30'), end: at('10:00'), amount: 1, slots: 1 },
      { start: at('10:30'), end: at('11:00'), amount: 1, slots: 1 },
    ])
    expect(stretches([], 0, 15)).toEqual([])
    expect(stretches([0, 0], 0, 15)).toEqual([])
  })
})

describe('departures of cover', () => {
  it('tell each slot what it holds, and never less than nothing', () => {
    const problem = aProblem({
      people: [aPerson('amy')],
      cover: [aLine({ required: [2, 1, 3], minimum: [1, 0, 0], costs: [[5], [6, 4]] })],
    })
    const view = viewRoster(problem, [aShift({ time: '08:15-12:00' })])
    const seen: unknown[] = []
    const found = coverDepartures(
      view,
      slot => {
        seen.push(slot)
        return slot.required - slot.present - 1
      },
      amount => ({ de: `${amount} fehlen`, en: `${amount} missing` }),
    )
    // 2 - 0 - 1 = 1, 1 - 1 - 1 < 0, 3 - 1 - 1 = 1
    expect([...found].map(({ amount, message }) => [amount, message.en])).toEqual([
      [1, expect.stringContaining('08:00-08:15: 1 missing.')],
      [1, expect.stringContaining('08:30-08:45: 1 missing.')],
    ])
    expect(seen).toEqual([
      { present: 0, minimum: 1, required: 2, curve: [5] },
      { present: 1, minimum: 0, required: 1, curve: [6, 4] },
      { present: 1, minimum: 0, required: 3, curve: undefined },
    ])
  })
})
