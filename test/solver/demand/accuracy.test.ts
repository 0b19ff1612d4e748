import { describe, expect, it } from 'vitest'
import { accuracyOf, naiveError, scoreForecast } from '../../../solver/demand/accuracy.ts'
import type { Forecast } from '../../../solver/demand/forecast.ts'
import type { DemandSeries } from '../../../solver/demand/series.ts'

describe('accuracy', () => {
  it('counts errors, direction and hits', () => {
    const slots = [
      { mean: 10, low: 7, high: 13, counted: 12 },
      { mean: 5, low: 3, high: 7, counted: 8 },
    ]
    // |12-10| + |8-5| = 5 of 20; 15 forecast of 20; one of two inside; mean error 2.5 against 5.
    expect(accuracyOf(slots, 5)).toEqual({ wape: 0.25, bias: -0.25, coverage: 0.5, mase: 0.5, slots: 2 })
  })

  it('has no share of nothing', () => {
    expect(accuracyOf([])).toEqual({ wape: undefined, bias: undefined, coverage: undefined, mase: undefined, slots: 0 })
  })

  const counted: DemandSeries = {
    site: 'a',
    channel: 'call',
    slotMinutes: 60,
    days: [
      { date: '2027-01-04', start: 480, counts: [4, 6] },
      { date: '2027-01-11', start: 480, counts: [6, 6] },
      { date: '2027-01-18', start: 420, counts: [9, 8, null] },
      { date: '2027-01-25', start: 480, counts: [10, 2] },
    ],
  }
  const line = { site: 'a', channel: 'call' as const, slotMinutes: 60, start: 480, special: [] }
  const figures = { low: [4, 4], high: [8, 8], total: { mean: 12, low: 8, high: 16 }, dayFactorCv: 0, dispersion: 0 }
  const forecast: Forecast = {
    model: { id: 'x', version: 1 },
    firstDay: '2027-01-18',
    days: 14,
    coverage: 0.8,
    faults: [],
    cleaned: [],
    lines: [
      { ...line, ...figures, date: '2027-01-18', mean: [6, 6] },
      { ...line, ...figures, date: '2027-01-19', mean: [6, 6] },
      { ...line, ...figures, date: '2027-01-25', mean: [6, 6] },
    ],
  }

  it('compares slots by time of day, week by week, and leaves out what was not recorded', () => {
    expect(scoreForecast(forecast, [counted])).toEqual([
      { site: 'a', channel: 'call', weekAhead: 1, wape: 2 / 8, bias: -2 / 8, mase: 2, coverage: 1, slots: 1, days: 1 },
      { site: 'a', channel: 'call', weekAhead: 2, wape: 8 / 12, bias: 0, mase: 4, coverage: 0, slots: 2, days: 1 },
    ])
  })

  it('scales by the weekly repetition within the history only', () => {
    expect(naiveError(counted, '2027-01-18')).toBe(1)
    expect(naiveError(counted, '2027-01-11')).toBe(0)
  })
})
