import { describe, expect, it } from 'vitest'
import type { Person } from '../../../solver/model/planning-problem.ts'
import { dailyLimit, maxDailyWorkingTime } from '../../../solver/rules/max-daily-working-time.ts'
import { aPerson, aProblem } from '../../builders/planning.ts'
import { amounts, departures, refused } from './departures.ts'

type Changes = Parameters<typeof aPerson>[1]
const one = (changes: Changes = {}) => ({ people: [aPerson('amy', changes)] })
/** A day of so many minutes of work from 07:00, with a break of 45 minutes at 12:00. */
const day = (minutes: number, index = 0) => {
  const end = 7 * 60 + minutes + 45
  const words = `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`
  return { day: index, time: `07:00-${words}`, breaks: ['12:00-12:45'] }
}

describe('longest working day', () => {
  it('is ten hours of work, breaks not counted', () => {
    expect(amounts(maxDailyWorkingTime, one(), [day(600)])).toEqual([])
    expect(amounts(maxDailyWorkingTime, one(), [day(615)])).toEqual([15])
  })

  it('holds on the first and on the last day alike; nobody on duty breaks nothing', () => {
    expect(departures(maxDailyWorkingTime, one(), [day(660), day(630, 6)])).toMatchObject([
      { day: 0, amount: 60 },
      { day: 6, amount: 30 },
    ])
    expect(amounts(maxDailyWorkingTime, one(), [])).toEqual([])
  })

  it.each([
    [{ protections: ['no-extra-work'] }, 480],
    [{ protections: ['expectant'] }, 510],
    [{ protections: ['nursing'] }, 510],
    [{ protections: ['trainee'] }, 600],
    [{ protections: ['expectant', 'no-extra-work'] }, 480],
    [{ maxDayMinutes: 300 }, 300],
    [{ maxDayMinutes: 700 }, 600],
    [{ maxDayMinutes: 495, protections: ['nursing'] }, 495],
  ] satisfies [Changes, number][])('%j may work %i minutes', (changes, limit) => {
    expect(amounts(maxDailyWorkingTime, one(changes), [day(limit)])).toEqual([])
    expect(amounts(maxDailyWorkingTime, one(changes), [day(limit + 15)])).toEqual([15])
  })

  it('is 8.5 hours for a minor with a shorter workday in the same calendar week', () => {
    const minor = one({ protections: ['minor'] })
    expect(amounts(maxDailyWorkingTime, minor, [day(480), day(480, 1)])).toEqual([])
    expect(amounts(maxDailyWorkingTime, minor, [day(510), day(480, 1)])).toEqual([30])
    expect(amounts(maxDailyWorkingTime, minor, [day(510), day(465, 1)])).toEqual([])
    expect(amounts(maxDailyWorkingTime, minor, [day(525), day(465, 1)])).toEqual([15])
  })

  it('does not look into the next calendar week for the shorter workday of a minor', () => {
    const minor = { ...one({ protections: ['minor'] }), horizon: { firstDay: '2027-03-01', days: 14 } }
    expect(amounts(maxDailyWorkingTime, minor, [day(510, 4), day(300, 7)])).toEqual([30])
    expect(amounts(maxDailyWorkingTime, minor, [day(510, 8), day(300, 7)])).toEqual([])
  })

  it('may be tightened, not loosened', () => {
    const rules = [{ id: 'max-daily-working-time', params: { maxMinutes: 540 } }]
    expect(amounts(maxDailyWorkingTime, { ...one(), rules }, [day(600)])).toEqual([60])
    expect(refused(maxDailyWorkingTime, { maxMinutes: 540 })).toEqual([])
    expect(refused(maxDailyWorkingTime, { maxMinutes: 615 })).toEqual(['RULE-LOOSENED maxMinutes'])
    expect(refused(maxDailyWorkingTime, { maxMinutes: '540', expectantMaxMinutes: 480.5 })).toEqual([
      'RULE-PARAMS maxMinutes',
      'RULE-PARAMS expectantMaxMinutes',
    ])
    expect(refused(maxDailyWorkingTime, { maxMinute: 540 })).toEqual(['RULE-PARAMS'])
  })
})

describe('daily limit of a person', () => {
  it('is the smallest of all that apply', () => {
    const limits = {
      maxMinutes: 590,
      protectedMaxMinutes: 470,
      expectantMaxMinutes: 500,
      minorLongDayMinutes: 510,
    }
    const limitOf = (changes: Changes) =>
      dailyLimit(aProblem({ people: [aPerson('amy', changes)] }).people[0] as Person, limits)
    expect(limitOf({})).toBe(590)
    expect(limitOf({ protections: ['minor', 'nursing'] })).toBe(470)
    expect(limitOf({ protections: ['nursing'] })).toBe(500)
    expect(limitOf({ protections: ['minor'], maxDayMinutes: 240 })).toBe(240)
  })
})
