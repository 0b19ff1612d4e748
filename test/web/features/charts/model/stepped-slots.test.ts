import { expect, it } from 'vitest'
import { fullHours, steppedSlots } from '../../../../../web/features/charts/model/stepped-slots.ts'

const slots = [
  { start: 465, value: 1 },
  { start: 480, value: 2 },
]

it('lets the last slot hold until its own end', () => {
  expect(steppedSlots(slots, 15)).toEqual([...slots, { start: 495, value: 2 }])
  expect(steppedSlots([], 15)).toEqual([])
})

it('ticks at the full hours that are touched', () => {
  expect(fullHours(slots, 15)).toEqual([8])
  expect(fullHours([{ start: 480 }, { start: 645 }], 15)).toEqual([8, 9, 10, 11])
})
