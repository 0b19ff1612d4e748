import { describe, expect, it } from 'vitest'
import { suggestFits } from '../../../../solver/roster/explain/suggest-fits.ts'
import { aLine, aPerson, aProblem, aShift } from '../../../builders/planning.ts'

const people = [
  aPerson('amy'),
  aPerson('ben', { homeSite: 'nord' }),
  aPerson('cat', { timeOff: [{ day: 0, kind: 'absent' }] }),
  aPerson('zoe', { skills: [] }),
]
const cover = [aLine({ required: Array.from({ length: 16 }, () => 1) })] // 08:00-12:00
const problem = aProblem({ people, cover })
const open = { line: 'mitte-counter', start: 480, end: 720 }

describe('who could fill an open stretch', () => {
  it('ranks people by what it costs, with reasons for the rest', () => {
    const { items, kept } = suggestFits(problem, [], open)
    expect(items.map(fit => [fit.person, fit.cost, fit.from, fit.coveredMinutes])).toEqual([
      ['amy', -16_000, 'free', 240],
      ['ben', -16_000 + 200, 'free', 240], // away from home
    ])
    expect(kept).toMatchObject([
      { rule: 'time-off-kept', people: 1 },
      { rule: 'skills-held', people: 1 },
    ])
    expect(items[1]!.sentence.en).toBe(
      'Ben 08:00-12:00 mitte: 15,800 points cheaper (Required people are present -16,000, Home site first +200).',
    )
    expect(items[1]!.sentence.de).toBe(
      'Ben 08:00-12:00 mitte: 15.800 Punkte billiger (Bedarf gedeckt -16.000, Stammstandort zuerst +200).',
    )
  })

  it('counts what is missing where somebody comes from', () => {
    const both = aProblem({
      people: [aPerson('amy')],
      cover: [...cover, { ...aLine({ required: Array.from({ length: 16 }, () => 1) }), id: 'nord', site: 'nord' }],
    })
    const { items } = suggestFits(both, [aShift({ time: '08:00-12:00', site: 'nord' })], open)
    // four hours won at mitte, four lost at nord; the way home saves 200
    expect(items).toMatchObject([{ person: 'amy', from: 'on-duty', cost: -200 }])
  })

  it('lets a day be given up where the week is full', () => {
    const full = aProblem({
      people: [
        aPerson('amy', {
          contract: { weeklyMinutes: 240, workdaysPerWeek: 1 },
          weeks: [{ firstDay: 0, days: 7, targetMinutes: 240 }],
        }),
      ],
      cover,
    })
    const { items } = suggestFits(full, [aShift({ day: 2, time: '08:00-12:00' })], open)
    expect(items[0]!.cells).toMatchObject([
      { person: 'amy', day: 0, after: { start: 480, end: 720 } },
      { person: 'amy', day: 2, after: undefined },
    ])
    expect(items[0]!.cost).toBe(-16_000)
    expect(items[0]!.sentence.en).toContain('off on Wed, 2027-03-03 for it')
  })

  it('refuses a line that the problem does not have', () => {
    expect(() => suggestFits(problem, [], { ...open, line: 'none' })).toThrow('none')
  })
})
