import { describe, expect, it } from 'vitest'
import { aLine } from '../../../builders/planning.ts'
import { found } from '../found.ts'

const rule = 'cover-minimum'
const costs = (cover: ReturnType<typeof aLine>[], shifts: Parameters<typeof found>[2]) =>
  found(rule, { cover }, shifts).map(violation => [violation.amount, violation.cost])

describe('cover below the minimum', () => {
  it('is charged on top of the shortage', () => {
    const cover = [aLine({ minimum: [0, 1, 2, 0] })]
    expect(costs(cover, [])).toEqual([
      [1, 5000],
      [2, 10000],
    ])
    expect(costs(cover, [{ time: '08:00-14:00' }])).toEqual([[1, 5000]])
  })

  it('is charged on lines with a curve of their own too', () => {
    expect(costs([aLine({ minimum: [1, 0, 0, 0], costs: Array(4).fill([10, 0]) })], [])).toEqual([[1, 5000]])
  })
})
