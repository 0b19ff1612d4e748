import { describe, expect, it } from 'vitest'
import { hashOfRoster } from '../../../api/rosters/hash.ts'
import type { PlanningProblem, Roster } from '../../../solver/index.ts'

const problem = { id: 'week', people: [{ id: 'amy', name: 'Amy' }] } as unknown as PlanningProblem
const roster = { problem: 'week', shifts: [{ person: 'amy', day: 0 }], gap: undefined } as unknown as Roster

describe('the seal of a published roster', () => {
  it('is the same whatever order the keys are stored in', () => {
    const shuffled = { shifts: [{ day: 0, person: 'amy' }], problem: 'week' } as unknown as Roster
    expect(hashOfRoster(problem, shuffled)).toBe(hashOfRoster(problem, roster))
  })

  it('changes with any figure of roster or problem', () => {
    const moved = { ...roster, shifts: [{ person: 'amy', day: 1 }] } as unknown as Roster
    expect(hashOfRoster(problem, moved)).not.toBe(hashOfRoster(problem, roster))
    expect(hashOfRoster({ ...problem, title: 'x' }, roster)).not.toBe(hashOfRoster(problem, roster))
  })
})
