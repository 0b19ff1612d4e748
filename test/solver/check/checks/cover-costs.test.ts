import { describe, expect, it } from 'vitest'
import { aLine, aPerson } from '../../../builders/planning.ts'
import { found } from '../found.ts'

const rule = 'cover-costs'
const people = [aPerson('amy'), aPerson('ben')]
const cover = [
  aLine({
    required: [1, 1, 1, 1],
    costs: [
      [9, 4, 2],
      [9, 0],
      [7, 3],
      [1, 1, 1],
    ],
  }),
]
const cost = (shifts: Parameters<typeof found>[2]) =>
  found(rule, { people, cover }, shifts).reduce((sum, violation) => sum + violation.cost, 0)

describe('cost of cover by the line itself', () => {
  it('is the figure of the people present in each slot', () => {
    expect(cost([])).toBe(9 + 9 + 7 + 1)
    expect(cost([{ time: '08:00-14:00' }])).toBe(4 + 0 + 3 + 1)
  })

  it('stays at the last figure for more people than listed', () => {
    expect(cost([{ time: '08:00-14:00' }, { person: 'ben', time: '08:00-14:00' }])).toBe(2 + 0 + 3 + 1)
  })
})
