import { expect, it } from 'vitest'
import { coverRows } from '../../../../../web/features/rosters/model/cover.ts'
import { openShifts } from '../../../../../web/features/rosters/model/open-shifts.ts'

const line = (day: number, present: number[], minimum = [1, 1, 1, 1]) => ({
  line: `l${day}`,
  site: 'mitte',
  activities: ['counter'],
  skill: null,
  indivisible: false,
  day,
  start: 480,
  required: [2, 2, 2, 2],
  minimum,
  present,
})

it('lists what nobody covers, gaps in the minimum first, then the largest', () => {
  const open = openShifts(coverRows([line(0, [1, 2, 2, 2]), line(1, [1, 1, 1, 2]), line(2, [2, 2, 2, 0])], 15))
  expect(open.map(shift => [shift.day, shift.start, shift.end, shift.missing, shift.belowMinimum])).toEqual([
    [2, 525, 540, 2, 1],
    [1, 480, 525, 1, 0],
    [0, 480, 495, 1, 0],
  ])
  expect(open[1]?.personHours).toBe(0.75)
})

it('is empty where all is covered', () => {
  expect(openShifts(coverRows([line(0, [2, 2, 3, 2])], 15))).toEqual([])
})
