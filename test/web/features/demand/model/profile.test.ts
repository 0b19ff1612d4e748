import { expect, it } from 'vitest'
import { weekdayOf, weekdayProfile } from '../../../../../web/features/demand/model/profile.ts'

it('takes the mean over the days of one weekday that have a record at the time', () => {
  const points = [
    { date: '2027-03-01', start: 480, count: 4 },
    { date: '2027-03-08', start: 480, count: 8 },
    { date: '2027-03-08', start: 495, count: 3 },
    { date: '2027-03-02', start: 480, count: 99 },
    { date: '2027-03-01', start: null, count: 99 },
  ]
  expect(weekdayProfile(points, 1)).toEqual([
    { start: 480, mean: 6, days: 2 },
    { start: 495, mean: 3, days: 1 },
  ])
})

it('counts Sunday as the seventh day', () => {
  expect(weekdayOf('2027-03-07')).toBe(7)
})
