import { describe, expect, it } from 'vitest'
import { scoreDay } from '../../../solver/demand/accuracy.ts'
import { forecastDemand } from '../../../solver/demand/forecast.ts'
import { expectedCount, NO_CALENDAR, office } from './office.ts'

const options = { from: '2026-01-05', days: 364 + 56, dayFactorCv: 0.1 }
const series = office(options)
const forecast = forecastDemand([series], NO_CALENDAR, { firstDay: '2027-01-04' })

describe('forecast', () => {
  it('covers eight weeks of open days', () => {
    expect(forecast.lines).toHaveLength(40)
    expect(forecast.lines[0]).toMatchObject({ site: 'mitte', channel: 'walk-in', date: '2027-01-04', start: 480 })
    expect(forecast.lines.every(line => line.mean.length === 32 && line.high.length === 32)).toBe(true)
  })

  it('lies near the truth', () => {
    let error = 0
    let truth = 0
    for (const line of forecast.lines) {
      line.mean.forEach((mean, i) => {
        const expected = expectedCount(line.date, line.start + 15 * i, options)
        error += Math.abs(mean - expected)
        truth += expected
      })
    }
    expect(error / truth).toBeLessThan(0.09)
  })

  it('has intervals that hold about 80 % of what came', () => {
    const scores = forecast.lines.map(line => scoreDay(line, series.days.find(day => day.date === line.date)!).slots)
    const slots = scores.reduce((sum, score) => sum + score.slots, 0)
    const inside = scores.reduce((sum, score) => sum + score.inside, 0)
    expect(slots).toBe(40 * 32)
    expect(inside / slots).toBeGreaterThan(0.74)
    expect(inside / slots).toBeLessThan(0.89)
  })

  it('does not look at the history after its first day', () => {
    const later = {
      ...series,
      days: series.days.map(day => (day.date >= '2027-01-04' ? { ...day, counts: [99] } : day)),
    }
    expect(forecastDemand([later], NO_CALENDAR, { firstDay: '2027-01-04' })).toEqual(forecast)
  })

  it('is silent on closed days and keeps to stated openings', () => {
    const calendar = {
      holidays: [{ date: '2027-01-06', name: 'Heilige Drei Könige' }],
      closedDays: [{ site: 'mitte', date: '2027-01-07', reason: 'move' }],
      openings: [
        { site: 'mitte', date: '2027-01-08', open: [{ start: 600, end: 720 }] },
        { site: 'mitte', date: '2027-01-05', open: [] },
      ],
    }
    const { lines } = forecastDemand([series], calendar, { firstDay: '2027-01-04', days: 7 })
    expect(lines.map(line => [line.date, line.start, line.mean.length])).toEqual([
      ['2027-01-04', 480, 32],
      ['2027-01-08', 600, 8],
    ])
  })

  it('says which series have too little history, and forecasts the others', () => {
    const young = { ...office({ from: '2027-01-04', days: 7 }), site: 'nord' }
    const result = forecastDemand([young, series], NO_CALENDAR, { firstDay: '2027-01-04', days: 7 })
    expect(result.faults.map(fault => [fault.code, fault.where])).toEqual([['DEM-001', 'nord, walk-in']])
    expect(result.lines).toHaveLength(5)
  })

  it('lets a thin series lean on the others of its channel', () => {
    // Half a customer an hour, five weeks known: its own profile is noise, that of the city is not.
    const thin = { from: '2026-11-30', days: 35, perHour: 0.5 }
    const outpost = { ...office({ ...thin, seed: 5 }), site: 'outpost' }
    const shapeError = (known: Parameters<typeof forecastDemand>[0]) => {
      const { lines } = forecastDemand(known, NO_CALENDAR, { firstDay: '2027-01-04', days: 5 })
      let error = 0
      for (const line of lines.filter(candidate => candidate.site === 'outpost')) {
        line.mean.forEach((mean, i) => {
          error += Math.abs(
            mean / line.total.mean - expectedCount(line.date, line.start + 15 * i, thin) / dayTotal(line.date),
          )
        })
      }
      return error
    }
    const dayTotal = (date: string) =>
      Array.from({ length: 32 }, (_, i) => expectedCount(date, 480 + 15 * i, thin)).reduce(
        (sum, count) => sum + count,
        0,
      )
    expect(shapeError([outpost, series])).toBeLessThan(0.6 * shapeError([outpost]))
  })

  it('forecasts an office that opened a week ago from its own level and the profile of the others', () => {
    const young = { ...office({ from: '2026-12-28', days: 7, perHour: 6 }), site: 'nord' }
    const { lines, faults } = forecastDemand([young, series], NO_CALENDAR, { firstDay: '2027-01-04', days: 5 })
    expect(faults).toEqual([])
    const own = lines.filter(line => line.site === 'nord')
    const truth = own.reduce(
      (sum, line) =>
        sum +
        line.mean.reduce(
          (day, _, i) => day + expectedCount(line.date, 480 + 15 * i, { from: '', days: 0, perHour: 6 }),
          0,
        ),
      0,
    )
    expect(own.reduce((sum, line) => sum + line.total.mean, 0) / truth).toBeCloseTo(1, 0)
  })

  it('widens its interval with the coverage asked for', () => {
    const wide = forecastDemand([series], NO_CALENDAR, { firstDay: '2027-01-04', days: 1, coverage: 0.95 }).lines[0]!
    expect(wide.total.high - wide.total.low).toBeGreaterThan(
      forecast.lines[0]!.total.high - forecast.lines[0]!.total.low,
    )
    expect(wide.total.mean).toBe(forecast.lines[0]!.total.mean)
  })
})
