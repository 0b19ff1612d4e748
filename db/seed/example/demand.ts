import type { bookedDays, demandDays } from '../../schema/index.ts'
import { addDays, datesFrom, daysBetween, weekdayOf } from '../dates.ts'
import { type Chance, chance } from '../random.ts'
import { type CityCalendar, cityCalendar } from './calendar.ts'
import { exampleTours, hoursOf, OFFICES, PHONE } from './sites.ts'

/** Contacts a year and how they divide (DOMAIN.md 5); the phone team's calls. */
export const CONTACTS_A_YEAR = 200_000
export const CALLS_A_YEAR = 140_000
export const OFFICE_SPLIT: Record<string, number> = { mitte: 0.34, west: 0.2, nord: 0.15, sued: 0.15, ost: 0.14 }
export const MOBILE_SPLIT = 0.02
export const WALK_IN_SHARE = 0.55
export const NO_SHOW_SHARE = 0.12

const SLOT = 15
const HISTORY_DAYS = 730
/** Demand of a weekday against the mean, counters and calls, Monday first. */
const COUNTER_WEEKDAYS = [1.12, 1.35, 0.55, 1.25, 0.65, 0.4]
const CALL_WEEKDAYS = [1.15, 1.05, 0.97, 1.0, 0.83]
/** Calls by hour from 8 to 17 h: the two humps of a service line with a lunch dip. */
const CALL_HOURS = [0.085, 0.135, 0.135, 0.115, 0.08, 0.085, 0.115, 0.11, 0.085, 0.055]
/** Spread of a whole day's demand: a part that the city shares, a part of each site (larger sites are steadier). */
const CITY_DAY_CV = 0.05
const SITE_DAY_CV: Record<string, number> = { mitte: 0.08, telefon: 0.07 }
const USUAL_DAY_CV = 0.11
/** Growth of demand a year. */
const TREND = 0.015

type DemandRow = typeof demandDays.$inferInsert
type BookedRow = typeof bookedDays.$inferInsert

/** Two years of arrivals up to the day before `today`, one row per site, channel and day. */
export function exampleDemand(today: string, seed: number): DemandRow[] {
  const calendar = cityCalendar(today)
  const days = datesFrom(addDays(today, -HISTORY_DAYS), addDays(today, -1))
  const cityFactors = new Map(days.map(date => [date, chance(seed, 'city-day', date).factor(CITY_DAY_CV)]))
  const dayFactor = (siteCode: string, date: string) =>
    cityFactors.get(date)! * chance(seed, 'site-day', siteCode, date).factor(SITE_DAY_CV[siteCode] ?? USUAL_DAY_CV)
  const trend = (date: string) => (1 + TREND) ** (daysBetween(addDays(today, -365), date) / 365)

  const offices = OFFICES.flatMap(siteCode => {
    const plan = officePlan(siteCode, today, calendar)
    return days.flatMap((date): DemandRow[] => {
      const mean = plan.dayMeans(date)
      if (!mean) return []
      const random = chance(seed, 'counter', siteCode, date)
      const factor = dayFactor(siteCode, date) * trend(date)
      const slots = { slotMinutes: SLOT, startMinute: mean.start }
      const rows: DemandRow[] = []
      if (mean.walkIns > 0) {
        const shape = walkInShape(mean.start, mean.end)
        const counts = shape.map(part => random.poisson(mean.walkIns * factor * part))
        rows.push({ siteCode, channel: 'walk-in', date, ...slots, counts })
      }
      // Booked slots fill a calendar that has an end: they vary less than customers who come as they please.
      const booked = mean.booked * trend(date)
      rows.push({
        siteCode,
        channel: 'appointment',
        date,
        ...slots,
        counts: bookings(random, booked, mean.start, mean.end),
      })
      return rows
    })
  })

  const callWeights = weigh(days, today, date =>
    calendar.isOpen(PHONE, 'phone', date) && weekdayOf(date) <= 5
      ? CALL_WEEKDAYS[weekdayOf(date) - 1]! * calendar.callFactor(date)
      : 0,
  )
  const calls = days.flatMap((date): DemandRow[] => {
    const weight = callWeights(date)
    if (weight === 0) return []
    const random = chance(seed, 'calls', date)
    const mean = CALLS_A_YEAR * weight * dayFactor(PHONE, date) * trend(date)
    const counts = callShape().map(part => random.poisson(mean * part))
    return [{ siteCode: PHONE, channel: 'call', date, slotMinutes: SLOT, startMinute: 8 * 60, counts }]
  })
  return [...offices, ...calls, ...tourDemand(days, today, seed, calendar, dayFactor)]
}

/** Appointments already booked for the next six weeks: a calendar fills up as its days come near. */
export function exampleBookings(today: string, seed: number): BookedRow[] {
  const calendar = cityCalendar(today)
  return OFFICES.flatMap(siteCode => {
    const plan = officePlan(siteCode, today, calendar)
    return datesFrom(today, addDays(today, 42)).flatMap((date): BookedRow[] => {
      const mean = plan.dayMeans(date)
      if (!mean) return []
      const random = chance(seed, 'booked', siteCode, date)
      const filled = bookings(random, mean.booked * (1 + TREND), mean.start, mean.end)
      const share = filledShare(daysBetween(today, date))
      const counts = filled.map(count => binomial(random, count, share))
      return [
        { siteCode, date, slotMinutes: SLOT, startMinute: mean.start, counts, asOf: new Date(`${today}T05:00:00Z`) },
      ]
    })
  })
}

/** Share of a day's later bookings that is known this many days ahead: a lead of about a week, a few book far ahead. */
function filledShare(days: number): number {
  return days <= 3 ? 1 : Math.max(0.05, 1 - (days - 3) * 0.06)
}

interface DayMean {
  start: number
  end: number
  walkIns: number
  booked: number
}

/** Expected walk-ins and bookings of an office per day, so that a year adds up to its share of the contacts. */
function officePlan(
  siteCode: string,
  today: string,
  calendar: CityCalendar,
): { dayMeans(date: string): DayMean | undefined } {
  const days = datesFrom(addDays(today, -HISTORY_DAYS), addDays(today, 60))
  const weightOf = weigh(days, today, date =>
    calendar.isOpen(siteCode, 'office', date) && hoursOf(siteCode, weekdayOf(date))
      ? COUNTER_WEEKDAYS[weekdayOf(date) - 1]! * calendar.counterFactor(date)
      : 0,
  )
  const contacts = CONTACTS_A_YEAR * OFFICE_SPLIT[siteCode]!
  return {
    dayMeans(date) {
      const hours = hoursOf(siteCode, weekdayOf(date))
      const weight = weightOf(date)
      if (!hours || weight === 0) return undefined
      const served = contacts * weight
      const saturday = weekdayOf(date) === 6
      return {
        ...hours,
        walkIns: saturday ? 0 : served * WALK_IN_SHARE,
        booked: (saturday ? served : served * (1 - WALK_IN_SHARE)) / (1 - NO_SHOW_SHARE),
      }
    },
  }
}

/** Turns weights of days into parts of a year, by the sum of the 365 days before `today`. */
function weigh(days: readonly string[], today: string, weight: (date: string) => number): (date: string) => number {
  const weights = new Map(days.map(date => [date, weight(date)]))
  const yearAgo = addDays(today, -365)
  let year = 0
  for (const [date, value] of weights) if (yearAgo <= date && date < today) year += value
  return date => (weights.get(date) ?? 0) / year
}

/**
 * Walk-ins over an opening, parts that add up to 1: a rush at the door in the first half hour (a quarter of the day
 * where hours are short, an eighth on long days), then humps around 10 and 16 h.
 */
export function walkInShape(start: number, end: number): number[] {
  const slots = (end - start) / SLOT
  const rush = Math.min(0.25, 0.05 + 0.75 / ((end - start) / 60))
  const later = Array.from({ length: slots }, (_, i) => {
    const hour = (start + (i + 0.5) * SLOT) / 60
    const closing = i >= slots - 2 ? 0.5 : 1
    return i < 2 ? 0 : closing * (0.55 + 0.6 * hump(hour, 10, 1.4) + 0.55 * hump(hour, 16, 1.5))
  })
  const total = later.reduce((sum, part) => sum + part, 0)
  return later.map((part, i) => (i === 0 ? rush * 0.6 : i === 1 ? rush * 0.4 : (part / total) * (1 - rush)))
}

function hump(hour: number, peak: number, width: number): number {
  return Math.exp(-(((hour - peak) / width) ** 2))
}

/** Calls over the day in quarters of an hour, the hourly shares joined without steps; adds up to 1. */
export function callShape(): number[] {
  const parts = CALL_HOURS.flatMap((share, i) => {
    const before = CALL_HOURS[i - 1] ?? share
    const after = CALL_HOURS[i + 1] ?? share
    return [-3, -1, 1, 3].map(eighth => share + ((after - before) / 2) * (eighth / 8))
  })
  const total = parts.reduce((sum, part) => sum + part, 0)
  return parts.map(part => part / total)
}

/** Bookings per slot: parallel places of which each is taken or not; later cells fill better; none begins in the last half hour. */
function bookings(random: Chance, mean: number, start: number, end: number): number[] {
  const slots = (end - start) / SLOT
  const bookable = slots - 2
  return Array.from({ length: slots }, (_, i) => {
    if (i >= bookable) return 0
    const expected = (mean / bookable) * (0.93 + (0.14 * i) / Math.max(1, bookable - 1))
    const places = Math.max(1, Math.ceil(expected / 0.85))
    return binomial(random, places, Math.min(1, expected / places))
  })
}

function binomial(random: Chance, trials: number, probability: number): number {
  let count = 0
  for (let i = 0; i < trials; i++) if (random.next() < probability) count++
  return count
}

/** Walk-ins at the outposts on the days of their tours. */
function tourDemand(
  days: readonly string[],
  today: string,
  seed: number,
  calendar: CityCalendar,
  dayFactor: (siteCode: string, date: string) => number,
): DemandRow[] {
  const tours = exampleTours(today)
  const visits = days.flatMap(date =>
    tours
      .filter(tour => (tour.date ? tour.date === date : tour.weekday === weekdayOf(date)))
      .filter(tour => calendar.isOpen(tour.siteCode, 'outpost', date))
      .map(tour => ({ tour, date })),
  )
  const hours = visits
    .filter(({ date }) => addDays(today, -365) <= date)
    .reduce((sum, { tour }) => sum + (tour.openTo - tour.openFrom) / 60, 0)
  return visits.map(({ tour, date }) => {
    const random = chance(seed, 'tour', tour.code, date)
    const open = tour.openTo - tour.openFrom
    const mean = ((CONTACTS_A_YEAR * MOBILE_SPLIT * open) / 60 / hours) * dayFactor(tour.siteCode, date)
    return {
      siteCode: tour.siteCode,
      channel: 'walk-in',
      date,
      slotMinutes: SLOT,
      startMinute: tour.openFrom,
      counts: walkInShape(tour.openFrom, tour.openTo).map(part => random.poisson(mean * part)),
    }
  })
}
