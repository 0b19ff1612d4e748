import { describe, expect, it } from 'vitest'
import { minRestBetweenShifts } from '../../../solver/rules/min-rest-between-shifts.ts'
import { aPerson, aShift, type ShiftWords } from '../../builders/planning.ts'
import { amounts, departures, refused } from './departures.ts'

const rule = minRestBetweenShifts
const past = (words: ShiftWords) => {
  const { person: _, ...shift } = aShift(words)
  return shift
}

describe('rest between two shifts', () => {
  it('is eleven hours over the night', () => {
    // 21:00 to 08:00 is 3 + 8 = 11 hours
    const late = { time: '15:00-21:00' }
    expect(amounts(rule, {}, [late, { day: 1, time: '08:00-12:00' }])).toEqual([])
    expect(amounts(rule, {}, [late, { day: 1, time: '07:45-12:00' }])).toEqual([15])
  })

  it('is twelve hours for minors', () => {
    const people = [aPerson('amy', { protections: ['minor'] })]
    const late = { time: '14:00-20:00' }
    expect(amounts(rule, { people }, [late, { day: 1, time: '08:00-12:00' }])).toEqual([])
    expect(amounts(rule, { people }, [late, { day: 1, time: '07:00-11:00' }])).toEqual([60])
  })

  it('counts from the end of a shift that runs past midnight', () => {
    // ends at 01:00 of day 1; 11 hours later it is 12:00
    const night = { time: '19:00-25:00' }
    expect(amounts(rule, {}, [night, { day: 1, time: '12:00-16:00' }])).toEqual([])
    expect(amounts(rule, {}, [night, { day: 1, time: '10:00-16:00' }])).toEqual([120])
  })

  it('binds the first day to the last shift of the history, not to those before it', () => {
    const people = [
      aPerson('amy', {
        history: [past({ day: -1, time: '16:00-22:00' }), past({ day: -2, time: '10:00-16:00' })],
      }),
    ]
    // 22:00 to 08:30 is 10.5 hours
    expect(departures(rule, { people }, [{ time: '08:30-12:30' }])).toMatchObject([{ day: 0, amount: 30 }])
    expect(amounts(rule, { people }, [{ time: '09:00-13:00' }])).toEqual([])
  })

  it('does not judge the past by itself, nor the hours between two shifts of one day', () => {
    const people = [
      aPerson('amy', { history: [past({ day: -2, time: '16:00-23:00' }), past({ day: -1, time: '06:00-12:00' })] }),
    ]
    expect(amounts(rule, { people }, [{ time: '08:00-12:00' }, { time: '14:00-18:00' }])).toEqual([])
  })

  it('looks up to the last day of the horizon, in whatever order the shifts are given', () => {
    const shifts = [
      { day: 6, time: '06:00-10:00' },
      { day: 5, time: '15:00-20:00' },
    ]
    expect(departures(rule, {}, shifts)).toMatchObject([{ person: 'amy', day: 6, amount: 60 }])
  })

  it('asks nothing of people off duty or with a day between', () => {
    expect(amounts(rule, {}, [])).toEqual([])
    expect(amounts(rule, {}, [{ time: '16:00-23:00' }, { day: 2, time: '05:00-09:00' }])).toEqual([])
  })

  it('may be lengthened, not shortened', () => {
    const rules = [{ id: rule.id, params: { minRestMinutes: 780 } }]
    const shifts = [{ time: '14:00-20:00' }, { day: 1, time: '08:00-12:00' }]
    expect(amounts(rule, { rules }, shifts)).toEqual([60])
    const people = [aPerson('amy', { protections: ['minor'] })]
    expect(amounts(rule, { rules, people }, shifts)).toEqual([60]) // the longer of both holds for minors too
    expect(refused(rule, { minRestMinutes: 600 })).toEqual(['RULE-LOOSENED minRestMinutes'])
    expect(refused(rule, { minorMinRestMinutes: true })).toEqual(['RULE-PARAMS minorMinRestMinutes'])
    expect(refused(rule, { rest: 700 })).toEqual(['RULE-PARAMS'])
  })
})
