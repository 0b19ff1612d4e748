import { describe, expect, it } from 'vitest'
import { applyEvent } from '../../../../solver/roster/replan/event.ts'
import { aLine, aPerson, aProblem, aShift, aSite } from '../../../builders/planning.ts'

const week = [{ firstDay: 0, days: 7, targetMinutes: 480 }]
const problem = aProblem({
  sites: [aSite('mitte'), aSite('nord'), aSite('fair', { kind: 'outpost' })],
  people: [
    aPerson('amy', { weeks: week, pins: [{ day: 0, kind: 'work' }], sites: ['mitte', 'nord', 'fair'] }),
    aPerson('ben', { weeks: week }),
  ],
  cover: [aLine({ required: [2, 2, 2, 2] }), { ...aLine(), id: 'tour', site: 'fair', indivisible: true, day: 1 }],
})
const shifts = [
  aShift({ time: '08:00-12:00' }),
  aShift({ day: 1, time: '08:00-12:00', site: 'fair' }),
  aShift({ person: 'ben', time: '08:00-12:00', site: 'nord' }),
]

describe('an event', () => {
  it('takes an absent person’s shifts, days and hours', () => {
    const after = applyEvent(problem, shifts, { kind: 'absence', person: 'amy', firstDay: 0, days: 1 })
    expect(after.lost).toEqual([shifts[0]])
    expect(after.kept).toEqual(shifts.slice(1))
    expect(after.days).toEqual([0])
    const amy = after.problem.people[0]!
    expect(amy.timeOff).toEqual([{ day: 0, start: 0, end: 1440, kind: 'absent' }])
    expect(amy.weeks[0]!.targetMinutes).toBe(480 - 240) // EntgFG 4: the four hours count as worked
    expect(amy.pins).toEqual([])
    expect(after.problem.people[1]).toEqual(problem.people[1])
  })

  it('closes a site: no work there, nothing asked for', () => {
    const after = applyEvent(problem, shifts, { kind: 'closure', site: 'nord', firstDay: 0, days: 2 })
    expect(after.lost).toEqual([shifts[2]])
    expect(after.problem.sites.find(site => site.id === 'nord')?.days.map(entry => entry.day)).toEqual([2, 3, 4, 5])
    expect(after.problem.cover).toEqual(problem.cover)
    const mitte = applyEvent(problem, shifts, { kind: 'closure', site: 'mitte', firstDay: 0, days: 1 })
    expect(mitte.problem.cover.map(line => line.id)).toEqual(['tour'])
    expect(mitte.problem.people[0]!.pins).toEqual([]) // the pinned day lost its shift
  })

  it('cancels a tour with the shifts on it', () => {
    const after = applyEvent(problem, shifts, { kind: 'cancelled', line: 'tour' })
    expect(after.lost).toEqual([shifts[1]])
    expect(after.problem.cover.map(line => line.id)).toEqual(['mitte-counter'])
  })

  it('changes what is required, never below nobody', () => {
    const by = (amount: number) =>
      applyEvent(problem, shifts, { kind: 'demand', line: 'mitte-counter', start: 495, end: 525, by: amount })
    expect(by(1).problem.cover[0]!.required).toEqual([2, 3, 3, 2])
    expect(by(-5).problem.cover[0]!.required).toEqual([2, 0, 0, 2])
    expect(by(1).lost).toEqual([])
  })

  it('refuses what the problem does not know', () => {
    expect(() => applyEvent(problem, shifts, { kind: 'absence', person: 'x', firstDay: 0, days: 1 })).toThrow('x')
    expect(() => applyEvent(problem, shifts, { kind: 'closure', site: 'x', firstDay: 0, days: 1 })).toThrow('x')
    expect(() => applyEvent(problem, shifts, { kind: 'cancelled', line: 'x' })).toThrow('x')
  })
})
