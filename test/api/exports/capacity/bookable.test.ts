import { describe, expect, it } from 'vitest'
import { bookableAppointments, type OpenQuarter } from '../../../../api/exports/capacity/bookable.ts'

const quarter = (start: number, change: Partial<OpenQuarter> = {}): OpenQuarter => ({
  date: '2027-03-01',
  start,
  staff: 2,
  walkInMinutes: 0,
  booked: 0,
  ...change,
})
const bookable = (quarters: readonly OpenQuarter[], minutes = 20, occupancy = 1) =>
  bookableAppointments(quarters, minutes, occupancy).map(one => one.bookable)

describe('appointments that can be offered', () => {
  it('fill the minutes there are; what is left of a quarter goes over to the next', () => {
    // Two people, 30 minutes a quarter, 20 minutes each: one, then ten minutes more.
    expect(bookable([quarter(480), quarter(495), quarter(510), quarter(525)])).toEqual([1, 2, 1, 2])
  })

  it('are fewer where customers without appointment are expected, and where some are booked', () => {
    expect(bookable([quarter(480, { walkInMinutes: 30 })])).toEqual([0])
    expect(bookable([quarter(480, { booked: 1 }), quarter(495, { booked: 2 })])).toEqual([0, 0])
  })

  it('are none where nobody is there, and never more than people', () => {
    expect(bookable([quarter(480, { staff: 0 })])).toEqual([0])
    expect(bookable([quarter(480), quarter(495), quarter(510)], 5)).toEqual([2, 2, 2])
  })

  it('work that does not fit waits: a crowded quarter takes from the next one', () => {
    expect(bookable([quarter(480, { walkInMinutes: 50 }), quarter(495)])).toEqual([0, 0])
  })

  it('begin anew each day', () => {
    expect(bookable([quarter(480, { walkInMinutes: 90 }), quarter(480, { date: '2027-03-02' })])).toEqual([0, 1])
  })
})
