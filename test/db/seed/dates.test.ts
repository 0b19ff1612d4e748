import { expect, it } from 'vitest'
import {
  addDays,
  datesFrom,
  daysBetween,
  mondayOf,
  nthOfMonth,
  nthWeekday,
  weekdayOf,
  yearsLater,
} from '../../../db/seed/dates.ts'

it('counts over clock changes, month ends and leap days', () => {
  expect(addDays('2026-03-28', 2)).toBe('2026-03-30')
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2)
  expect(datesFrom('2026-12-30', '2027-01-02')).toEqual(['2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02'])
  expect(datesFrom('2027-01-02', '2027-01-01')).toEqual([])
})

it('knows weekdays and their place in the month', () => {
  expect([weekdayOf('2026-11-22'), weekdayOf('2026-11-23')]).toEqual([7, 1])
  expect(mondayOf('2026-11-22')).toBe('2026-11-16')
  expect([nthOfMonth('2026-12-02'), nthOfMonth('2026-12-07'), nthOfMonth('2026-12-08')]).toEqual([1, 1, 2])
  expect(nthWeekday('2026-12', 3, 1)).toBe('2026-12-02')
  expect(nthWeekday('2026-06', 1, 1)).toBe('2026-06-01')
  expect(nthWeekday('2026-11', 1, 3)).toBe('2026-11-16')
})

it('moves by years, from 29 February to the 28th', () => {
  expect(yearsLater('2026-11-18', 1)).toBe('2027-11-18')
  expect(yearsLater('2028-02-29', 1)).toBe('2029-02-28')
  expect(yearsLater('2024-02-29', 4)).toBe('2028-02-29')
})
