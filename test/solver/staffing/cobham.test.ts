import { describe, expect, it } from 'vitest'
import { priorityWaits } from '../../../solver/staffing/cobham.ts'
import { meanWait } from '../../../solver/staffing/erlang-c.ts'

describe('priority classes', () => {
  it('share the work that waits: the load-weighted mean is the one without priority', () => {
    const [first, second] = priorityWaits(6, [2, 3], 10)
    expect((2 * first! + 3 * second!) / 5).toBeCloseTo(meanWait(6, 5, 10), 10)
    expect(first).toBeLessThan(second!)
  })

  it('of which there is one are Erlang C', () => {
    expect(priorityWaits(5, [4], 10)[0]).toBeCloseTo(meanWait(5, 4, 10), 12)
  })

  it('beyond capacity wait for ever, the first still not', () => {
    const waits = priorityWaits(4, [3, 2], 10)
    expect(waits[0]).toBeLessThan(20)
    expect(waits[1]).toBe(Infinity)
  })
})
