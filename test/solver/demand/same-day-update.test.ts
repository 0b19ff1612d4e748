import { describe, expect, it } from 'vitest'
import type { ForecastLine } from '../../../solver/demand/forecast.ts'
import { updateDay } from '../../../solver/demand/same-day-update.ts'

const line: ForecastLine = {
  site: 'mitte',
  channel: 'walk-in',
  date: '2027-03-01',
  start: 480,
  slotMinutes: 60,
  mean: [20, 30, 30, 20],
  low: [14, 22, 22, 14],
  high: [27, 39, 39, 27],
  total: { mean: 100, low: 80, high: 121 },
  dayFactorCv: 0.2,
  dispersion: 0,
  special: [],
}

describe('update on the day itself', () => {
  it('weighs counts against the forecast: r = 25, 60 came where 50 were expected', () => {
    const { factor, dayFactorCv, line: updated } = updateDay(line, [25, 35])
    expect(factor).toBeCloseTo((25 + 60) / (25 + 50), 12)
    expect(dayFactorCv).toBeCloseTo(1 / Math.sqrt(85), 12)
    expect(updated.mean).toEqual([20, 30, 30 * factor, 20 * factor])
    expect(updated.total.mean).toBeCloseTo(60 + 50 * factor, 12)
  })

  it('narrows what remains', () => {
    const { line: updated } = updateDay(line, [20, 30])
    expect(updated.high[2]! - updated.low[2]!).toBeLessThan(line.high[2]! - line.low[2]!)
  })

  it('still expects what was not handed in of a slot that is over', () => {
    const { factor, line: updated } = updateDay(line, [25, null, 35])
    expect(factor).toBeCloseTo((25 + 60) / (25 + 50), 12)
    expect(updated.total.mean).toBeCloseTo(60 + (30 + 20) * factor, 12)
  })

  it('counts what came and leaves the rest where the day is known', () => {
    const { line: updated } = updateDay({ ...line, dayFactorCv: 0 }, [25, 35])
    expect(updated.mean).toEqual(line.mean)
    expect(updated.total.mean).toBe(60 + 50)
  })

  it('leaves the forecast alone without counts, and where all is known', () => {
    expect(updateDay(line, []).line).toBe(line)
    expect(updateDay(line, [null, null]).factor).toBe(1)
    expect(updateDay({ ...line, dayFactorCv: 0 }, [90]).factor).toBe(1)
  })
})
