import { expect, it } from 'vitest'
import { phoneFigures } from '../../../solver/staffing/erlang-a.ts'
import { waitingProbability } from '../../../solver/staffing/erlang-c.ts'
import {
  marginForWaiting,
  squareRootStaff,
  waitingProbabilityAtMargin,
  waitingProbabilityAtMarginImpatient,
} from '../../../solver/staffing/square-root-staffing.ts'

it('the limit is reached by large offices', () => {
  const load = 10_000
  expect(waitingProbability(load + 50, load)).toBeCloseTo(waitingProbabilityAtMargin(0.5), 2)
})

it('the limit with impatient callers is reached by large phone teams, on both sides of the load', () => {
  for (const [beta, ratio] of [
    [0.5, 4],
    [-0.5, 0.5],
    [0, 2],
  ] as const) {
    const line = { people: 10_000 + beta * 100, arrivalRate: 10_000, serviceRate: 1, abandonRate: 1 / ratio }
    expect(phoneFigures(line).waiting).toBeCloseTo(waitingProbabilityAtMarginImpatient(beta, ratio), 1)
  }
})

it("margin and probability are each other's inverse", () => {
  expect(waitingProbabilityAtMargin(marginForWaiting(0.2))).toBeCloseTo(0.2, 12)
})

it('big offices need a smaller margin', () => {
  expect([4, 100].map(load => squareRootStaff(load, 1))).toEqual([6, 110])
})
