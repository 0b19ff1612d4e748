import type { BookedDayRow } from '../../db/queries/demand/read-booked-days.ts'
import type { NewForecastDay } from '../../db/queries/forecasts/insert-forecast.ts'
import type { ForecastLine } from '../../solver/index.ts'
import { onGrid } from './to-series.ts'

/**
 * Forecast lines as they are stored. Appointments that are booked already are known: a day with as many as the forecast
 * expects, or more, is taken as booked; with fewer, the rest that is still expected comes on top where the book has room.
 */
export function toForecastDays(lines: readonly ForecastLine[], booked: readonly BookedDayRow[]): NewForecastDay[] {
  const book = new Map(booked.map(row => [`${row.siteCode} ${row.date}`, row]))
  return lines.map(line => {
    const day: NewForecastDay = {
      siteCode: line.site,
      channel: line.channel,
      date: line.date,
      slotMinutes: line.slotMinutes,
      startMinute: line.start,
      means: [...line.mean],
      lows: [...line.low],
      highs: [...line.high],
      dayMean: line.total.mean,
      dayLow: line.total.low,
      dayHigh: line.total.high,
      dayFactorCv: line.dayFactorCv,
      dispersion: line.dispersion,
      special: [...line.special],
      known: false,
    }
    const row = line.channel === 'appointment' ? book.get(`${line.site} ${line.date}`) : undefined
    return row ? withBooked(day, row) : day
  })
}

function withBooked(day: NewForecastDay, row: BookedDayRow): NewForecastDay {
  const counts = countsFrom(day, row)
  const known = counts.reduce((sum, count) => sum + count, 0)
  const slots = counts.map((count, i) => ({ count, mean: day.means[i]!, room: Math.max(0, day.means[i]! - count) }))
  const expected = day.means.reduce((sum, mean) => sum + mean, 0)
  const rest = Math.max(0, expected - known)
  const room = slots.reduce((sum, slot) => sum + slot.room, 0)
  const openShare = expected > 0 ? Math.min(1, rest / expected) : 0
  const scale = (value: number, slot: (typeof slots)[number]) =>
    slot.count + (room > 0 && slot.mean > 0 ? (value / slot.mean) * slot.room * (rest / room) : 0)
  return {
    ...day,
    means: slots.map(slot => scale(slot.mean, slot)),
    lows: slots.map((slot, i) => Math.round(scale(Math.min(day.lows[i]!, slot.mean), slot))),
    highs: slots.map((slot, i) => Math.round(scale(Math.max(day.highs[i]!, slot.mean), slot))),
    dayMean: known + rest,
    dayLow: Math.max(known, Math.round(known + (day.dayLow - expected) * openShare + rest)),
    dayHigh: Math.max(known, Math.round(known + (day.dayHigh - expected) * openShare + rest)),
    // Only what is still open moves with the day.
    dayFactorCv: day.dayFactorCv * (known + rest > 0 ? rest / (known + rest) : 0),
    known: rest === 0,
  }
}

/** Booked counts on the forecast's slots; what is booked outside them belongs to the nearest one. */
function countsFrom(day: NewForecastDay, row: BookedDayRow): number[] {
  const counts = day.means.map(() => 0)
  const grid = day.slotMinutes % row.slotMinutes === 0 ? onGrid(row, day.slotMinutes) : undefined
  const start = grid?.start ?? row.startMinute
  const step = grid ? day.slotMinutes : row.slotMinutes
  for (const [i, count] of (grid?.counts ?? row.counts).entries()) {
    const slot = Math.floor((start + i * step - day.startMinute) / day.slotMinutes)
    const nearest = Math.min(counts.length - 1, Math.max(0, slot))
    counts[nearest] = (counts[nearest] ?? 0) + (count ?? 0)
  }
  return counts
}
