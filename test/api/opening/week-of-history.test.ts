import { describe, expect, it } from 'vitest'
import { weekOfHistory } from '../../../api/opening/week-of-history.ts'
import type { DemandDayRow } from '../../../db/queries/demand/read-demand-days.ts'
import { addDays } from '../../../solver/index.ts'

const row = (date: string, counts: (number | null)[], slotMinutes = 15): DemandDayRow => ({
  siteCode: 'mitte',
  channel: 'walk-in',
  date,
  slotMinutes,
  startMinute: 480,
  counts,
  full: false,
})

describe('the typical week of a year', () => {
  // Mondays of 2026: 5 and 12 January; 6 January is a Tuesday.
  const week = weekOfHistory([row('2026-01-05', [2, 4]), row('2026-01-12', [4, 6]), row('2026-01-06', [10], 30)])

  it('is the mean of the days that came', () => {
    expect(week.mean('mitte', 'walk-in', 1)).toBe(8)
    expect(week.mean('mitte', 'walk-in', 3)).toBe(0)
    expect(week.slots('mitte', 'walk-in', 1)).toEqual({ start: 480, mean: [3, 5] })
  })

  it('divides longer slots evenly', () => {
    expect(week.slots('mitte', 'walk-in', 2)).toEqual({ start: 480, mean: [5, 5] })
  })

  it('leaves days out of which something is unknown', () => {
    const holes = weekOfHistory([row('2026-01-05', [2, 4]), row('2026-01-12', [null, 60])])
    expect(holes.mean('mitte', 'walk-in', 1)).toBe(6)
  })

  it('knows months against their mean, and a busy week against the mean one', () => {
    const year = Array.from({ length: 40 }, (_, i) => row(addDays('2026-01-05', 7 * i), [i % 10 === 9 ? 20 : 10]))
    const { months, peakFactor } = weekOfHistory(year)
    expect(months).toHaveLength(12)
    expect(months[11]).toBe(1)
    // Nine weeks in ten have 10, the mean is 11: the week that nine in ten stay below is no busier than the mean.
    expect(peakFactor).toBe(1)
    const steps = Array.from({ length: 40 }, (_, i) => row(addDays('2026-01-05', 7 * i), [10 + i]))
    expect(weekOfHistory(steps).peakFactor).toBeCloseTo(45 / 29.5, 6)
  })
})
