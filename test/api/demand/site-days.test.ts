import { describe, expect, it } from 'vitest'
import { siteDaysOf } from '../../../api/demand/site-days.ts'
import type { CityRows } from '../../../db/queries/requirements/read-city.ts'
import { cityRows, closing, hours, tour } from './city-rows.ts'

const days = (changes: Partial<CityRows> = {}) => siteDaysOf(cityRows(changes), '2026-01-01', '2027-12-31')
const MONDAY = '2026-11-23'

describe('a day of a site', () => {
  it('is open as its weekday says, with time to work before and after', () => {
    expect(days().dayOf('mitte', MONDAY)).toEqual({
      open: [{ start: 480, end: 720 }],
      presence: { start: 450, end: 780 },
      reason: null,
    })
  })

  it('joins blocks that touch and keeps a lunch break', () => {
    const blocks = [
      { start: 840, end: 1050, access: 'all' as const },
      { start: 480, end: 600, access: 'all' as const },
      { start: 600, end: 780, access: 'appointment' as const },
    ]
    expect(days({ openingHours: [hours('mitte', 1, blocks)] }).dayOf('mitte', MONDAY)).toMatchObject({
      open: [
        { start: 480, end: 780 },
        { start: 840, end: 1050 },
      ],
      presence: { start: 450, end: 1110 },
    })
  })

  it('has nobody at work on Sundays, holidays and before the site existed', () => {
    const nobody = { open: [], presence: null }
    expect(days().dayOf('mitte', '2026-11-22')).toMatchObject(nobody)
    // Reformation Day, a holiday of Saxony-Anhalt, on a Monday in 2022; Ascension in 2026.
    expect(days().dayOf('mitte', '2026-05-14')).toMatchObject({ ...nobody, reason: 'Christi Himmelfahrt' })
    const [mitte] = cityRows().sites
    const later = days({ sites: [{ ...mitte!, validFrom: '2026-12-01' }] })
    expect(later.dayOf('mitte', MONDAY)).toMatchObject(nobody)
    expect(later.dayOf('mitte', '2026-12-01').presence).not.toBeNull()
  })

  it('is worked but not open when only the counter is closed', () => {
    const closed = days({
      closingDays: [closing({ weekday: 3, nth: 1, effect: 'counter-closed', siteKind: 'office' })],
    })
    const firstWednesday = '2026-12-02'
    expect(closed.dayOf('mitte', firstWednesday)).toMatchObject({ open: [], presence: { start: 450 }, reason: 'Grund' })
    expect(closed.dayOf('telefon', firstWednesday).open).toHaveLength(1)
    expect(closed.dayOf('mitte', '2026-12-09').open).toHaveLength(1)
  })

  it.each([
    [5, '2026-11-27', false],
    [5, '2026-10-30', true],
    [-1, '2026-11-27', true],
    [-1, '2026-11-20', false],
  ])('counts the nth (%i) weekday of a month: %s', (nth, date, met) => {
    const closed = days({ closingDays: [closing({ weekday: 5, nth })] })
    expect(closed.dayOf('mitte', date).presence === null).toBe(met)
  })

  it('is closed on every day of a stretch, its ends included; the strictest closing counts', () => {
    const closed = days({
      closingDays: [
        closing({ firstDay: '2026-11-24', lastDay: '2026-11-25', effect: 'counter-closed' }),
        closing({ firstDay: '2026-11-25', lastDay: '2026-11-26', siteCode: 'mitte' }),
      ],
    })
    const worked = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'].map(
      date => closed.dayOf('mitte', date).presence !== null,
    )
    expect(worked).toEqual([true, true, false, false, true])
  })

  it('of an outpost is the visit of its tour, and nothing else', () => {
    const visited = days({ tours: [tour({ weekday: 2 })] })
    expect(visited.dayOf('dorf', MONDAY).presence).toBeNull()
    expect(visited.dayOf('dorf', '2026-11-24')).toMatchObject({
      open: [{ start: 570, end: 750 }],
      presence: { start: 510, end: 810 },
    })
    expect(visited.toursOf('dorf', '2026-11-24')).toHaveLength(1)
  })

  it('has no tour on a holiday', () => {
    const visited = days({ tours: [tour({ date: '2026-12-25' })] })
    expect(visited.toursOf('dorf', '2026-12-25')).toEqual([])
  })
})
