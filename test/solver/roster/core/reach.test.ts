import { expect, it } from 'vitest'
import { clearReach, createReach, widenReach } from '../../../../solver/roster/core/reach.ts'

it('keeps the lowest and the highest level of each block, and none of a block never reached', () => {
  const reach = createReach(3)
  clearReach(reach, 3)
  widenReach(reach, 1, 4, 6)
  widenReach(reach, 1, 2, 5)
  expect([reach.low[1], reach.high[1]]).toEqual([2, 6])
  expect(reach.low[0]! > reach.high[0]!).toBe(true)
  clearReach(reach, 3)
  expect(reach.low[1]! > reach.high[1]!).toBe(true)
})
