import type { BookedDayRow } from '../../db/queries/demand/read-booked-days.ts'
import type { NewForecastDay } from '../../db/queries/forecasts/insert-forecast.ts'
import { type BookedLine, bookedLine, type ForecastLine, withBooked } from '../../solver/index.ts'
import { onGrid } from './to-series.ts'

/**
 * Forecast lines as they are stored, with the appointments that are booked already. What is booked at a site without a
 * forecast of appointments is all that is known of it, and is stored as such.
 */
export function toForecastDays(lines: readonly ForecastLine[], booked: readonly BookedDayRow[]): NewForecastDay[] {
  const withForecast = new Set(lines.filter(line => line.channel === 'appointment').map(line => line.site))
  const book = new Map(booked.map(row => [`${row.siteCode} ${row.date}`, row]))
  const known = lines.map((line): BookedLine => {
    const row = line.channel === 'appointment' ? book.get(`${line.site} ${line.date}`) : undefined
    if (!row) return { ...line, known: false }
    return withBooked(line, countsFrom(line, row))
  })
  const more = [...book.values()]
    .filter(row => !withForecast.has(row.siteCode) && row.counts.some(count => count > 0))
    .map(row =>
      bookedLine(
        { site: row.siteCode, date: row.date, start: row.startMinute, slotMinutes: row.slotMinutes },
        row.counts.map(count => count ?? 0),
      ),
    )
  return [...known, ...more].map(toRow)
}

function toRow(line: BookedLine): NewForecastDay {
  return {
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
    known: line.known,
  }
}

/** Booked counts on the forecast's slots; what is booked outside them belongs to the nearest one. */
function countsFrom(line: ForecastLine, row: BookedDayRow): number[] {
  const counts = line.mean.map(() => 0)
  const grid = line.slotMinutes % row.slotMinutes === 0 ? onGrid(row, line.slotMinutes) : undefined
  const start = grid?.start ?? row.startMinute
  const step = grid ? line.slotMinutes : row.slotMinutes
  for (const [i, count] of (grid?.counts ?? row.counts).entries()) {
    const slot = Math.floor((start + i * step - line.start) / line.slotMinutes)
    const nearest = Math.min(counts.length - 1, Math.max(0, slot))
    counts[nearest] = (counts[nearest] ?? 0) + (count ?? 0)
  }
  return counts
}
