import { beforeAll, describe, expect, it } from 'vitest'
import { checkRoster } from '../../../../solver/check/check-roster.ts'
import type { PlanningProblem, Shift } from '../../../../solver/model/planning-problem.ts'
import { type Replan, replan } from '../../../../solver/roster/replan/replan.ts'
import { solveRoster } from '../../../../solver/roster/solve.ts'
import { aLine, aPerson, aProblem, aRoster, aShift } from '../../../builders/planning.ts'
import { cityProblem } from '../../../tools/city-problem.ts'

const hours = (count: number, people: number) => Array.from({ length: 4 * count }, () => people)

/** The roster that a proposal makes of the published one. */
function take(published: readonly Shift[], { cells }: Replan['proposals'][number]): Shift[] {
  const changed = (shift: Shift) => cells.some(cell => cell.person === shift.person && cell.day === shift.day)
  return [
    ...published.filter(shift => !changed(shift)),
    ...cells.flatMap(cell => (cell.after ? [{ ...cell.after, person: cell.person, day: cell.day }] : [])),
  ]
}

describe('replanning a small office', () => {
  const problem = aProblem({
    people: [aPerson('amy'), aPerson('ben'), aPerson('cat', { homeSite: 'nord' })],
    cover: [aLine({ required: hours(4, 1) })],
  })
  const published = [aShift({ time: '08:00-12:00' })]
  const sick = { kind: 'absence', person: 'amy', firstDay: 0, days: 1 } as const

  it('puts the one who costs least in the sick person’s place', () => {
    const { proposals, untouched, before, lost } = replan(problem, published, sick)
    expect(lost).toEqual(published)
    expect(before).toEqual({ missing: 0, belowMinimum: 0 })
    expect(untouched).toEqual({ cost: 16_000, open: { missing: 16, belowMinimum: 0 } })
    expect(proposals.map(proposal => [proposal.people, proposal.cost])).toEqual([
      [['ben'], -16_000],
      [['cat'], -15_800], // 200 for the way
    ])
    expect(proposals[0]!.open).toEqual({ missing: 0, belowMinimum: 0 })
    expect(proposals[0]!.cells).toMatchObject([
      { person: 'ben', day: 0, before: undefined, after: { start: 480, end: 720 } },
      { person: 'amy', day: 0, before: { start: 480 }, after: undefined },
    ])
    expect(proposals[0]!.sentence.en).toBe(
      'Ben Mon, 2027-03-01 08:00-12:00 mitte: 16,000 points cheaper (Required people are present -16,000).',
    )
  })

  it('changes nobody for less than a change is worth', () => {
    expect(replan(problem, published, sick, { changePoints: 20_000 }).proposals).toEqual([])
  })

  it('moves a second person where only a chain helps', () => {
    // Only ben may replace amy, and only cat may replace ben at nord.
    const chain = aProblem({
      people: [
        aPerson('amy', { sites: ['mitte'] }),
        aPerson('ben'),
        aPerson('cat', { homeSite: 'nord', sites: ['nord'] }),
      ],
      cover: [
        aLine({ required: hours(4, 1) }),
        { ...aLine({ required: hours(4, 1) }), id: 'nord-counter', site: 'nord' },
      ],
    })
    const shifts = [...published, aShift({ person: 'ben', time: '08:00-12:00', site: 'nord' })]
    const { proposals } = replan(chain, shifts, sick)
    expect(proposals[0]).toMatchObject({ people: ['ben', 'cat'], open: { missing: 0 } })
    expect(replan(chain, shifts, sick, { maxChanged: 1 }).proposals.every(({ people }) => people.length <= 1)).toBe(
      true,
    )
  })

  it('finds other work for those whom a closed site sets free', () => {
    const both = aProblem({
      people: [aPerson('amy'), aPerson('ben')],
      cover: [aLine({ required: hours(4, 2) }), { ...aLine(), id: 'nord', site: 'nord' }],
    })
    const shifts = [...published, aShift({ person: 'ben', time: '08:00-12:00', site: 'nord' })]
    const { proposals } = replan(both, shifts, { kind: 'closure', site: 'nord', firstDay: 0, days: 1 })
    expect(proposals[0]).toMatchObject({ people: [], open: { missing: 0 } })
    expect(proposals[0]!.cells).toMatchObject([{ person: 'ben', after: { pieces: [{ site: 'mitte' }] } }])
  })
})

describe('replanning a city’s week', () => {
  let problem: PlanningProblem
  let published: readonly Shift[]

  beforeAll(async () => {
    problem = cityProblem({ seed: 3, staff: 24, sites: 4 })
    const { roster } = await solveRoster(problem, { seed: 1, maxSteps: 400 })
    published = roster.shifts
  }, 120_000)

  it('gives lawful answers with few changes, at the price that the independent checker finds', () => {
    let answered = 0
    for (const shift of published.filter((_, index) => index % 9 === 0)) {
      const {
        proposals,
        problem: after,
        untouched,
        lost,
      } = replan(problem, published, {
        kind: 'absence',
        person: shift.person,
        firstDay: shift.day,
        days: 1,
      })
      expect(lost).toEqual([shift])
      if (proposals.length > 0) answered++
      for (const proposal of proposals) {
        const shifts = take(published, proposal)
        const report = checkRoster(after, aRoster(after, shifts))
        expect(report.ok).toBe(true)
        expect(report.cost.total - untouched.cost).toBeCloseTo(proposal.cost, 6)
        expect(report.cover.uncoveredSlots).toBe(proposal.open.missing)
        expect(proposal.people.length).toBeLessThanOrEqual(3)
        expect(proposal.people).not.toContain(shift.person)
      }
    }
    expect(answered).toBeGreaterThan(2)
  })

  it('is the same every time', () => {
    const [shift] = published
    const event = { kind: 'absence', person: shift!.person, firstDay: shift!.day, days: 1 } as const
    expect(replan(problem, published, event)).toEqual(replan(problem, published, event))
  })
})
