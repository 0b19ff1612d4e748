import { expect, it } from 'vitest'
import { adjustForecast } from '../../../solver/demand/adjust.ts'
import { forecastDemand } from '../../../solver/demand/forecast.ts'
import { NO_CALENDAR, office } from './office.ts'

const forecast = forecastDemand([office({ from: '2026-10-05', days: 91 })], NO_CALENDAR, {
  firstDay: '2027-01-04',
  days: 5,
})

it('corrects the days, sites and channels meant, and keeps the figure of the model beside', () => {
  const { lines } = adjustForecast(forecast, [
    { from: '2027-01-05', to: '2027-01-06', factor: 1.5, reason: 'letters to 2,000 citizens' },
    { from: '2027-01-06', to: '2027-01-06', factor: 0.5, reason: 'ice on the roads', sites: ['mitte'] },
    { from: '2027-01-04', to: '2027-01-08', factor: 3, reason: 'elsewhere', sites: ['nord'] },
    { from: '2027-01-04', to: '2027-01-08', factor: 3, reason: 'other channel', channels: ['call'] },
  ])
  expect(lines.map(line => line.adjustment?.factor)).toEqual([undefined, 1.5, 0.75, undefined, undefined])
  expect(lines[0]).toBe(forecast.lines[0])
  expect(lines[2]!.total.mean).toBeCloseTo(0.75 * forecast.lines[2]!.total.mean, 9)
  expect(lines[2]!.adjustment).toMatchObject({
    reasons: ['letters to 2,000 citizens', 'ice on the roads'],
    model: { total: forecast.lines[2]!.total },
  })
})
