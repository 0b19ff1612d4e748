import { describe, expect, it } from 'vitest'
import { type WeekFacts, weekTarget } from '../../../api/rosters/week-target.ts'

const MONDAY = '2026-11-23'
const facts = (changes: Partial<WeekFacts> = {}): WeekFacts => ({
  weeklyMinutes: 2340,
  workdaysPerWeek: 5,
  isHoliday: () => false,
  freeWeekdays: new Set(),
  awayShare: () => 0,
  ...changes,
})
const away =
  (...dates: string[]) =>
  (date: string) =>
    dates.includes(date) ? 1 : 0

describe('minutes to plan in a week', () => {
  it('are those of the contract in an ordinary week', () => {
    expect(weekTarget(MONDAY, facts())).toBe(2340)
  })

  it('are less by the planned hours of a holiday (TVoeD 6)', () => {
    expect(weekTarget(MONDAY, facts({ isHoliday: date => date === '2026-11-25' }))).toBe(2340 - 468)
  })

  it('are not less for a holiday on Saturday or Sunday', () => {
    expect(weekTarget(MONDAY, facts({ isHoliday: date => date >= '2026-11-28' }))).toBe(2340)
  })

  it('are less by each day of absence, half a day by half, and never below nothing', () => {
    expect(weekTarget(MONDAY, facts({ awayShare: away('2026-11-23', '2026-11-24') }))).toBe(2340 - 2 * 468)
    expect(weekTarget(MONDAY, facts({ awayShare: date => (date === MONDAY ? 0.5 : 0) }))).toBe(2340 - 234)
    expect(weekTarget(MONDAY, facts({ awayShare: () => 1 }))).toBe(0)
  })

  it('count a day that is both only once', () => {
    const both = facts({ isHoliday: date => date === MONDAY, awayShare: away(MONDAY) })
    expect(weekTarget(MONDAY, both)).toBe(2340 - 468)
  })

  it('spread part-time over the days it works: a fixed free day loses nothing', () => {
    const partTime = { weeklyMinutes: 1560, workdaysPerWeek: 4, freeWeekdays: new Set([3]) }
    expect(weekTarget(MONDAY, facts({ ...partTime, awayShare: away('2026-11-25') }))).toBe(1560)
    expect(weekTarget(MONDAY, facts({ ...partTime, awayShare: away('2026-11-26') }))).toBe(1560 - 390)
  })

  it('spread part-time without fixed free days over the whole week', () => {
    expect(weekTarget(MONDAY, facts({ weeklyMinutes: 1200, workdaysPerWeek: 4, awayShare: away(MONDAY) }))).toBe(960)
  })

  it('are less on 24 and 31 December', () => {
    expect(weekTarget('2026-12-21', facts())).toBe(2340 - 468)
  })
})
