import { expect, it } from 'vitest'
import { calendarOfSite } from '../../../../solver/demand/calendar.ts'
import { historyOf, targetDay } from '../../../../solver/demand/history.ts'
import { seasonalNaive } from '../../../../solver/demand/methods/seasonal-naive.ts'
import { NO_CALENDAR } from '../office.ts'

it('repeats the latest same weekday, and says nothing about closed slots', () => {
  const days = ['2027-01-04', '2027-01-05', '2027-01-11'].map((date, i) => ({ date, start: 480, counts: [i, 10 + i] }))
  const history = historyOf({ site: 'a', channel: 'call', slotMinutes: 60, days }, NO_CALENDAR, '2027-01-18')
  const site = calendarOfSite(NO_CALENDAR, 'a', 'call')
  const fitted = seasonalNaive.fit(history)
  expect(fitted.predict(targetDay('2027-01-18', [{ start: 480, end: 600 }], history, site))).toEqual([2, 12])
  expect(fitted.predict(targetDay('2027-01-19', [{ start: 480, end: 540 }], history, site))).toEqual([1, 0])
})
