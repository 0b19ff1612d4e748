import { describe, expect, it } from 'vitest'
import { expectantHours } from '../../../solver/rules/expectant-hours.ts'
import { aPerson, aShift } from '../../builders/planning.ts'
import { amounts, departures, refused } from './departures.ts'

const rule = expectantHours
const expectant = { people: [aPerson('amy', { protections: ['expectant'] })] }
const nursing = { people: [aPerson('amy', { protections: ['nursing'] })] }
/** Nine hours of work on a day. */
const nine = (day: number) => ({ day, time: '08:00-18:00', breaks: ['12:00-13:00'] })

describe('expectant and nursing staff', () => {
  it('are protected, others not; off duty nothing is broken', () => {
    expect(amounts(rule, {}, [{ time: '04:00-23:00' }])).toEqual([])
    expect(amounts(rule, expectant, [])).toEqual([])
  })

  it('work from six to twenty o’clock; the minutes outside count on both ends', () => {
    expect(amounts(rule, nursing, [{ time: '06:00-20:00' }])).toEqual([])
    expect(departures(rule, nursing, [{ time: '05:50-12:00' }, { day: 6, time: '05:00-20:30' }])).toMatchObject([
      { day: 0, amount: 10 },
      { day: 6, amount: 60 + 30 },
    ])
  })

  it('work ninety hours in two calendar weeks', () => {
    const horizon = { firstDay: '2027-03-01', days: 14 }
    const weekdays = [0, 1, 2, 3, 4, 7, 8, 9, 10, 11]
    // 10 x 540 = 5400
    expect(amounts(rule, { ...expectant, horizon }, weekdays.map(nine))).toEqual([])
    const more = { day: 12, time: '08:00-09:00' }
    expect(departures(rule, { ...expectant, horizon }, [...weekdays.map(nine), more])).toMatchObject([
      { day: 7, amount: 60 },
    ])
  })

  it('count each pair of successive weeks, not the sum of three', () => {
    const horizon = { firstDay: '2027-03-01', days: 21 }
    // weeks of 5, 5 and 5 days are 90 hours in each pair; a sixth day in the middle breaks both pairs
    const weekdays = [0, 1, 2, 3, 4, 7, 8, 9, 10, 11, 14, 15, 16, 17, 18]
    expect(amounts(rule, { ...expectant, horizon }, weekdays.map(nine))).toEqual([])
    expect(departures(rule, { ...expectant, horizon }, [...weekdays, 12].map(nine))).toMatchObject([
      { day: 7, amount: 540 },
      { day: 14, amount: 540 },
    ])
  })

  it('take in the week before the horizon and the days before it in its own week', () => {
    const past = (days: number[]) =>
      days.map(day => {
        const { person: _, ...shift } = aShift(nine(day))
        return shift
      })
    // the horizon is Thursday to Saturday; its week began on day -3, the one before on day -10
    const horizon = { firstDay: '2027-03-04', days: 3 }
    const history = past([-11, -10, -9, -8, -7, -6, -3, -2, -1]) // day -11 is a Sunday two weeks ago
    const people = [aPerson('amy', { protections: ['nursing'], history })]
    // 5 + 3 days before; two more make ten, a third is nine hours too much
    expect(amounts(rule, { people, horizon }, [nine(0), nine(1)])).toEqual([])
    expect(departures(rule, { people, horizon }, [nine(0), nine(1), nine(2)])).toMatchObject([{ day: -3, amount: 540 }])
  })

  it('may be tightened, not loosened', () => {
    const rules = [{ id: rule.id, params: { latestEnd: 18 * 60 } }]
    expect(amounts(rule, { ...nursing, rules }, [{ time: '14:00-18:30' }])).toEqual([30])
    expect(refused(rule, { earliestStart: 345, maxTwoWeeksMinutes: 5401 })).toEqual([
      'RULE-LOOSENED earliestStart',
      'RULE-LOOSENED maxTwoWeeksMinutes',
    ])
    expect(refused(rule, { latestEnd: '20:00' })).toEqual(['RULE-PARAMS latestEnd'])
    expect(refused(rule, { weeks: 2 })).toEqual(['RULE-PARAMS'])
  })
})
