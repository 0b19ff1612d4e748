import { describe, expect, it } from 'vitest'
import { type Adjustment, adjustLine } from '../../../solver/demand/adjust.ts'

/** A Tuesday, three slots. */
const line = {
  site: 'mitte',
  channel: 'walk-in' as const,
  date: '2027-01-05',
  start: 480,
  slotMinutes: 60,
  mean: [4, 6, 10],
  low: [2, 3, 6],
  high: [6, 9, 14],
  total: { mean: 20, low: 15, high: 26 },
}
const week = { from: '2027-01-04', to: '2027-01-10' }
const by = (factor: number, more: Partial<Adjustment> = {}): Adjustment => ({ ...week, change: { factor }, ...more })

describe('a correction', () => {
  it('scales the day with its intervals, several multiply', () => {
    expect(adjustLine(line, [by(1.5), by(2)])).toMatchObject({
      mean: [12, 18, 30],
      low: [6, 9, 18],
      high: [18, 27, 42],
      total: { mean: 60, low: 45, high: 78 },
    })
  })

  it('meets the days, weekdays, site and channel it names only', () => {
    const others = [
      by(2, { from: '2027-01-06' }),
      by(2, { to: '2027-01-04' }),
      by(2, { weekdays: [1, 3] }),
      by(2, { site: 'nord' }),
      by(2, { channel: 'call' }),
    ]
    expect(adjustLine(line, others)).toBe(line)
    const own = by(2, { from: line.date, to: line.date, weekdays: [2], site: 'mitte', channel: 'walk-in' })
    expect(adjustLine(line, [own]).total.mean).toBe(40)
  })

  it('moves a slot as far as it lies in the times', () => {
    // 9:30 to 11: half of the second slot and the third.
    expect(adjustLine(line, [by(3, { times: { start: 570, end: 660 } })]).mean).toEqual([4, 6 * 2, 30])
  })

  it('sets a number of customers, in the form the day has', () => {
    expect(adjustLine(line, [{ ...week, change: { customers: 40 } }]).mean).toEqual([8, 12, 20])
    const late = { ...week, times: { start: 600, end: 660 }, change: { customers: 4 } }
    expect(adjustLine(line, [late]).mean).toEqual([4, 6, 4])
    expect(adjustLine(line, [{ ...week, change: { customers: 0 } }]).total).toEqual({ mean: 0, low: 0, high: 0 })
  })

  it('spreads a number evenly where nobody was expected, as wide as chance', () => {
    const empty = { ...line, mean: [0, 0], low: [0, 0], high: [0, 0], total: { mean: 0, low: 0, high: 0 } }
    const set = adjustLine(empty, [{ ...week, change: { customers: 100 } }])
    expect(set.mean).toEqual([50, 50])
    // 50 +- 1.28 x sqrt(50), 100 +- 12.8.
    expect(set).toMatchObject({ low: [41, 41], high: [59, 59], total: { low: 87, high: 113 } })
  })

  it('leaves booked appointments as they are unless it names the channel', () => {
    const booked = { ...line, channel: 'appointment' as const, known: true }
    expect(adjustLine(booked, [by(2)])).toBe(booked)
    expect(adjustLine(booked, [by(2, { channel: 'appointment' })]).total.mean).toBe(40)
  })
})
