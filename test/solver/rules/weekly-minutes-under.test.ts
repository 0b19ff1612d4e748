import { describe, expect, it } from 'vitest'
import { weeklyMinutesUnder } from '../../../solver/rules/weekly-minutes-under.ts'
import { aPerson } from '../../builders/planning.ts'
import { amounts, departures, refused } from './departures.ts'

const rule = weeklyMinutesUnder
const contract = { weeklyMinutes: 900, toleranceMinutes: 90 }
const week = (targetMinutes: number, firstDay = 0, days = 7) => ({ firstDay, days, targetMinutes })
const amy = (...weeks: ReturnType<typeof week>[]) => ({ people: [aPerson('amy', { contract, weeks })] })

describe('a week too short', () => {
  it('begins below target less tolerance', () => {
    // 600 - 90 = 510
    const problem = amy(week(600))
    expect(amounts(rule, problem, [{ time: '08:00-12:00' }, { day: 6, time: '08:00-12:30' }])).toEqual([])
    expect(amounts(rule, problem, [{ time: '08:00-12:00' }, { day: 6, time: '08:00-12:25' }])).toEqual([5])
  })

  it('is as short as can be where nobody works', () => {
    expect(departures(rule, amy(week(600)), [])).toMatchObject([{ person: 'amy', day: 0, amount: 510 }])
    expect(amounts(rule, amy(week(90)), [])).toEqual([])
    expect(amounts(rule, amy(week(0)), [])).toEqual([])
  })

  it('is not filled up by the days outside of it', () => {
    // 1-3 only: days 0 and 4 do not count; 300 - 90 - 120
    const shifts = [
      { time: '08:00-14:00' },
      { day: 1, time: '08:00-09:00' },
      { day: 3, time: '08:00-09:00' },
      { day: 4, time: '08:00-14:00' },
    ]
    expect(amounts(rule, amy(week(300, 1, 3)), shifts)).toEqual([90])
  })

  it('counts for each week and does not mind a week too long', () => {
    const problem = { ...amy(week(240), week(400, 7)), horizon: { firstDay: '2027-03-01', days: 14 } }
    expect(departures(rule, problem, [{ time: '08:00-20:00' }, { day: 13, time: '08:00-10:00' }])).toMatchObject([
      { day: 7, amount: 400 - 90 - 120 },
    ])
  })

  it('takes no parameters', () => {
    expect(refused(rule, { tolerance: 0 })).toEqual(['RULE-PARAMS'])
  })
})
