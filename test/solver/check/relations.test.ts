import { describe, expect, it } from 'vitest'
import { type PlanningProblem, planningProblemSchema } from '../../../solver/model/planning-problem.ts'
import { solveRoster } from '../../../solver/roster/solve.ts'
import { tinyProblem } from '../../builders/tiny-planning.ts'

const SEEDS = Array.from({ length: 8 }, (_, index) => index + 1)
const TOLERANCE = 1e-6

async function solve(problem: PlanningProblem) {
  const { roster, status } = await solveRoster(problem, { seed: 1, maxSteps: 2000 })
  return { cost: roster.cost.total, bound: roster.lowerBound ?? 0, isProven: status === 'optimal' }
}
type Solved = Awaited<ReturnType<typeof solve>>

/** What must hold when no roster of `wider` can be dearer than the best of `narrower`, whatever was proven. */
function expectNoDearer(wider: Solved, narrower: Solved): void {
  expect(wider.bound).toBeLessThanOrEqual(narrower.cost + TOLERANCE)
  if (wider.isProven && narrower.isProven) expect(wider.cost).toBeLessThanOrEqual(narrower.cost + TOLERANCE)
}

const change = (problem: PlanningProblem, changes: object): PlanningProblem =>
  planningProblemSchema.parse({ ...problem, ...changes })

describe('relations between solved problems', () => {
  let proven = 0

  it.each(SEEDS)('seed %i: the order and the names of the people change nothing', async seed => {
    const problem = tinyProblem(seed, { people: 2, days: 2 })
    const renamed = change(problem, {
      people: problem.people.map((person, index) => ({ ...person, id: `z${9 - index}` })).reverse(),
    })
    const [before, after] = [await solve(problem), await solve(renamed)]
    expectNoDearer(before, after)
    expectNoDearer(after, before)
    if (before.isProven && after.isProven) proven++
  })

  it.each(SEEDS)('seed %i: looser limits never cost more', async seed => {
    const problem = tinyProblem(seed, { people: 2, days: 2 })
    const before = await solve(problem)
    const people = problem.people.map(person => ({
      ...person,
      timeOff: [],
      contract: { ...person.contract, workdaysPerWeek: 6, toleranceMinutes: 600 },
    }))
    expectNoDearer(await solve(change(problem, { people })), before)
    expectNoDearer(await solve(change(problem, { shifts: { ...problem.shifts, minMinutes: 180 } })), before)
  })

  it.each(SEEDS)('seed %i: a person more, with no hours to fill, never costs more', async seed => {
    const problem = tinyProblem(seed, { people: 2, days: 2 })
    const helper = { ...problem.people[0]!, id: 'helper', weeks: [], wishes: [], timeOff: [] }
    const wider = change(problem, { people: [...problem.people, helper] })
    expectNoDearer(await solve(wider), await solve(problem))
  })

  it('were proven in some of the cases', () => {
    expect(proven).toBeGreaterThan(1)
  })
})
