import { expect, it } from 'vitest'
import { calendarOfSite } from '../../../../solver/demand/calendar.ts'
import { historyOf, targetDay } from '../../../../solver/demand/history.ts'
import { slotMean } from '../../../../solver/demand/methods/slot-mean.ts'
import { NO_CALENDAR } from '../office.ts'

it('averages the same weekday and slot of the last weeks', () => {
  const mondays = ['2027-01-04', '2027-01-11', '2027-01-18', '2027-01-25']
  const days = mondays.map((date, i) => ({ date, start: 480, counts: [i, 10, i === 3 ? null : 4] }))
  const series = { site: 'a', channel: 'call' as const, slotMinutes: 60, days }
  const history = historyOf(series, NO_CALENDAR, '2027-02-01')
  const day = targetDay('2027-02-01', [{ start: 480, end: 660 }], history, calendarOfSite(NO_CALENDAR, 'a', 'call'))
  expect(slotMean(2).fit(history).predict(day)).toEqual([2.5, 10, 4])
  expect(slotMean(8).fit(history).predict(day)).toEqual([1.5, 10, 4])
})
