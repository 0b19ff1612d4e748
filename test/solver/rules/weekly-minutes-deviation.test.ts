import { describe, expect, it } from 'vitest'
import { weeklyMinutesDeviation } from '../../../solver/rules/weekly-minutes-deviation.ts'
import { aPerson } from '../../builders/planning.ts'
import { amounts, departures, refused } from './departures.ts'

const rule = weeklyMinutesDeviation
const weeks = [{ firstDay: 0, days: 7, targetMinutes: 480 }]
const people = [aPerson('amy', { weeks })]

describe('weekly target', () => {
  it('is met to the minute or missed either way', () => {
    const first = { time: '08:00-12:00' }
    expect(amounts(rule, { people }, [first, { day: 6, time: '08:00-12:00' }])).toEqual([])
    expect(amounts(rule, { people }, [first, { day: 6, time: '08:00-12:05' }])).toEqual([5])
    expect(amounts(rule, { people }, [first, { day: 6, time: '08:05-12:00' }])).toEqual([5])
  })

  it('is missed whole by whoever never works, and by nobody without a week', () => {
    expect(departures(rule, { people: [...people, aPerson('ben')] }, [])).toMatchObject([
      { person: 'amy', day: 0, amount: 480 },
    ])
  })

  it('knows no tolerance and no balance between two weeks', () => {
    const two = [...weeks, { firstDay: 7, days: 7, targetMinutes: 480 }]
    const problem = { people: [aPerson('amy', { weeks: two })], horizon: { firstDay: '2027-03-01', days: 14 } }
    // 480 + 60 and 480 - 60
    expect(amounts(rule, problem, [{ time: '08:00-17:00' }, { day: 13, time: '08:00-15:00' }])).toEqual([60, 60])
  })

  it('does not count breaks as work', () => {
    expect(amounts(rule, { people }, [{ time: '08:00-16:30', breaks: ['12:00-12:30'] }])).toEqual([])
  })

  it('takes no parameters', () => {
    expect(refused(rule, { minutes: 15 })).toEqual(['RULE-PARAMS'])
  })
})
