import { expect, it } from 'vitest'
import { withAppointmentBook } from '../../../solver/demand/booked.ts'
import { forecastDemand } from '../../../solver/demand/forecast.ts'
import { NO_CALENDAR, office } from './office.ts'

const walkIns = office({ from: '2026-10-05', days: 91 })
const forecast = forecastDemand([walkIns, { ...walkIns, channel: 'appointment' }], NO_CALENDAR, {
  firstDay: '2027-01-04',
  days: 3,
})
const book = (date: string, counts: number[]) => ({ date, start: 480, counts })
const series = {
  site: 'mitte',
  channel: 'appointment' as const,
  slotMinutes: 30,
  days: [
    book('2026-12-30', [9]),
    book('2027-01-04', [3, 2]),
    book('2027-01-05', [500]),
    book('2027-01-06', [1]),
    book('2027-01-09', [4]),
  ],
}

it('takes the book for complete days, the larger of both for days still filling, and adds days of its own', () => {
  const { lines } = withAppointmentBook(forecast, [{ series, completeUntil: '2027-01-04' }])
  const booked = lines.filter(line => line.channel === 'appointment')
  expect(booked.map(line => [line.date, line.dayFactorCv === 0])).toEqual([
    ['2027-01-04', true],
    ['2027-01-05', true],
    ['2027-01-06', false],
    ['2027-01-09', true],
  ])
  expect(booked[0]).toMatchObject({ mean: [3, 2], low: [3, 2], high: [3, 2], slotMinutes: 30, total: { mean: 5 } })
  expect(lines.filter(line => line.channel === 'walk-in')).toEqual(
    forecast.lines.filter(line => line.channel === 'walk-in'),
  )
})
