import { describe, expect, it } from 'vitest'
import { rosterSchema } from '../../../solver/model/roster.ts'
import { assembleRoster, gapOf, openShifts } from '../../../solver/roster/assemble.ts'
import { aLine, aPerson, aProblem, aShift, at } from '../../builders/planning.ts'

const problem = aProblem({
  people: [aPerson('amy'), aPerson('ben')],
  cover: [aLine({ required: [2, 2, 1, 0, 1], minimum: [1, 1, 1, 1, 0] })],
})

describe('roster document', () => {
  it('sorts shifts by person and day, whatever order they come in', () => {
    const shifts = [
      aShift({ person: 'ben', day: 0, time: '08:00-12:00' }),
      aShift({ day: 4, time: '08:00-12:00' }),
      aShift({ day: 1, time: '08:00-12:00' }),
    ]
    const roster = assembleRoster(problem, shifts, { status: 'manual' })
    expect(roster.shifts.map(({ person, day }) => [person, day])).toEqual([
      ['amy', 1],
      ['amy', 4],
      ['ben', 0],
    ])
    expect(shifts[0]!.person).toBe('ben')
    expect(JSON.stringify(assembleRoster(problem, shifts.toReversed(), { status: 'manual' }))).toBe(
      JSON.stringify(roster),
    )
  })

  it('is of the format and holds only what is known', () => {
    const manual = assembleRoster(problem, [], { status: 'manual' })
    expect(rosterSchema.parse(manual)).toEqual(manual)
    expect(Object.keys(manual)).not.toContain('lowerBound')
    // 2 + 2 + 1 + 1 short at 1000, 1 + 1 + 1 + 1 below the minimum at 5000
    expect(manual.cost.total).toBe(6 * 1000 + 4 * 5000)
    const proven = assembleRoster(problem, [], { status: 'feasible', seed: 7, steps: 12, lowerBound: 19_500 })
    expect(proven).toMatchObject({ problem: 'test', seed: 7, steps: 12, lowerBound: 19_500, gap: 0.25 })
    expect(rosterSchema.parse(proven)).toEqual(proven)
  })
})

describe('gap', () => {
  it.each([
    [100, 95, 0.05],
    [100, 100, 0],
    [100, 100.01, 0], // rounding of the bound
    [100, 0, 1],
    [0, 0, 0],
  ])('of %i with a bound of %f is %f', (total, bound, gap) => {
    expect(gapOf(total, bound)).toBeCloseTo(gap, 12)
  })
})

describe('open shifts', () => {
  it('are stretches of equal shortage, cut where the minimum changes', () => {
    // missing 2 2 1 0 1, below minimum 1 1 1 1 0: what is below the minimum alone is no open shift
    expect(openShifts(problem, [])).toEqual([
      { line: 'mitte-counter', day: 0, start: at('08:00'), end: at('08:30'), missing: 2, belowMinimum: 1 },
      { line: 'mitte-counter', day: 0, start: at('08:30'), end: at('08:45'), missing: 1, belowMinimum: 1 },
      { line: 'mitte-counter', day: 0, start: at('09:00'), end: at('09:15'), missing: 1, belowMinimum: 0 },
    ])
  })

  it('shrink by those present and vanish when all are there', () => {
    const amy = aShift({ time: '08:00-12:00' })
    expect(openShifts(problem, [amy])).toEqual([
      { line: 'mitte-counter', day: 0, start: at('08:00'), end: at('08:30'), missing: 1, belowMinimum: 0 },
    ])
    expect(openShifts(problem, [amy, { ...amy, person: 'ben' }])).toEqual([])
    expect(openShifts(problem, [{ ...amy, person: 'stranger' }])).toHaveLength(3)
  })
})
