import { describe, expect, it } from 'vitest'
import { createRandom } from '../../../solver/model/random.ts'
import { scoreRoster } from '../../../solver/roster/score.ts'
import { createScoreState } from '../../../solver/roster/score-state.ts'
import { aLine, aPerson, aProblem, aShift } from '../../builders/planning.ts'
import { randomProblem, randomShifts } from '../../builders/random-planning.ts'

const people = [aPerson('amy'), aPerson('ben')]
const cover = [aLine({ required: [2, 2, 2, 2] })]

describe('score of a roster under change', () => {
  it('is after every single change what the whole roster scores', () => {
    let edits = 0
    for (let seed = 1; seed <= 60; seed++) {
      const problem = randomProblem(seed)
      const state = createScoreState(problem, randomShifts(problem, seed, { wild: true }))
      const others = randomShifts(problem, seed + 1000, { wild: false })
      const random = createRandom(seed, 5)
      for (let edit = 0; edit < 12; edit++) {
        const person = problem.people[random.below(problem.people.length)]!.id
        const day = random.below(problem.horizon.days)
        const other = others.find(shift => shift.person === person && shift.day === day)
        state.set(person, day, random.next() < 0.3 ? undefined : other)
        expect(state.score(), `seed ${seed}, edit ${edit}`).toEqual(scoreRoster(problem, state.shifts()))
        edits++
      }
    }
    expect(edits).toBe(60 * 12)
  })

  it('names what a rule costs before and after', () => {
    const state = createScoreState(aProblem({ people, cover }), [])
    const shortage = () => state.tallies().find(tally => tally.rule === 'cover-shortage')
    expect(shortage()).toMatchObject({ amount: 8, cost: 8000, level: 'soft', unit: 'person-slots' })
    state.set('amy', 0, aShift({ time: '08:00-12:00' }))
    expect(shortage()).toMatchObject({ amount: 4, cost: 4000 })
    expect(state.total).toBe(4000)
    expect(state.shiftOf('amy', 0)).toMatchObject({ start: 480, end: 720 })
    state.set('amy', 0, undefined)
    expect(state.total).toBe(8000)
    expect(state.shifts()).toEqual([])
  })

  it('counts at both sites when a shift moves from one to the other', () => {
    const nord = { ...aLine({ required: [1, 1, 1, 1] }), id: 'nord-counter', site: 'nord' }
    const state = createScoreState(aProblem({ people, cover: [...cover, nord] }), [aShift({ time: '08:00-12:00' })])
    expect(state.total).toBe(4000 + 4000) // one missing at each
    state.set('amy', 0, aShift({ time: '08:00-12:00', site: 'nord' }))
    expect(state.total).toBe(8000 + 200) // two missing at mitte; away from home
  })

  it('refuses a person whom the problem does not know', () => {
    const state = createScoreState(aProblem({ people }), [])
    expect(() => state.set('zoe', 0, undefined)).toThrow('zoe')
  })
})
