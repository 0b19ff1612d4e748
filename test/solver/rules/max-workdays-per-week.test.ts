import { describe, expect, it } from 'vitest'
import { maxWorkdaysPerWeek } from '../../../solver/rules/max-workdays-per-week.ts'
import { aPerson, aShift } from '../../builders/planning.ts'
import { amounts, departures, refused } from './departures.ts'

const rule = maxWorkdaysPerWeek
const amy = (workdaysPerWeek: number, firstDay = 0, days = 7) => ({
  people: [
    aPerson('amy', {
      contract: { weeklyMinutes: 1200, workdaysPerWeek },
      weeks: [{ firstDay, days, targetMinutes: 1200 }],
    }),
  ],
})
const on = (...days: number[]) => days.map(day => ({ day, time: '08:00-12:00' }))

describe('workdays per week', () => {
  it('are at most those of the contract', () => {
    expect(amounts(rule, amy(3), on(0, 2, 6))).toEqual([])
    expect(amounts(rule, amy(3), on(0, 2, 4, 6))).toEqual([1])
    expect(amounts(rule, amy(1), on(0, 1, 2, 3, 4, 5))).toEqual([5])
    expect(amounts(rule, amy(3), [])).toEqual([])
  })

  it('count a day once, however many shifts it has', () => {
    expect(amounts(rule, amy(1), [{ time: '08:00-12:00' }, { time: '14:00-18:00' }])).toEqual([])
  })

  it('count only the days of the week itself', () => {
    expect(amounts(rule, amy(2, 2, 3), on(0, 1, 2, 4, 5, 6))).toEqual([]) // days 2 and 4
    expect(departures(rule, amy(2, 2, 3), on(2, 3, 4))).toMatchObject([{ day: 2, amount: 1 }])
  })

  it('count the days worked before the horizon in a week that began there', () => {
    const { person: _, ...past } = aShift({ day: -1, time: '08:00-12:00' })
    const [person] = amy(2, -3).people
    const people = [{ ...person!, history: [past] }]
    expect(amounts(rule, { people }, on(3))).toEqual([])
    expect(amounts(rule, { people }, on(0, 3))).toEqual([1])
    expect(amounts(rule, { people }, on(4, 5))).toEqual([]) // days 4 and 5 lie behind the week
  })

  it('takes no parameters', () => {
    expect(refused(rule, { workdays: 7 })).toEqual(['RULE-PARAMS'])
  })
})
