import { expect, it } from 'vitest'
import { busiestFirst, shareOut } from '../../../api/rosters/verdict-pools.ts'
import { aProblem } from '../../builders/planning.ts'

const arrivals = (site: string, day: number, channel: 'walk-in' | 'appointment', mean: number[]) => ({
  site,
  day,
  channel,
  activity: 'counter',
  start: 480,
  mean,
})

it('lists each pool once, most customers of all channels first', () => {
  const problem = aProblem({
    demand: {
      arrivals: [
        arrivals('nord', 0, 'walk-in', [3, 3]),
        arrivals('mitte', 0, 'walk-in', [2, 2]),
        arrivals('mitte', 0, 'appointment', [2, 2]),
        arrivals('mitte', 1, 'walk-in', [1, 1]),
      ],
      services: [],
      targets: [],
    },
  })
  expect(busiestFirst(problem).map(pool => `${pool.site} ${pool.day}`)).toEqual(['mitte 0', 'nord 0', 'mitte 1'])
  expect(busiestFirst(aProblem())).toEqual([])
})

it('deals out evenly, in turn from either side', () => {
  expect(shareOut([9, 8, 7, 6, 5], 2)).toEqual([
    [9, 6, 5],
    [8, 7],
  ])
  expect(shareOut([1], 2)).toEqual([[1]])
  expect(shareOut([], 2)).toEqual([[]])
})
