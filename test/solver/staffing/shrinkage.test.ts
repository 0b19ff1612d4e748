import { expect, it } from 'vitest'
import { combinedShrinkage, rosteredPeople } from '../../../solver/staffing/shrinkage.ts'

it('combines causes that follow one another', () => {
  expect(combinedShrinkage([0.1, 0.2])).toBeCloseTo(0.28, 12)
  expect(combinedShrinkage([])).toBe(0)
})

it('rounds up once, and not by the last bit of a division', () => {
  expect(rosteredPeople(7, 0.28)).toBe(10)
  expect(rosteredPeople(7.2, 0.28)).toBe(10)
  expect(rosteredPeople(0, 0.28)).toBe(0)
})
