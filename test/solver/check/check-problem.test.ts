import { describe, expect, it } from 'vitest'
import { checkProblem } from '../../../solver/check/check-problem.ts'
import { PROBLEM_CODES } from '../../../solver/check/problem/fault.ts'
import type { PlanningProblemInput } from '../../../solver/model/planning-problem.ts'
import { aLine, aPerson, aProblem, aShift, aSite, range } from '../../builders/planning.ts'
import { randomProblem } from '../../builders/random-planning.ts'

const faults = (problem: Partial<PlanningProblemInput>) =>
  checkProblem(aProblem(problem)).map(({ code, where }) => `${code} ${where}`)
const { person: _person, day: _day, ...shift } = aShift({ time: '08:00-14:00' })

describe('faults of a problem', () => {
  it('are none in the small city', () => {
    expect(faults({ people: [aPerson('amy')], cover: [aLine()] })).toEqual([])
  })

  it('are told all at once, with cause and action in both languages', () => {
    const found = checkProblem(
      aProblem({ timeZone: 'Moon', people: [aPerson('amy', { homeSite: 'ost' })], cover: [aLine({ site: 'west' })] }),
    )
    expect(found.map(fault => fault.code)).toEqual(['PRB-021', 'PRB-003', 'PRB-010'])
    for (const fault of found) {
      expect(fault.cause.de).not.toBe(fault.cause.en)
      expect(fault.action.de.length).toBeGreaterThan(5)
      expect(fault.action.en.length).toBeGreaterThan(5)
    }
  })

  it('in ids used twice', () => {
    expect(faults({ people: [aPerson('amy'), aPerson('ben'), aPerson('amy')] })).toEqual(['PRB-002 people[2]'])
    expect(faults({ sites: [aSite('mitte'), aSite('nord'), aSite('nord')] })).toEqual(['PRB-002 sites[2]'])
    expect(faults({ cover: [aLine(), aLine()] })).toEqual(['PRB-002 cover[1]'])
    const days = [0, 0].map(day => ({ day, open: [], presence: range('08:00-16:00') }))
    expect(faults({ sites: [aSite('mitte', { days }), aSite('nord')] })).toEqual(['PRB-002 sites[0].days[1]'])
    const travel = [
      { from: 'mitte', to: 'nord', minutes: 30 },
      { from: 'nord', to: 'mitte', minutes: 20 },
    ]
    expect(faults({ travel })).toEqual(['PRB-002 travel[1]'])
  })

  it('in ids that nothing has', () => {
    expect(faults({ cover: [aLine({ activities: ['counter', 'chess'] })] })).toEqual(['PRB-003 cover[0].activities[1]'])
    expect(faults({ travel: [{ from: 'mitte', to: 'ost', minutes: 30 }] })).toEqual(['PRB-003 travel[0].to'])
    expect(faults({ people: [aPerson('amy', { sites: ['mitte', 'ost'] })] })).toEqual(['PRB-003 people[0].sites[1]'])
    const wishes = [{ id: 'w', day: 0, kind: 'site' as const, site: 'ost' }]
    expect(faults({ people: [aPerson('amy', { wishes })] })).toEqual(['PRB-003 people[0].wishes[0].site'])
    const pins = [
      { day: 0, kind: 'shift' as const, shift: { ...shift, pieces: [{ ...shift.pieces[0]!, site: 'ost' }] } },
    ]
    expect(faults({ people: [aPerson('amy', { pins })] })).toEqual(['PRB-003 people[0].pins[0].shift.pieces[0].site'])
  })

  it('in days outside the horizon', () => {
    const sites = [aSite('mitte', {}, [0, 1, 2, 3, 4, 5, 6, 7]), aSite('nord')]
    expect(faults({ sites, cover: [aLine({ day: 6 })] })).toEqual([])
    expect(faults({ sites, cover: [aLine({ day: 7 })] })).toEqual(['PRB-004 cover[0].day'])
    expect(faults({ people: [aPerson('amy', { pins: [{ day: -1, kind: 'off' }] })] })).toEqual([
      'PRB-004 people[0].pins[0].day',
    ])
    expect(faults({ people: [aPerson('amy', { weeks: [{ firstDay: 7, days: 7, targetMinutes: 0 }] })] })).toEqual([
      'PRB-004 people[0].weeks[0].firstDay',
    ])
  })

  it('in intervals turned round', () => {
    const off = { day: 0, start: 600, end: 600, kind: 'absent' as const }
    expect(faults({ people: [aPerson('amy', { timeOff: [off] })] })).toEqual(['PRB-005 people[0].timeOff[0]'])
    const days = [{ day: 0, open: [{ start: 900, end: 800 }], presence: range('08:00-16:00') }]
    expect(faults({ sites: [aSite('mitte', { days }), aSite('nord')] })).toEqual(['PRB-005 sites[0].days[0].open[0]'])
  })

  it('in cover outside the presence window', () => {
    const days = [{ day: 0, open: [], presence: range('08:00-09:00') }]
    const sites = [aSite('mitte', { days }), aSite('nord')]
    expect(faults({ sites, cover: [aLine()] })).toEqual([])
    expect(faults({ sites, cover: [aLine({ required: [1, 1, 1, 1, 1] })] })).toEqual(['PRB-006 cover[0]'])
    expect(faults({ sites, cover: [aLine({ start: 465 })] })).toEqual(['PRB-006 cover[0]'])
    expect(faults({ sites, cover: [aLine({ day: 1 })] })).toEqual(['PRB-006 cover[0]'])
  })

  it('in lists of unequal length', () => {
    expect(faults({ cover: [aLine({ minimum: [0, 0] })] })).toEqual(['PRB-007 cover[0].minimum'])
    expect(faults({ cover: [aLine({ costs: [[1, 0]] })] })).toEqual(['PRB-007 cover[0].costs'])
    expect(faults({ cover: [aLine({ required: [], minimum: [] })] })).toEqual(['PRB-007 cover[0].minimum'])
  })

  it('in cost curves that are not convex', () => {
    const curve = (...costs: number[]) => faults({ cover: [aLine({ costs: Array(4).fill(costs) })] })
    expect(curve(9, 4, 1, 0, 0, 5)).toEqual([])
    expect(curve(7)).toEqual([])
    expect(curve(9, 8, 0)).toEqual([0, 1, 2, 3].map(slot => `PRB-008 cover[0].costs[${slot}]`))
  })

  it('in tours off the grid', () => {
    expect(faults({ cover: [aLine({ indivisible: true, start: 490 })] })).toEqual(['PRB-009 cover[0]'])
    expect(faults({ cover: [aLine({ start: 490 })] })).toEqual([])
  })

  it('in weeks that overlap', () => {
    const weeks = [
      { firstDay: 0, days: 4, targetMinutes: 600 },
      { firstDay: 3, days: 4, targetMinutes: 600 },
    ]
    expect(faults({ people: [aPerson('amy', { weeks })] })).toEqual(['PRB-011 people[0].weeks[1]'])
    const apart = [weeks[0]!, { ...weeks[1]!, firstDay: 4, days: 3 }]
    expect(faults({ people: [aPerson('amy', { weeks: apart })] })).toEqual([])
  })

  it('in pins, wishes, history and skills that say too little or too much', () => {
    const pins = [
      { day: 0, kind: 'off' as const },
      { day: 0, kind: 'shift' as const },
    ]
    expect(faults({ people: [aPerson('amy', { pins })] })).toEqual([
      'PRB-012 people[0].pins[1]',
      'PRB-012 people[0].pins[1].shift',
    ])
    const wishes = [{ id: 'w', day: 0, kind: 'end-not-after' as const }]
    expect(faults({ people: [aPerson('amy', { wishes })] })).toEqual(['PRB-013 people[0].wishes[0].minute'])
    expect(faults({ people: [aPerson('amy', { history: [{ ...shift, day: 0 }] })] })).toEqual([
      'PRB-014 people[0].history[0].day',
    ])
    const skills = [{ skill: 'counter', from: '2027-03-02', to: '2027-03-01' }]
    expect(faults({ people: [aPerson('amy', { skills })] })).toEqual(['PRB-015 people[0].skills[0]'])
  })

  it('in the rule set', () => {
    expect(faults({ rules: [{ id: 'no-work-on-mondays' }] })).toEqual(['PRB-016 rules[0].id'])
    expect(faults({ rules: [{ id: 'breaks', level: 'soft' }] })).toEqual(['PRB-017 rules[0].level'])
    expect(faults({ rules: [{ id: 'wishes', level: 'hard' }] })).toEqual(['PRB-017 rules[0].level'])
    expect(faults({ rules: [{ id: 'shift-shape', level: 'warning' }] })).toEqual([])
    const rest = (minRestMinutes: unknown) =>
      faults({ rules: [{ id: 'min-rest-between-shifts', params: { minRestMinutes } }] })
    expect(rest(720)).toEqual([])
    expect(rest(660)).toEqual([])
    expect(rest(659)).toEqual(['PRB-018 rules[0].params.minRestMinutes'])
    expect(rest('long')).toEqual(['PRB-019 rules[0].params.minRestMinutes'])
    expect(faults({ rules: [{ id: 'wishes', params: { luck: 7 } }] })).toEqual(['PRB-019 rules[0].params.luck'])
  })

  it('in measures that no shift can meet', () => {
    expect(faults({ shifts: { minMinutes: 500, maxMinutes: 480 } })).toEqual(['PRB-020 shifts.minMinutes'])
    expect(faults({ shifts: { stepMinutes: 7 } })).toEqual(['PRB-020 shifts.stepMinutes'])
  })

  it('in demand that a simulator could not serve', () => {
    const stream = { site: 'mitte', channel: 'walk-in' as const, activity: 'counter', day: 0, start: 480, mean: [1] }
    const service = { channel: 'walk-in' as const, meanMinutes: 10, cv: 0.5 }
    expect(faults({ demand: { arrivals: [stream], services: [service], targets: [] } })).toEqual([])
    expect(faults({ demand: { arrivals: [stream], services: [{ ...service, site: 'nord' }], targets: [] } })).toEqual([
      'PRB-022 demand.arrivals[0]',
    ])
  })

  it('never stop the search for faults, whatever the problem', () => {
    for (let seed = 1; seed <= 60; seed++) {
      for (const fault of checkProblem(randomProblem(seed))) expect(PROBLEM_CODES[fault.code]).toBeDefined()
    }
  })
})
