import { describe, expect, it } from 'vitest'
import { answeredInTime } from '../../../solver/staffing/answered-in-time.ts'
import { poissonWeights } from '../../../solver/staffing/poisson-weights.ts'

describe('a caller in the queue', () => {
  it('is answered as often as enough calls are taken, where nobody hangs up', () => {
    // Four people at 1/3 a minute each take Poisson(4/3 x 3) = Poisson(4) calls in three minutes.
    const table = answeredInTime(4, 1 / 3, 0, 3, 6)
    const { first, weights } = poissonWeights(4)
    for (let place = 1; place <= 6; place++) {
      const tail = weights.reduce((sum, weight, i) => sum + (first + i >= place ? weight : 0), 0)
      expect(table[place]).toBeCloseTo(tail, 9)
    }
  })

  it('races against his own patience in the first place', () => {
    // P(answered before T and before hanging up) = n mu / (n mu + theta) (1 - e^-(n mu + theta) T).
    const [calls, theta, minutes] = [2 * 0.25, 0.2, 1.5]
    const expected = (calls / (calls + theta)) * (1 - Math.exp(-(calls + theta) * minutes))
    expect(answeredInTime(2, 0.25, theta, minutes, 3)[1]).toBeCloseTo(expected, 9)
  })

  it('gains by those ahead who hang up, but never overtakes them', () => {
    const table = answeredInTime(3, 0.25, 0.3, 2, 8)
    for (let place = 1; place < 8; place++) expect(table[place + 1]).toBeLessThan(table[place]!)
  })

  it('is answered at once or not at all when nothing may pass', () => {
    expect([...answeredInTime(3, 0.25, 0.3, 0, 2)]).toEqual([1, 0, 0])
    expect([...answeredInTime(0, 0.25, 0, 5, 2)]).toEqual([1, 0, 0])
  })

  it('stays a probability over a long time with many in the queue', () => {
    const table = answeredInTime(10, 0.5, 0.4, 200, 300)
    expect(Math.min(...table)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...table)).toBeLessThanOrEqual(1 + 1e-9)
  })
})
