import type { IsoDate } from '../model/units.ts'
import type { Forecast, ForecastLine } from './forecast.ts'
import type { DemandSeries } from './series.ts'

/** The appointment book of a site: what is booked, and until when the book is as good as full. */
export interface AppointmentBook {
  readonly series: DemandSeries
  /** Last date on which the book is taken as it stands; later days, still filling, are the larger of book and forecast. */
  readonly completeUntil: IsoDate
}

/**
 * A forecast in which booked appointments are known instead of guessed: no-shows included, as they stand in the book, with
 * no day factor. Days in the book that the forecast does not have are added.
 */
export function withAppointmentBook(forecast: Forecast, books: readonly AppointmentBook[]): Forecast {
  const known = new Map<string, ForecastLine>()
  for (const { series, completeUntil } of books) {
    for (const day of series.days) {
      const counts = day.counts.map(count => count ?? 0)
      const total = counts.reduce((sum, count) => sum + count, 0)
      if (day.date < forecast.firstDay || (day.date > completeUntil && total === 0)) continue
      known.set(`${series.site}|${day.date}`, {
        site: series.site,
        channel: 'appointment',
        date: day.date,
        start: day.start,
        slotMinutes: series.slotMinutes,
        mean: counts,
        low: counts,
        high: counts,
        total: { mean: total, low: total, high: total },
        dayFactorCv: 0,
        dispersion: 0,
        special: [],
      })
    }
  }
  const until = new Map(books.map(book => [book.series.site, book.completeUntil]))
  const lines: ForecastLine[] = []
  for (const line of forecast.lines) {
    const key = `${line.site}|${line.date}`
    const booked = line.channel === 'appointment' ? known.get(key) : undefined
    if (!booked) {
      lines.push(line)
      continue
    }
    const stillFilling = line.date > until.get(line.site)! && booked.total.mean < line.total.mean
    lines.push(stillFilling ? line : booked)
    known.delete(key)
  }
  const sorted = [...lines, ...known.values()].sort(
    (a, b) => compare(a.site, b.site) || compare(a.channel, b.channel) || compare(a.date, b.date),
  )
  return { ...forecast, lines: sorted }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
