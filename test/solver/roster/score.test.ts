import { describe, expect, it } from 'vitest'
import { costByPersonAndDay, scoreRoster } from '../../../solver/roster/score.ts'
import { aLine, aPerson, aProblem, aShift } from '../../builders/planning.ts'

const people = [
  aPerson('amy', { weeks: [{ firstDay: 0, days: 7, targetMinutes: 300 }], wishes: [{ id: 'w', day: 0, kind: 'off' }] }),
  aPerson('ben'),
]
const cover = [aLine({ required: [2, 2, 2, 2] })]

describe('score of a roster', () => {
  it('adds up what each soft rule costs, in the register’s order', () => {
    const score = scoreRoster(aProblem({ people, cover }), [aShift({ time: '08:00-12:00' })])
    expect(score.lawful).toBe(true)
    expect(score.byRule).toEqual([
      { rule: 'cover-shortage', amount: 4, unit: 'person-slots', cost: 4 * 1000 }, // one missing in four slots
      { rule: 'weekly-minutes-deviation', amount: 60, unit: 'minutes', cost: 60 }, // 300 - 240
      { rule: 'wishes', amount: 10, unit: 'weight points', cost: 10 * 10 },
    ])
    expect(score.total).toBe(4000 + 60 + 100)
  })

  it('of nobody on duty is the whole shortage and the whole target', () => {
    const score = scoreRoster(aProblem({ people, cover }), [])
    // 8 person-slots; 300 minutes of deviation and 300 - 120 below the tolerance at 4 points
    expect(score.total).toBe(8000 + 300 + 4 * 180)
    expect(score.lawful).toBe(true)
  })

  it('costs nothing for hard rules and warnings, but tells them', () => {
    const rules = [{ id: 'weekly-minutes-max', level: 'warning' as const }]
    const score = scoreRoster(aProblem({ people, rules }), [
      aShift({ time: '08:00-12:00' }),
      aShift({ day: 6, time: '08:00-12:00' }), // a Sunday; 480 > 300 + 120
    ])
    expect(score.lawful).toBe(false)
    expect(score.departures.filter(({ level }) => level !== 'soft')).toMatchObject([
      { rule: 'shift-shape', level: 'hard', cost: 0 },
      { rule: 'shift-shape', level: 'hard', cost: 0 },
      { rule: 'no-sundays-and-holidays', level: 'hard', cost: 0, day: 6 },
      { rule: 'weekly-minutes-max', level: 'warning', cost: 0, amount: 60 },
    ])
    expect(score.byRule.map(({ rule }) => rule)).toEqual(['weekly-minutes-deviation', 'wishes'])
  })

  it('prices a softened agreement at the weight of the problem', () => {
    const rules = [{ id: 'weekly-minutes-max', level: 'soft' as const, weight: 3 }]
    const shifts = [0, 1].map(day => aShift({ day, time: '08:00-12:00' }))
    const { byRule } = scoreRoster(aProblem({ people, rules }), shifts)
    expect(byRule).toContainEqual({ rule: 'weekly-minutes-max', amount: 60, unit: 'minutes', cost: 180 })
  })

  it('lists a rule of weight zero without cost', () => {
    const rules = [{ id: 'wishes', weight: 0 }]
    const { byRule } = scoreRoster(aProblem({ people, rules }), [aShift({ time: '08:00-12:00' })])
    expect(byRule).toContainEqual({ rule: 'wishes', amount: 10, unit: 'weight points', cost: 0 })
  })
})

describe('cost by person and day', () => {
  it('splits the total; cover belongs to the day alone', () => {
    const problem = aProblem({ people, cover })
    const score = scoreRoster(problem, [
      aShift({ time: '08:00-12:00' }),
      aShift({ person: 'ben', day: 1, time: '08:00-12:00', site: 'nord' }),
    ])
    const { byPerson, byDay } = costByPersonAndDay(score)
    // amy: 60 minutes and a wish; ben: 200 away from home; day 0: amy's and the shortage
    expect([...byPerson]).toEqual([
      ['amy', 60 + 100],
      ['ben', 200],
    ])
    expect([...byDay]).toEqual([
      [0, 4000 + 160],
      [1, 200],
    ])
    expect([...byDay.values()].reduce((sum, cost) => sum + cost, 0)).toBe(score.total)
  })
})
