import { describe, expect, it } from 'vitest'
import type { CoreProblem } from '../../../../solver/roster/core/problem.ts'
import { leanOn } from '../../../../solver/roster/neighbourhood/lean.ts'

const problem: CoreProblem = {
  days: 1,
  rows: [{ cost: Float64Array.of(2000, 1000, 0, 20, 40), group: 0 }],
  classes: [],
  providers: [],
  employees: [],
  constantCost: 0,
}
const steps = (cost: Float64Array) => Array.from(cost.subarray(1), (value, index) => value - cost[index]!)

describe('leanOn', () => {
  it('leaves the costs at share 0 and nothing but the price of each person at share 1', () => {
    expect(leanOn(problem, Float64Array.of(-300), 0)).toBe(problem)
    expect(steps(leanOn(problem, Float64Array.of(-300), 1).rows[0]!.cost)).toEqual([-300, -300, -300, -300])
  })

  it('makes a cliff lower, stays convex, and values a person beyond what is enough where the price says so', () => {
    const leaning = steps(leanOn(problem, Float64Array.of(-300), 0.2).rows[0]!.cost)
    expect(leaning).toEqual([-860, -860, -44, -44])
    expect(leaning.every((step, index) => index === 0 || step >= leaning[index - 1]!)).toBe(true)
  })

  it('changes nothing of the problem it is given', () => {
    leanOn(problem, Float64Array.of(-300), 0.5)
    expect(Array.from(problem.rows[0]!.cost)).toEqual([2000, 1000, 0, 20, 40])
  })
})
