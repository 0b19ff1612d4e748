import { describe, expect, it } from 'vitest'
import { siteDaysOf } from '../../../api/demand/site-days.ts'
import { toRequirementDays } from '../../../api/staffing/to-requirement-days.ts'
import { toRequirementInput } from '../../../api/staffing/to-requirement-input.ts'
import type { CityRows } from '../../../db/queries/requirements/read-city.ts'
import { requireStaff } from '../../../solver/index.ts'
import { cityRows, closing, level, tour } from '../demand/city-rows.ts'

const MONDAY = '2026-11-23'
const forecast = [
  {
    siteCode: 'mitte',
    channel: 'walk-in' as const,
    date: MONDAY,
    slotMinutes: 15,
    startMinute: 480,
    means: Array.from({ length: 16 }, () => 3),
    dayFactorCv: 0.1,
  },
]

function requirement(changes: Partial<CityRows>, range = { firstDay: MONDAY, lastDay: MONDAY }) {
  const city = cityRows(changes)
  const days = siteDaysOf(city, range.firstDay, range.lastDay)
  const solved = requireStaff(toRequirementInput(city, days, forecast, range))
  expect(solved.faults).toEqual([])
  return toRequirementDays(city, days, solved, range)
}
const lineOf = (lines: ReturnType<typeof requirement>, site: string, activity: string) =>
  lines.find(line => line.siteCode === site && line.activityCode === activity)

describe('people needed on a day', () => {
  it('are enough for the customers of every slot', () => {
    const line = lineOf(requirement({}), 'mitte', 'counter')!
    expect(line).toMatchObject({ startMinute: 480, slotMinutes: 15 })
    expect(line.required).toHaveLength(16)
    // Three customers in a quarter of an hour are more than two people can serve.
    expect(Math.min(...line.required.slice(2))).toBeGreaterThanOrEqual(3)
    expect(Math.max(...line.required)).toBeLessThanOrEqual(5)
    expect(line.story).toHaveLength(16)
  })

  it('are at least what a staffing level asks for, at the times it names', () => {
    const lines = requirement({
      staffingLevels: [level({ minimum: 2 }), level({ id: 2, startMinute: 690, endMinute: 720, minimum: 5 })],
    })
    const line = lineOf(lines, 'mitte', 'counter')!
    expect(line.minimum).toEqual([...Array.from({ length: 14 }, () => 2), 5, 5])
    expect(line.required.slice(14)).toEqual([5, 5])
  })

  it('of work without customers are those of its levels, in the opening hours', () => {
    const line = lineOf(
      requirement({ staffingLevels: [level({ activityCode: 'back-office', required: 1 })] }),
      'mitte',
      'back-office',
    )!
    expect(line).toMatchObject({ startMinute: 480, story: null })
    expect(line.required).toEqual(Array.from({ length: 16 }, () => 1))
    expect(line.minimum).toEqual(Array.from({ length: 16 }, () => 0))
  })

  it('of work with a due date lie in the quiet hours until then, all of it, and nowhere else', () => {
    const range = { firstDay: MONDAY, lastDay: '2026-11-25' }
    const due = level({ activityCode: 'back-office', weekday: 1, startMinute: 480, endMinute: 720, required: 2 })
    const hoursOn = (dueWorkdays: number) => {
      const lines = requirement({ staffingLevels: [{ ...due, dueWorkdays }] }, range).filter(
        line => line.activityCode === 'back-office',
      )
      for (const line of lines) {
        expect(line).toMatchObject({ siteCode: 'mitte', costs: null, story: null })
        expect(line.minimum).toEqual(line.required.map(() => 0))
      }
      return lines.map(line => line.required.reduce((sum, people) => sum + people, 0) / 4)
    }
    // Two people for four hours: on the same day, or by Tuesday or Wednesday, when nobody comes and hours are quieter.
    expect(hoursOn(0)).toEqual([8])
    const spread = hoursOn(2)
    expect(spread.reduce((sum, hours) => sum + hours, 0)).toBe(8)
    expect(spread.length).toBeGreaterThan(1)
    // Without a due date it lies where it is stated.
    const fixed = lineOf(requirement({ staffingLevels: [due] }, range), 'mitte', 'back-office')!
    expect(fixed.required).toEqual(Array.from({ length: 16 }, () => 2))
  })

  it('with a closed counter are those of the back office, in all hours of work', () => {
    const lines = requirement({
      staffingLevels: [level({ minimum: 2 }), level({ id: 2, activityCode: 'back-office', required: 1 })],
      closingDays: [closing({ firstDay: MONDAY, lastDay: MONDAY, effect: 'counter-closed' })],
    })
    expect(lineOf(lines, 'mitte', 'counter')).toBeUndefined()
    expect(lineOf(lines, 'mitte', 'back-office')).toMatchObject({ startMinute: 450 })
  })

  it('of a tour are its crew from departure to return', () => {
    const line = lineOf(requirement({ tours: [tour({ date: MONDAY })] }), 'dorf', 'tour')!
    expect(line.startMinute).toBe(510)
    expect(line.required).toEqual(Array.from({ length: 20 }, () => 2))
  })

  it('leave levels that ask for a skill to the roster, which counts those people apart', () => {
    const lines = requirement({ staffingLevels: [level({ skillCode: 'skilled', minimum: 2 })] })
    expect(lineOf(lines, 'mitte', 'counter')!.minimum.every(minimum => minimum === 0)).toBe(true)
  })
})
