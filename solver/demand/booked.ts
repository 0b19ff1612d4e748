import type { ForecastLine } from './forecast.ts'

/** A line in which booked appointments are known instead of guessed. */
export interface BookedLine extends ForecastLine {
  /** All of it is booked: nothing more is expected. */
  readonly known: boolean
}

/**
 * A day of appointments with what is booked for it already, no-shows included. A day with as many bookings as the forecast
 * expects, or more, is taken as booked; with fewer, the rest that is still expected comes on top where the book has room,
 * and only that rest varies.
 * @param booked appointments per slot of the line, whole numbers >= 0
 */
export function withBooked(line: ForecastLine, booked: readonly number[]): BookedLine {
  const known = sumOf(booked)
  const slots = line.mean.map((mean, i) => ({ count: booked[i]!, mean, room: Math.max(0, mean - booked[i]!) }))
  const expected = sumOf(line.mean)
  const rest = Math.max(0, expected - known)
  const room = sumOf(slots.map(slot => slot.room))
  const openShare = expected > 0 ? Math.min(1, rest / expected) : 0
  const scale = (value: number, slot: (typeof slots)[number]) =>
    slot.count + (room > 0 && slot.mean > 0 ? (value / slot.mean) * slot.room * (rest / room) : 0)
  const total = (bound: number) => Math.max(known, Math.round(known + (bound - expected) * openShare + rest))
  const stillOpen = known + rest > 0 ? rest / (known + rest) : 0
  return {
    ...line,
    mean: slots.map(slot => scale(slot.mean, slot)),
    low: slots.map((slot, i) => Math.round(scale(Math.min(line.low[i]!, slot.mean), slot))),
    high: slots.map((slot, i) => Math.round(scale(Math.max(line.high[i]!, slot.mean), slot))),
    total: { mean: known + rest, low: total(line.total.low), high: total(line.total.high) },
    // Only what is still open moves with the day.
    dayFactorCv: line.dayFactorCv * stillOpen,
    dispersion: line.dispersion * stillOpen ** 2,
    known: rest === 0,
  }
}

/** A day of which nothing but the bookings is known, for a site without a history of appointments. */
export function bookedLine(
  place: Pick<ForecastLine, 'site' | 'date' | 'start' | 'slotMinutes'>,
  booked: readonly number[],
): BookedLine {
  const total = sumOf(booked)
  return {
    ...place,
    channel: 'appointment',
    mean: booked,
    low: booked,
    high: booked,
    total: { mean: total, low: total, high: total },
    dayFactorCv: 0,
    dispersion: 0,
    special: [],
    known: true,
  }
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
