import { describe, expect, it } from 'vitest'
import { publicHolidays, STATES } from '../../../solver/demand/holidays.ts'

describe('public holidays', () => {
  it('of Saxony-Anhalt in 2027 are eleven', () => {
    expect(publicHolidays('ST', '2027-01-01', '2027-12-31').map(holiday => holiday.date)).toEqual([
      '2027-01-01',
      '2027-01-06',
      '2027-03-26',
      '2027-03-29',
      '2027-05-01',
      '2027-05-06',
      '2027-05-17',
      '2027-10-03',
      '2027-10-31',
      '2027-12-25',
      '2027-12-26',
    ])
  })

  it('differ from state to state and keep to the dates asked for', () => {
    const names = (state: (typeof STATES)[number]) =>
      publicHolidays(state, '2026-10-30', '2027-01-06').map(holiday => holiday.date)
    expect(names('NW')).toEqual(['2026-11-01', '2026-12-25', '2026-12-26', '2027-01-01'])
    expect(names('SN')).toEqual(['2026-10-31', '2026-11-18', '2026-12-25', '2026-12-26', '2027-01-01'])
    for (const state of STATES) expect(publicHolidays(state, '2027-01-01', '2027-12-31').length).toBeGreaterThan(8)
  })
})
