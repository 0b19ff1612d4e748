import { expect, it } from 'vitest'
import { meanWaitScheduledArrivals, meanWaitSingleClerk } from '../../../solver/staffing/single-clerk.ts'

it('waits at one clerk grow with the spread of handling times', () => {
  expect(meanWaitSingleClerk(0.8, 1)).toBeCloseTo(4, 12)
  expect(meanWaitSingleClerk(0.8, 0)).toBeCloseTo(2, 12)
  expect(meanWaitSingleClerk(1, 0)).toBe(Infinity)
})

it('scheduled arrivals wait less than random ones', () => {
  expect(meanWaitScheduledArrivals(0.8)).toBeLessThan(meanWaitSingleClerk(0.8, 1))
  expect(meanWaitScheduledArrivals(0.01)).toBeCloseTo(0, 10)
  expect(meanWaitScheduledArrivals(1)).toBe(Infinity)
})
