import { describe, expect, it } from 'vitest'
import { addDays, nthOfMonth, weekdayOf } from '../../../../db/seed/dates.ts'
import { cityCalendar } from '../../../../db/seed/example/calendar.ts'
import {
  callShape,
  exampleBookings,
  exampleDemand,
  NO_SHOW_SHARE,
  OFFICE_SPLIT,
  WALK_IN_SHARE,
  walkInShape,
} from '../../../../db/seed/example/demand.ts'
import { waterDamage } from '../../../../db/seed/example/sites.ts'
import { TODAY } from '../../../world/database.ts'

const rows = exampleDemand(TODAY, 1)
const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)
const lastYear = rows.filter(row => row.date >= addDays(TODAY, -365))
const yearTotal = (channel: string, siteCode?: string) =>
  sum(
    lastYear
      .filter(row => row.channel === channel && (!siteCode || row.siteCode === siteCode))
      .map(row => sum(row.counts)),
  )
const dayMean = (siteCode: string, channel: string, weekday: number) => {
  const days = rows.filter(
    row => row.siteCode === siteCode && row.channel === channel && weekdayOf(row.date) === weekday,
  )
  return sum(days.map(row => sum(row.counts))) / days.length
}

describe("the example city's history", () => {
  it('adds up to 200,000 contacts and 140,000 calls in the last year, within 3 %', () => {
    const contacts = yearTotal('walk-in') + yearTotal('appointment') * (1 - NO_SHOW_SHARE)
    expect(Math.abs(contacts / 200_000 - 1)).toBeLessThan(0.03)
    expect(Math.abs(yearTotal('call') / 140_000 - 1)).toBeLessThan(0.03)
  })

  it('divides among the offices as the council paper has it, walk-ins and appointments too', () => {
    for (const [siteCode, share] of Object.entries(OFFICE_SPLIT)) {
      const contacts = yearTotal('walk-in', siteCode) + yearTotal('appointment', siteCode) * (1 - NO_SHOW_SHARE)
      expect(Math.abs(contacts / 200_000 - share), siteCode).toBeLessThan(0.01)
    }
    // Nord has no Saturday, where all come by appointment.
    const nord =
      yearTotal('walk-in', 'nord') /
      (yearTotal('walk-in', 'nord') + yearTotal('appointment', 'nord') * (1 - NO_SHOW_SHARE))
    expect(nord).toBeCloseTo(WALK_IN_SHARE, 1.5)
  })

  it('is busiest on the long Tuesday, then Thursday and Monday, and calls come on Mondays', () => {
    const mitte = [1, 2, 3, 4, 5].map(weekday => dayMean('mitte', 'walk-in', weekday))
    const order = [2, 4, 1, 5, 3]
    expect([1, 2, 3, 4, 5].sort((a, b) => mitte[b - 1]! - mitte[a - 1]!)).toEqual(order)
    const calls = [1, 2, 3, 4, 5].map(weekday => dayMean('telefon', 'call', weekday))
    expect(Math.max(...calls)).toBe(calls[0])
    expect(Math.min(...calls)).toBe(calls[4])
  })

  it('has no row on Sundays, holidays, closed Wednesdays and in the week of the burst pipe', () => {
    const calendar = cityCalendar(TODAY)
    const offices = rows.filter(row => row.siteCode in OFFICE_SPLIT)
    expect(rows.filter(row => weekdayOf(row.date) === 7 || calendar.isHoliday(row.date))).toEqual([])
    expect(rows.filter(row => row.date === '2025-10-31' || row.date === '2026-01-06')).toEqual([])
    expect(offices.filter(row => weekdayOf(row.date) === 3 && nthOfMonth(row.date) === 1)).toEqual([])
    expect(
      rows
        .filter(row => weekdayOf(row.date) === 6)
        .every(row => row.siteCode === 'mitte' && row.channel === 'appointment'),
    ).toBe(true)
    const { firstDay, lastDay } = waterDamage(TODAY)
    const inDamage = (siteCode: string) =>
      rows.filter(row => row.siteCode === siteCode && firstDay <= row.date && row.date <= lastDay)
    expect(inDamage('west')).toEqual([])
    expect(inDamage('nord').length).toBeGreaterThan(0)
  })

  it('spans two years up to yesterday and fits the opening hours', () => {
    expect(rows.every(row => row.date < TODAY && row.date >= addDays(TODAY, -730))).toBe(true)
    expect(rows.some(row => row.date === addDays(TODAY, -1))).toBe(true)
    const tuesday = rows.find(row => row.siteCode === 'mitte' && weekdayOf(row.date) === 2)!
    expect([tuesday.startMinute, tuesday.counts.length, tuesday.slotMinutes]).toEqual([540, 40, 15])
  })

  it('varies by more than Poisson from day to day where people come as they please, by less where they are booked', () => {
    const spread = (channel: string) => {
      const totals = rows
        .filter(row => row.siteCode === 'nord' && row.channel === channel && weekdayOf(row.date) === 2)
        .map(row => ({ month: row.date.slice(0, 7), total: sum(row.counts) }))
      // Within a month, so that the season does not count; variance over mean is 1 for Poisson.
      const ratios = [...new Set(totals.map(day => day.month))].flatMap(month => {
        const days = totals.filter(day => day.month === month).map(day => day.total)
        if (days.length < 3) return []
        const mean = sum(days) / days.length
        return [sum(days.map(total => (total - mean) ** 2)) / (days.length - 1) / mean]
      })
      return sum(ratios) / ratios.length
    }
    expect(spread('walk-in')).toBeGreaterThan(1.5)
    expect(spread('appointment')).toBeLessThan(1)
  })

  it('is the same for the same day and seed, and another one for others', () => {
    expect(exampleDemand(TODAY, 1)).toEqual(rows)
    expect(exampleDemand(TODAY, 2)).not.toEqual(rows)
    const earlier = exampleDemand('2026-03-04', 1)
    expect(earlier.every(row => row.date < '2026-03-04')).toBe(true)
    expect(earlier.length).toBeGreaterThan(rows.length * 0.95)
  })
})

describe('shapes of a day', () => {
  it('walk-ins: a rush at the door, sharper where hours are short; all parts add up', () => {
    for (const [start, end, rush] of [
      [540, 1140, 0.125],
      [480, 900, 0.157],
      [480, 720, 0.2375],
      [720, 900, 0.25],
    ] as const) {
      const shape = walkInShape(start, end)
      expect(sum(shape)).toBeCloseTo(1, 9)
      expect(shape.length).toBe((end - start) / 15)
      expect(shape[0]! + shape[1]!).toBeCloseTo(rush, 3)
      expect(shape.every(part => part > 0)).toBe(true)
    }
  })

  it('calls: two humps with a dip at lunch', () => {
    const shape = callShape()
    const hour = (h: number) => sum(shape.slice((h - 8) * 4, (h - 7) * 4))
    expect(sum(shape)).toBeCloseTo(1, 9)
    expect(hour(10)).toBeGreaterThan(hour(12))
    expect(hour(14)).toBeGreaterThan(hour(12))
    expect(hour(9)).toBeGreaterThan(hour(17) * 2)
  })
})

describe('appointments already booked', () => {
  const booked = exampleBookings(TODAY, 1)
  const weekTotal = (firstDay: string) =>
    sum(booked.filter(row => row.date >= firstDay && row.date < addDays(firstDay, 7)).map(row => sum(row.counts)))

  it('fill the near weeks and thin out ahead, on open days only', () => {
    const weeks = [0, 1, 2, 3].map(week => weekTotal(addDays(TODAY, week * 7)))
    expect([...weeks].sort((a, b) => b - a)).toEqual(weeks)
    expect(weeks[3]! / weeks[0]!).toBeLessThan(0.35)
    expect(booked.every(row => row.date >= TODAY && row.date <= addDays(TODAY, 42))).toBe(true)
    expect(booked.filter(row => row.date === '2026-12-02' || row.date === '2026-12-25')).toEqual([])
  })

  it('leave the last half hour free', () => {
    expect(booked.every(row => row.counts.at(-1) === 0 && row.counts.at(-2) === 0)).toBe(true)
  })
})
