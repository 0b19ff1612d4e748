import { describe, expect, it } from 'vitest'
import { toForecastDays } from '../../../api/demand/to-forecast-days.ts'
import type { ForecastLine } from '../../../solver/index.ts'

const line = (changes: Partial<ForecastLine> = {}): ForecastLine => ({
  site: 'mitte',
  channel: 'appointment',
  date: '2026-11-23',
  start: 480,
  slotMinutes: 15,
  mean: [4, 4],
  low: [2, 2],
  high: [6, 6],
  total: { mean: 8, low: 5, high: 11 },
  dayFactorCv: 0.1,
  dispersion: 0,
  special: [],
  ...changes,
})
const booked = (counts: number[], startMinute = 480) => ({
  siteCode: 'mitte',
  date: '2026-11-23',
  slotMinutes: 15,
  startMinute,
  counts,
  asOf: new Date(0),
  importRunId: null,
})

describe('appointments booked already', () => {
  it('stand as they are when there are as many as expected', () => {
    const [day] = toForecastDays([line()], [booked([3, 6])])
    expect(day).toMatchObject({ means: [3, 6], lows: [3, 6], highs: [3, 6], dayMean: 9, dayFactorCv: 0, known: true })
  })

  it('are topped up to what is expected, where the book has room', () => {
    const [day] = toForecastDays([line()], [booked([4, 1])])
    expect(day).toMatchObject({ means: [4, 4], dayMean: 8, known: false })
    // Three of eight are still open: only they move with the day.
    expect(day!.dayFactorCv).toBeCloseTo(0.1 * (3 / 8))
    expect(day!.dayLow).toBeGreaterThanOrEqual(5)
  })

  it('never make fewer customers than are booked in a slot', () => {
    const [day] = toForecastDays([line()], [booked([7, 0])])
    expect(day!.means[0]).toBeGreaterThanOrEqual(7)
    expect(day!.means[0]! + day!.means[1]!).toBeCloseTo(8)
  })

  it('outside the forecast’s slots belong to the nearest one', () => {
    const [day] = toForecastDays([line()], [booked([2, 4, 4, 3], 465)])
    expect(day!.means).toEqual([6, 7])
  })

  it('are stored where there is no forecast of appointments, unless nobody has booked', () => {
    const days = toForecastDays([line({ channel: 'walk-in' })], [booked([2, 1]), { ...booked([0]), siteCode: 'nord' }])
    expect(days.map(day => [day.siteCode, day.channel, day.dayMean, day.known])).toEqual([
      ['mitte', 'walk-in', 8, false],
      ['mitte', 'appointment', 3, true],
    ])
  })

  it('say nothing about walk-ins', () => {
    const [day] = toForecastDays([line({ channel: 'walk-in' })], [booked([9, 9])])
    expect(day).toMatchObject({ channel: 'walk-in', means: [4, 4], known: false })
  })
})
