import { describe, expect, it } from 'vitest'
import { bookedLine, withBooked } from '../../../solver/demand/booked.ts'
import type { ForecastLine } from '../../../solver/demand/forecast.ts'

const line: ForecastLine = {
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
  dispersion: 0.04,
  special: [],
}

describe('appointments booked already', () => {
  it('stand as they are when there are as many as expected', () => {
    expect(withBooked(line, [3, 6])).toMatchObject({
      mean: [3, 6],
      low: [3, 6],
      high: [3, 6],
      total: { mean: 9, low: 9, high: 9 },
      dayFactorCv: 0,
      dispersion: 0,
      known: true,
    })
  })

  it('are topped up to what is expected, where the book has room, and only the rest varies', () => {
    const { mean, total, dayFactorCv, dispersion, known } = withBooked(line, [4, 1])
    expect(mean).toEqual([4, 4])
    // Three of eight are still open: the interval of 8 - 3 and 8 + 3 shrinks to as much.
    expect(total).toEqual({ mean: 8, low: Math.round(8 - 3 * (3 / 8)), high: Math.round(8 + 3 * (3 / 8)) })
    expect(dayFactorCv).toBeCloseTo(0.1 * (3 / 8), 12)
    expect(dispersion).toBeCloseTo(0.04 * (3 / 8) ** 2, 12)
    expect(known).toBe(false)
  })

  it('never make fewer customers than are booked, in a slot or in all', () => {
    const { mean, total } = withBooked(line, [7, 0])
    expect(mean[0]).toBeGreaterThanOrEqual(7)
    expect(mean[0]! + mean[1]!).toBeCloseTo(8, 12)
    expect(total.low).toBeGreaterThanOrEqual(7)
  })

  it('leave a forecast without bookings as it is', () => {
    const { known, ...same } = withBooked(line, [0, 0])
    expect(same).toEqual(line)
    expect(known).toBe(false)
  })

  it('are all that is known where there is no forecast', () => {
    expect(bookedLine({ site: 'neu', date: '2026-11-23', start: 480, slotMinutes: 15 }, [2, 1])).toMatchObject({
      channel: 'appointment',
      mean: [2, 1],
      total: { mean: 3, low: 3, high: 3 },
      dayFactorCv: 0,
      known: true,
    })
  })
})
