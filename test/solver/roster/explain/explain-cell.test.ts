import { describe, expect, it } from 'vitest'
import type { PlanningProblem, Shift } from '../../../../solver/model/planning-problem.ts'
import { createRandom } from '../../../../solver/model/random.ts'
import { explainCell } from '../../../../solver/roster/explain/explain-cell.ts'
import { scoreRoster } from '../../../../solver/roster/score.ts'
import { aLine, aPerson, aProblem, aShift } from '../../../builders/planning.ts'
import { everyShift, tinyProblem } from '../../../builders/tiny-planning.ts'

const people = [aPerson('amy'), aPerson('ben'), aPerson('zoe', { skills: [] })]
const cover = [aLine({ required: [1, 1, 1, 1] })]
const problem = aProblem({ people, cover })
const morning = aShift({ time: '08:00-12:00' })

/** A lawful roster, drawn: each cell gets a shift at random that breaks nothing, or none. */
function lawfulRoster(tiny: PlanningProblem, seed: number): Shift[] {
  const random = createRandom(seed, 8)
  let shifts: Shift[] = []
  for (const person of tiny.people)
    for (let day = 0; day < tiny.horizon.days; day++) {
      const all = everyShift(tiny, person.id, day)
      const tried = [...shifts, all[random.below(all.length)]!]
      if (isLawful(tiny, tried)) shifts = tried
    }
  return shifts
}

const isLawful = (tiny: PlanningProblem, shifts: readonly Shift[]) =>
  scoreRoster({ ...tiny, people: tiny.people.map(person => ({ ...person, pins: [] })) }, shifts).lawful

describe('explanation of a cell', () => {
  it('names exactly the best other shift, found by trying every one', () => {
    let compared = 0
    for (let seed = 1; seed <= 16; seed++) {
      const drawn = tinyProblem(seed, { people: 3, days: 2 })
      const tiny = { ...drawn, people: drawn.people.map(person => ({ ...person, pins: [] })) }
      const shifts = lawfulRoster(tiny, seed)
      const now = scoreRoster(tiny, shifts).total
      for (const { id } of tiny.people) {
        const { alternatives, shift } = explainCell(tiny, shifts, id, 0)
        const rest = shifts.filter(other => other.person !== id || other.day !== 0)
        const best = Math.min(
          ...everyShift(tiny, id, 0)
            .filter(other => shift === undefined || JSON.stringify(other) !== JSON.stringify({ ...shift, person: id }))
            .map(other => scoreRoster(tiny, [...rest, other]))
            .filter(score => score.lawful)
            .map(score => score.total - now),
        )
        const told = alternatives.filter(({ kind }) => kind === 'other-shift')
        if (shift)
          expect(alternatives.find(({ kind }) => kind === 'off')?.cost).toBeCloseTo(
            scoreRoster(tiny, rest).total - now,
            6,
          )
        // A shift with the length of the present one is only told where the engine's own choice of it differs.
        if (!shift && best < Number.POSITIVE_INFINITY) {
          expect(told[0]?.cost, `seed ${seed}, ${id}`).toBeCloseTo(best, 6)
          compared++
        }
        for (const { cost, cells, byRule } of alternatives) {
          const changed = cells.reduce<Shift[]>(
            (list, cell) => [
              ...list.filter(other => other.person !== cell.person || other.day !== cell.day),
              ...(cell.after ? [{ ...cell.after, person: cell.person }] : []),
            ],
            shifts,
          )
          expect(scoreRoster(tiny, changed).total - now, `seed ${seed}, ${id}`).toBeCloseTo(cost, 6)
          expect(byRule.reduce((sum, part) => sum + part.cost, 0)).toBeCloseTo(cost, 6)
          expect(cost).toBeGreaterThanOrEqual(Math.min(best, ...alternatives.map(other => other.cost)) - 1e-6)
        }
      }
    }
    expect(compared).toBeGreaterThan(5)
  })

  it('says what would be missing without the shift, and who could do it instead', () => {
    const { sentence, reasons, alternatives, others } = explainCell(problem, [morning], 'amy', 0)
    expect(sentence.en).toBe('Amy, Mon, 2027-03-01: without this shift the roster would be 4,000 points dearer.')
    expect(sentence.de).toBe('Amy, Mo, 01.03.2027: Ohne diesen Dienst wäre der Dienstplan 4.000 Punkte teurer.')
    expect(reasons).toMatchObject([{ rule: 'cover-shortage', cost: 4000 }])
    // ben may take it as it is; zoe holds no skill
    expect(others).toMatchObject({ able: 1, onDuty: 0, kept: [{ rule: 'skills-held', people: 1 }] })
    expect(alternatives).toContainEqual(expect.objectContaining({ kind: 'other-person', cost: 0, broken: [] }))
    expect(alternatives.find(({ kind }) => kind === 'other-person')?.cells[1]).toMatchObject({
      person: 'ben',
      after: { start: 480, end: 720 },
    })
  })

  it('tells a pin and looks behind it', () => {
    const pinned = aProblem({ people: [aPerson('amy', { pins: [{ day: 0, kind: 'off' }] })], cover })
    const { sentence, alternatives } = explainCell(pinned, [], 'amy', 0)
    expect(sentence.en).toContain('This cell is pinned.')
    expect(alternatives[0]).toMatchObject({ kind: 'other-shift', cost: -4000 })
  })

  it('names what stands in the way where no shift is allowed', () => {
    const away = aProblem({
      people: [aPerson('amy', { timeOff: [{ day: 0, kind: 'absent' }] }), aPerson('ben')],
      cover,
    })
    const { sentence, obstacles, alternatives } = explainCell(away, [{ ...morning, person: 'ben' }], 'amy', 0)
    expect(sentence.en).toContain('no shift is allowed')
    expect(alternatives).toEqual([])
    expect(obstacles).toMatchObject([{ rule: 'time-off-kept' }])
  })

  it('refuses a person whom the problem does not know', () => {
    expect(() => explainCell(problem, [], 'nobody', 0)).toThrow('nobody')
  })
})
