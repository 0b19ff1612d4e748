import { describe, expect, it } from 'vitest'
import { calendarOfSite, type DemandCalendar } from '../../../../solver/demand/calendar.ts'
import { historyOf, targetDay } from '../../../../solver/demand/history.ts'
import { discountedProfile } from '../../../../solver/demand/methods/discounted-profile.ts'
import type { DemandSeries } from '../../../../solver/demand/series.ts'
import { addDays } from '../../../../solver/model/time.ts'
import { expectedCount, NO_CALENDAR, office } from '../office.ts'

function predictDay(series: DemandSeries, date: string, calendar: DemandCalendar = NO_CALENDAR, origin = date) {
  const history = historyOf(series, calendar, origin)
  const site = calendarOfSite(calendar, series.site, series.channel)
  const open = calendar.openings.find(day => day.date === date)?.open ?? [{ start: 480, end: 960 }]
  return discountedProfile()
    .fit(history)
    .predict(targetDay(date, open, history, site))
}
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)

describe('discounted profile', () => {
  const truth = { from: '2026-01-05', days: 140, draw: 'mean' as const }

  it('finds weekday and time of day where counts follow them exactly', () => {
    const mean = predictDay(office(truth), '2026-05-26')
    const expected = mean.map((_, i) => expectedCount('2026-05-26', 480 + 15 * i, truth))
    mean.forEach((value, i) => {
      expect(value).toBeCloseTo(expected[i]!, 1)
    })
    expect(total(mean) / total(expected)).toBeCloseTo(1, 2)
  })

  it('follows a level that has changed for good', () => {
    const jump = { ...truth, factor: (date: string) => (date >= '2026-03-23' ? 1.5 : 1) }
    // Eight weeks after the jump the older weeks still weigh 0.75^8 = 10 % of the sum.
    const ratio = total(predictDay(office(jump), '2026-05-19')) / total(predictDay(office(truth), '2026-05-19'))
    expect(ratio).toBeGreaterThan(1.3)
    expect(ratio).toBeLessThan(1.5)
  })

  it('forecasts new opening hours at the rate of the slots that were open', () => {
    const openings = [{ site: 'mitte', date: '2026-05-26', open: [{ start: 480, end: 600 }] }]
    const short = predictDay(office(truth), '2026-05-26', { ...NO_CALENDAR, openings })
    const full = predictDay(office(truth), '2026-05-26')
    expect(total(short)).toBeCloseTo(total(full.slice(0, 8)), 6)
  })

  it('does not take weeks with closed days for weak weeks', () => {
    const closed = (date: string) => date >= '2026-05-11' && date <= '2026-05-14'
    const withGap = total(predictDay(office({ ...truth, closed }), '2026-05-26'))
    expect(withGap / total(predictDay(office(truth), '2026-05-26'))).toBeCloseTo(1, 2)
  })

  it('learns the day after a holiday and uses it for the next one', () => {
    const holidays = Array.from({ length: 8 }, (_, i) => ({ date: addDays('2026-01-14', 14 * i), name: 'x' }))
    const busy = (date: string) => (holidays.some(holiday => addDays(holiday.date, 1) === date) ? 1.4 : 1)
    const closed = (date: string) => holidays.some(holiday => holiday.date === date)
    const calendar = { ...NO_CALENDAR, holidays: [...holidays, { date: '2026-05-27', name: 'x' }] }
    const series = office({ ...truth, closed, factor: busy })
    // Both Thursdays lie apart from the turn of the month; only the first follows a holiday.
    const after = total(predictDay(series, '2026-05-28', calendar, '2026-05-25'))
    const ordinary = total(predictDay(series, '2026-06-18', calendar, '2026-05-25'))
    expect(after / ordinary).toBeGreaterThan(1.25)
    expect(after / ordinary).toBeLessThan(1.45)
  })

  it('applies an event set by hand as it is', () => {
    const events = [{ id: 'fair', from: '2026-05-26', to: '2026-05-26', factor: 2 }]
    const plain = total(predictDay(office(truth), '2026-05-26'))
    expect(total(predictDay(office(truth), '2026-05-26', { ...NO_CALENDAR, events }))).toBeCloseTo(2 * plain, 6)
  })

  it('gives a weekday never seen the profile of the others', () => {
    const saturday = predictDay(office(truth), '2026-05-30')
    expect(total(saturday)).toBeGreaterThan(0)
    expect(saturday[0]! / saturday[16]!).toBeCloseTo(3, 0)
  })
})
