import { describe, expect, it } from 'vitest'
import { carryOver } from '../../../solver/staffing/backlog-carryover.ts'

describe('backlog carry-over', () => {
  it('conserves customers: those who come are served or carried on', () => {
    const rates = [1, 3, 2, 0.5]
    const people = [2, 2, 3, 3]
    let before = 0
    carryOver(rates, people, 0.5, 2).forEach(({ utilisation, backlog }, i) => {
      const served = utilisation * people[i]! * 0.5 * 2
      expect(before + rates[i]! * 2).toBeCloseTo(served + backlog, 12)
      before = backlog
    })
  })

  it('carries everything on where nobody works', () => {
    const [closed] = carryOver([1], [0], 0.5, 2, 3)
    expect(closed).toEqual({ utilisation: 0, backlog: 5, effectiveLoad: 0 })
  })
})
