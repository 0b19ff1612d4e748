import { describe, expect, it } from 'vitest'
import { weeklyMinutesMax } from '../../../solver/rules/weekly-minutes-max.ts'
import { aPerson, aShift } from '../../builders/planning.ts'
import { amounts, departures, refused } from './departures.ts'

const rule = weeklyMinutesMax
const contract = { weeklyMinutes: 600, toleranceMinutes: 60 }
/** Four hours of work on a day. */
const on = (day: number, time = '08:00-12:00') => ({ day, time })

describe('weekly hours', () => {
  const people = [aPerson('amy', { contract, weeks: [{ firstDay: 0, days: 7, targetMinutes: 600 }] })]

  it('may reach the target and the tolerance above', () => {
    // 240 + 240 + 180 = 660 = 600 + 60
    expect(amounts(rule, { people }, [on(0), on(3), on(6, '08:00-11:00')])).toEqual([])
    // 240 + 240 + 185 = 665
    expect(amounts(rule, { people }, [on(0), on(3), on(6, '08:00-11:05')])).toEqual([5])
  })

  it('do not count breaks', () => {
    // 570 of presence each, 30 of break: 2 x 330 = 660
    const day = { time: '08:00-14:00', breaks: ['11:00-11:30'] }
    expect(amounts(rule, { people }, [day, { ...day, day: 6 }])).toEqual([])
  })

  it('are judged week by week; a plus of one week is not paid by the next', () => {
    const weeks = [
      { firstDay: 0, days: 7, targetMinutes: 180 },
      { firstDay: 7, days: 7, targetMinutes: 600 },
    ]
    const problem = { people: [aPerson('amy', { contract, weeks })], horizon: { firstDay: '2027-03-01', days: 14 } }
    // week 1: 480 - (180 + 60) = 240; week 2: 240
    expect(departures(rule, problem, [on(0), on(6), on(7)])).toMatchObject([{ day: 0, amount: 240 }])
  })

  it('take in the past days of a week that began before the horizon', () => {
    const { person: _, ...past } = aShift({ day: -1, time: '08:00-16:00' })
    const weeks = [{ firstDay: -2, days: 7, targetMinutes: 600 }]
    const begun = [aPerson('amy', { contract, weeks, history: [past] })]
    // 480 before, 240 now: 720 - 660
    expect(amounts(rule, { people: begun }, [on(4)])).toEqual([60])
    expect(amounts(rule, { people: begun }, [on(5)])).toEqual([])
  })

  it('leave people without work or without a week alone', () => {
    expect(amounts(rule, { people }, [])).toEqual([])
    expect(
      amounts(
        rule,
        { people: [aPerson('amy', { contract })] },
        [0, 1, 2, 3, 4, 5].map(day => on(day)),
      ),
    ).toEqual([])
  })

  it('takes no parameters', () => {
    expect(refused(rule, { toleranceMinutes: 600 })).toEqual(['RULE-PARAMS'])
  })
})
