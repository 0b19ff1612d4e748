import { expect, it } from 'vitest'
import { clerksOf, dutiesOf } from '../../../solver/simulate/clerks.ts'

it('turns numbers per interval into duties that last as long as possible', () => {
  expect(dutiesOf([1, 3, 2], 480, 30)).toEqual([
    { start: 510, end: 540, speed: 1 },
    { start: 480, end: 570, speed: 1 },
    { start: 510, end: 570, speed: 1 },
  ])
})

it('orders changes by time, arrivals before departures', () => {
  const { changes, times, lastEnd } = clerksOf(
    [
      { start: 0, end: 60, speed: 1 },
      { start: 60, end: 90, speed: 1 },
    ],
    'named',
  )
  expect([...times]).toEqual([0, 60, 60, 90])
  expect([...changes]).toEqual([0, 1, -1, -2])
  expect(lastEnd).toBe(90)
})
