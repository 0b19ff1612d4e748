import { describe, expect, it } from 'vitest'
import { minors } from '../../../solver/rules/minors.ts'
import { aPerson, aShift } from '../../builders/planning.ts'
import { amounts, departures, refused } from './departures.ts'

const rule = minors
const minor = { people: [aPerson('amy', { protections: ['minor'] })] }
/** Eight hours of work on a day. */
const full = (day: number) => ({ day, time: '08:00-17:00', breaks: ['12:00-13:00'] })

describe('protection of minors', () => {
  it('holds for minors only, and only at work', () => {
    expect(amounts(rule, {}, [{ day: 5, time: '05:00-22:00' }])).toEqual([])
    expect(amounts(rule, minor, [])).toEqual([])
  })

  it('keeps work between six and twenty o’clock', () => {
    expect(amounts(rule, minor, [{ time: '06:00-10:00' }, { day: 1, time: '16:00-20:00' }])).toEqual([])
    expect(departures(rule, minor, [{ time: '05:45-10:00' }, { day: 4, time: '16:00-20:15' }])).toMatchObject([
      { day: 0, amount: 1 },
      { day: 4, amount: 1 },
    ])
  })

  it('keeps Saturdays free by the calendar', () => {
    const horizon = { firstDay: '2027-03-06', days: 8 } // Saturday to Saturday
    const shifts = [0, 1, 2, 7].map(day => ({ day, time: '08:00-12:00' }))
    expect(departures(rule, { ...minor, horizon }, shifts).map(({ day }) => day)).toEqual([0, 7])
  })

  it('limits presence, breaks included, to ten hours', () => {
    expect(amounts(rule, minor, [{ time: '08:00-18:00', breaks: ['12:00-14:00'] }])).toEqual([])
    expect(amounts(rule, minor, [{ time: '08:00-18:15', breaks: ['12:00-14:15'] }])).toEqual([1])
  })

  it('limits a calendar week to forty hours', () => {
    // 5 x 480 = 2400
    expect(amounts(rule, minor, [0, 1, 2, 3, 4].map(full))).toEqual([])
    const longer = { day: 4, time: '08:00-17:15', breaks: ['12:00-13:00'] }
    expect(departures(rule, minor, [...[0, 1, 2, 3].map(full), longer])).toMatchObject([{ day: 0, amount: 1 }])
  })

  it('limits a calendar week to five shifts', () => {
    const short = (day: number) => ({ day, time: '08:00-12:00' })
    expect(amounts(rule, minor, [0, 1, 2, 3, 4].map(short))).toEqual([])
    // Saturday, and six shifts
    expect(amounts(rule, minor, [0, 1, 2, 3, 4, 5].map(short))).toEqual([1, 1])
  })

  it('takes in the days of the week before the horizon, not the week before that', () => {
    const history = [-3, -2, -1].map(day => {
      const { person: _, ...shift } = aShift(full(day))
      return shift
    })
    const people = [aPerson('amy', { protections: ['minor'], history })]
    // the horizon begins on Thursday: 3 x 480 before, 2 x 480 now; Friday with a quarter more is too much
    const horizon = { firstDay: '2027-03-04', days: 2 }
    expect(amounts(rule, { people, horizon }, [full(0), full(1)])).toEqual([])
    const longer = { day: 1, time: '08:00-17:15', breaks: ['12:00-13:00'] }
    expect(departures(rule, { people, horizon }, [full(0), longer])).toMatchObject([{ day: -3, amount: 1 }])
    // the horizon begins on Monday: the same history is last week's
    expect(amounts(rule, { people }, [0, 1, 2, 3, 4].map(full))).toEqual([])
  })

  it('tells several faults of one shift', () => {
    // Saturday, from 05:00, eleven hours
    expect(amounts(rule, minor, [{ day: 5, time: '05:00-16:00' }])).toEqual([1, 1, 1])
  })

  it('may be tightened, not loosened', () => {
    const rules = [{ id: rule.id, params: { maxShiftsPerWeek: 3, latestEnd: 18 * 60 } }]
    expect(amounts(rule, { ...minor, rules }, [0, 1, 2, 3].map(full))).toEqual([1])
    expect(amounts(rule, { ...minor, rules }, [{ time: '14:00-18:15' }])).toEqual([1])
    expect(refused(rule, { earliestStart: 300, latestEnd: 1260, maxWeekMinutes: 2300 })).toEqual([
      'RULE-LOOSENED earliestStart',
      'RULE-LOOSENED latestEnd',
    ])
    expect(refused(rule, { maxPresenceMinutes: [] })).toEqual(['RULE-PARAMS maxPresenceMinutes'])
    expect(refused(rule, { saturdays: true })).toEqual(['RULE-PARAMS'])
  })
})
