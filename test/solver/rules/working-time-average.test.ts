import { describe, expect, it } from 'vitest'
import { workingTimeAverage } from '../../../solver/rules/working-time-average.ts'
import { aPerson, aShift } from '../../builders/planning.ts'
import { amounts, departures, refused } from './departures.ts'

const rule = workingTimeAverage
const amy = (minutes: number, workdays: number) => ({
  people: [aPerson('amy', { averageBefore: { minutes, workdays } })],
})
const shift = { day: 6, time: '08:00-12:00' } // 240

describe('average working time', () => {
  it('is eight hours on each Monday to Saturday of the balance period and the horizon', () => {
    // 480 x (10 + 6) = 7680; with 240 planned 7440 may lie before
    expect(amounts(rule, amy(7440, 10), [shift])).toEqual([])
    expect(departures(rule, amy(7445, 10), [shift])).toMatchObject([{ person: 'amy', amount: 5 }])
  })

  it('leaves public holidays of the horizon out, but a Sunday only once', () => {
    const holidays = [0, 5, 6].map(day => ({ day, name: 'holiday' }))
    // 480 x (10 + 4) = 6720
    expect(amounts(rule, { ...amy(6480, 10), holidays }, [shift])).toEqual([])
    expect(amounts(rule, { ...amy(6495, 10), holidays }, [shift])).toEqual([15])
  })

  it('counts the workdays of the horizon by the calendar', () => {
    // Saturday to Monday: two workdays
    const horizon = { firstDay: '2027-03-06', days: 3 }
    const planned = [{ day: 0, time: '08:00-12:00' }]
    expect(amounts(rule, { ...amy(480 * 3 - 240, 1), horizon }, planned)).toEqual([])
    expect(amounts(rule, { ...amy(480 * 3 - 230, 1), horizon }, planned)).toEqual([10])
  })

  it('does not count history again, which lies in the balance already', () => {
    const { person: _, ...past } = aShift({ day: -1, time: '08:00-18:00' })
    const [person] = amy(7440, 10).people
    expect(amounts(rule, { people: [{ ...person!, history: [past] }] }, [shift])).toEqual([])
  })

  it('is nobody’s fault who is not planned, nor asked without a balance', () => {
    expect(amounts(rule, amy(99_999, 10), [])).toEqual([])
    expect(
      amounts(
        rule,
        {},
        [0, 1, 2, 3, 4, 5].map(day => ({ day, time: '06:00-20:00' })),
      ),
    ).toEqual([])
  })

  it('may be tightened, not loosened', () => {
    const rules = [{ id: rule.id, params: { avgDayMinutes: 470 } }]
    // 470 x 16 = 7520
    expect(amounts(rule, { ...amy(7440, 10), rules }, [shift])).toEqual([160])
    expect(refused(rule, { avgDayMinutes: 481 })).toEqual(['RULE-LOOSENED avgDayMinutes'])
    expect(refused(rule, { avgDayMinutes: 'eight hours' })).toEqual(['RULE-PARAMS avgDayMinutes'])
    expect(refused(rule, { averageDayMinutes: 470 })).toEqual(['RULE-PARAMS'])
  })
})
