import { describe, expect, it } from 'vitest'
import { noSundaysAndHolidays } from '../../../solver/rules/no-sundays-and-holidays.ts'
import { amounts, departures, refused } from './departures.ts'

const rule = noSundaysAndHolidays
const on = (day: number, time = '08:00-12:00') => ({ day, time })

describe('Sundays and public holidays', () => {
  it('are free where nobody works', () => {
    expect(amounts(rule, { holidays: [{ day: 2, name: 'holiday' }] }, [])).toEqual([])
  })

  it('leave Monday to Saturday alone', () => {
    expect(
      amounts(
        rule,
        {},
        [0, 1, 2, 3, 4, 5].map(day => on(day)),
      ),
    ).toEqual([])
  })

  it('are told by the calendar, not by the number of the day', () => {
    // 4 March 2027 is a Thursday: day 3 is Sunday the 7th, day 6 a Wednesday
    const horizon = { firstDay: '2027-03-04', days: 7 }
    expect(departures(rule, { horizon }, [on(0), on(3), on(6)])).toMatchObject([{ day: 3, amount: 1 }])
  })

  it('count once where a holiday falls on a Sunday', () => {
    expect(amounts(rule, { holidays: [{ day: 6, name: 'holiday' }] }, [on(6)])).toEqual([1])
  })

  it('are kept on the first and on the last day of the horizon', () => {
    const holidays = [
      { day: 0, name: 'first' },
      { day: 4, name: 'last' },
    ]
    const horizon = { firstDay: '2027-03-01', days: 5 }
    expect(
      amounts(
        rule,
        { holidays, horizon },
        [0, 1, 2, 3, 4].map(day => on(day)),
      ),
    ).toEqual([1, 1])
  })

  it('end a Saturday at midnight', () => {
    expect(amounts(rule, {}, [on(5, '18:00-24:00')])).toEqual([])
    expect(departures(rule, {}, [on(5, '18:00-24:15')])).toMatchObject([{ day: 5, amount: 1 }])
  })

  it('takes no parameters', () => {
    expect(refused(rule, { sundays: false })).toEqual(['RULE-PARAMS'])
  })
})
