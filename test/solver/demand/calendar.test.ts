import { describe, expect, it } from 'vitest'
import { calendarOfSite, type DemandCalendar, occasionOf } from '../../../solver/demand/calendar.ts'

const calendar: DemandCalendar = {
  holidays: [
    { date: '2027-03-26', name: 'Karfreitag' },
    { date: '2027-03-29', name: 'Ostermontag' },
    { date: '2027-05-06', name: 'Himmelfahrt' },
  ],
  closedDays: [
    { date: '2027-04-07', reason: 'staff meeting' },
    { site: 'nord', date: '2027-04-14', reason: 'move' },
  ],
  openings: [{ site: 'mitte', date: '2027-04-08', open: [{ start: 480, end: 720 }] }],
  schoolHolidays: [{ from: '2027-04-05', to: '2027-04-09', name: 'Osterferien' }],
  events: [
    { id: 'semester-start', from: '2027-04-12', to: '2027-04-16', sites: ['mitte'], channels: ['walk-in'] },
    { id: 'fair', from: '2027-04-13', to: '2027-04-13', factor: 1.5 },
  ],
}
const mitte = calendarOfSite(calendar, 'mitte', 'walk-in')

describe('the calendar of a site', () => {
  it.each([
    ['2027-03-25', ['before-holiday']],
    ['2027-03-30', ['after-holiday', 'month-late-days']],
    ['2027-05-05', ['before-holiday', 'month-first-days']],
    ['2027-05-07', ['bridge-day', 'month-early-days']],
    ['2027-04-08', ['after-closed-day', 'school-holiday']],
    ['2027-04-14', ['semester-start']],
    ['2027-01-04', ['month-first-days', 'turn-of-year']],
    ['2027-06-15', []],
  ])('%s is %j', (date, kinds) => {
    expect(mitte.kindOf(date).learnt).toEqual(kinds)
  })

  it('counts the turn of a month in workdays', () => {
    // May 2027 begins on a Saturday: the first workdays are the 3rd, 4th and 5th; it ends on a Monday.
    expect(mitte.kindOf('2027-05-03').learnt).toEqual(['month-first-days'])
    expect(mitte.kindOf('2027-05-31').learnt).toEqual(['month-last-day'])
    expect(mitte.kindOf('2027-05-28').learnt).toEqual(['month-late-days'])
    expect(mitte.kindOf('2027-05-26').learnt).toEqual([])
  })

  it('keeps effects set by hand apart', () => {
    expect(mitte.kindOf('2027-04-13')).toEqual({
      learnt: ['semester-start'],
      fixed: [{ kind: 'fair', factor: 1.5 }],
    })
    expect(calendarOfSite(calendar, 'mitte', 'call').kindOf('2027-04-12').learnt).toEqual([])
  })

  it('counts an occasion once that is entered twice, or known anyway', () => {
    const twice = calendarOfSite(
      {
        ...calendar,
        events: [
          { id: 'bridge-day', from: '2027-05-07', to: '2027-05-07' },
          { id: 'fair', from: '2027-05-07', to: '2027-05-08' },
          { id: 'fair', from: '2027-05-07', to: '2027-05-07' },
        ],
      },
      'mitte',
      'call',
    )
    expect(twice.kindOf('2027-05-07').learnt).toEqual(['bridge-day', 'month-early-days', 'fair'])
  })

  it('knows closed days of all sites and of one', () => {
    expect(mitte.isClosed('2027-04-07')).toBe(true)
    expect(mitte.isClosed('2027-04-14')).toBe(false)
    expect(calendarOfSite(calendar, 'nord', 'call').isClosed('2027-04-14')).toBe(true)
    expect(mitte.openingOf('2027-04-08')).toEqual([{ start: 480, end: 720 }])
  })
})

describe('the occasion an event belongs to', () => {
  it.each([
    ['Stadtfest 2027', 'Stadtfest'],
    ['2026 Stadtfest', 'Stadtfest'],
    ['Wintersemester 2026/27', 'Wintersemester'],
    ['Messe 2026-2027 Halle 3', 'Messe Halle 3'],
    ['Halle 42', 'Halle 42'],
    ['2027', '2027'],
  ])('%s is %s', (name, occasion) => {
    expect(occasionOf(name)).toBe(occasion)
  })
})
