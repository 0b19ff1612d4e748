import { describe, expect, it } from 'vitest'
import { compileProblem } from '../../../../solver/roster/compile/compile-problem.ts'
import { makeColumn } from '../../../../solver/roster/core/column.ts'
import { createPlan } from '../../../../solver/roster/core/plan.ts'
import { scoreRoster } from '../../../../solver/roster/score.ts'
import { solveRoster } from '../../../../solver/roster/solve.ts'
import { aLine, aPerson, aProblem, aShift } from '../../../builders/planning.ts'

const cover = [aLine({ required: Array.from({ length: 16 }, () => 1) })] // 08:00-12:00
const morning = aShift({ time: '08:00-12:00' })

describe('a published roster', () => {
  it('is left only where that wins more than the change costs', async () => {
    const people = [aPerson('amy', { homeSite: 'nord' }), aPerson('ben')]
    const solve = async (weight: number) => {
      const rules = [{ id: 'least-change', weight }]
      const problem = aProblem({ people, cover, published: [morning], rules })
      const { roster } = await solveRoster(problem, { seed: 1, maxSteps: 300 })
      expect(roster.cost.total).toBe(scoreRoster(problem, roster.shifts).total)
      return roster
    }
    // amy works away from home for 200; to give the shift to ben changes two days
    const kept = await solve(150)
    expect(kept.shifts).toEqual([morning])
    expect(kept.lowerBound).toBe(200)
    const moved = await solve(90)
    expect(moved.shifts.map(shift => shift.person)).toEqual(['ben'])
    expect(moved.cost.total).toBe(180)
    expect(moved.lowerBound).toBe(180)
  })

  it('does not hold a shift that has become unlawful', async () => {
    const people = [aPerson('amy', { timeOff: [{ day: 0, kind: 'absent' }] }), aPerson('ben')]
    const problem = aProblem({ people, cover, published: [morning] })
    const { roster } = await solveRoster(problem, { seed: 1, maxSteps: 300 })
    expect(roster.shifts).toMatchObject([{ person: 'ben', start: 480, end: 720 }])
    expect(roster.cost.total).toBe(300) // amy's day and ben's
  })
})

describe('workdays in a row', () => {
  it('are limited across the days before, by an automaton that is only there where it can bind', async () => {
    const history = [-2, -1].map(day => {
      const { person: _, ...shift } = aShift({ day, time: '08:00-12:00' })
      return shift
    })
    const people = [aPerson('amy', { history })]
    const six = [0, 1, 2, 3, 4, 5].map(day => ({ ...cover[0]!, id: `day-${day}`, day }))
    const solve = async (maxDays: number) => {
      const rules = [{ id: 'max-consecutive-workdays', params: { maxDays } }]
      const problem = aProblem({ people, cover: six, rules })
      const { roster } = await solveRoster(problem, { seed: 1, maxSteps: 300 })
      expect(scoreRoster(problem, roster.shifts).lawful).toBe(true)
      return { days: roster.shifts.map(shift => shift.day), bound: roster.lowerBound }
    }
    // two days before and six now: one of the first five must be off; with at most three, two of six
    expect((await solve(6)).days).toHaveLength(5)
    expect(await solve(3)).toEqual({ days: [0, 2, 3, 4], bound: 32_000 })
    const nodesOf = (person: ReturnType<typeof aPerson>) =>
      compileProblem(aProblem({ people: [person], cover: six })).core.employees[0]!.automaton.nodes
    expect(nodesOf(people[0]!)).toBe(7 * nodesOf(aPerson('ben')))
  })
})

describe('a pinned shift', () => {
  it('is kept as it is, in work that asks for a skill', async () => {
    const { person: _, day, ...shift } = aShift({ time: '09:00-13:00' })
    const people = [aPerson('amy', { pins: [{ day, kind: 'shift', shift }] })]
    const { roster, clashes } = await solveRoster(aProblem({ people, cover }), { seed: 1, maxSteps: 100 })
    expect(clashes).toEqual([])
    expect(roster.shifts).toEqual([aShift({ time: '09:00-13:00' })])
  })
})

describe('a problem of which some days are open', () => {
  it('has rows and choices on those days only, and knows where any shift counts', () => {
    const two = aProblem({ people: [aPerson('amy')], cover: [...cover, { ...cover[0]!, id: 'tuesday', day: 1 }] })
    const whole = compileProblem(two)
    const part = compileProblem(two, day => day === 1)
    expect(whole.core.rows).toHaveLength(32)
    expect(part.core.rows).toHaveLength(16)
    expect(part.core.employees[0]!.days.map(({ sources }) => sources.length > 0)).toEqual([
      false,
      true,
      false,
      false,
      false,
      false,
      false,
    ])
    const tuesday = part.place(0, { ...morning, day: 1 })
    expect(tuesday.option.rows).toHaveLength(16)
    expect(part.place(0, morning).option.rows).toHaveLength(0)
    const plan = createPlan(part.core)
    expect(plan.cost).toBe(16_000)
    plan.place(makeColumn(0, 0, [undefined, tuesday]))
    expect(plan.cost).toBe(0)
  })
})
