import { describe, expect, it } from 'vitest'
import { clashesOf } from '../../../../solver/roster/compile/clash-sets.ts'
import { aLine, aPerson, aProblem, at } from '../../../builders/planning.ts'

const cover = [0, 1, 2, 3, 4, 5].map(day =>
  aLine({ id: `line-${day}`, day, start: at('05:00'), required: Array.from({ length: 72 }, () => 1) }),
)

/** A pinned shift of counter work at mitte. */
function pin(
  day: number,
  start: string,
  end: string,
): NonNullable<Parameters<typeof aPerson>[1]>['pins'] extends infer P
  ? P extends readonly (infer One)[]
    ? One
    : never
  : never {
  const times = { start: at(start), end: at(end) }
  return {
    day,
    kind: 'shift',
    shift: { ...times, breaks: [], pieces: [{ ...times, site: 'mitte', activity: 'counter' }] },
  }
}

const week = (targetMinutes: number) => [{ firstDay: 0, days: 7, targetMinutes }]
const find = (changes: Parameters<typeof aPerson>[1]) => {
  const problem = aProblem({ people: [aPerson('amy', changes)], cover })
  return clashesOf(problem, problem.people[0]!)
}

describe('pins that clash', () => {
  it('with an absence: the pin, the rule, the way out', () => {
    const { clashes, kept } = find({ pins: [pin(0, '08:00', '12:00')], timeOff: [{ day: 0, kind: 'absent' }] })
    expect(clashes).toMatchObject([
      { person: 'amy', day: 0, pins: [0], rules: ['time-off-kept'], relaxations: [{ kind: 'pin', day: 0, price: 0 }] },
    ])
    expect(clashes[0]!.message.en).toBe(
      'Amy: the pin Mon, 2027-03-01 08:00-12:00 contradicts "Time off is kept"; that of Mon, 2027-03-01 is left. Ways out with their price: give up the pin on Mon, 2027-03-01 (0).',
    )
    expect(clashes[0]!.message.de).toContain('widerspricht „Freie Zeiten bleiben frei“')
    expect(kept).toEqual([])
  })

  it('with each other: a late end and an early start, and nothing that has no part in it', () => {
    const { clashes, kept } = find({
      pins: [pin(0, '17:00', '22:00'), pin(1, '06:00', '11:00'), pin(4, '08:00', '12:00'), { day: 2, kind: 'work' }],
    })
    expect(clashes).toMatchObject([{ pins: [0, 1], rules: ['min-rest-between-shifts'] }])
    expect(kept).toHaveLength(3)
  })

  it('with the hours of the week: the law is never a way out, the agreement is, at its price', () => {
    const { clashes } = find({
      contract: { weeklyMinutes: 480, toleranceMinutes: 0 },
      weeks: week(480),
      pins: [pin(0, '08:00', '12:00'), pin(1, '08:00', '12:00'), pin(2, '08:00', '12:15')],
    })
    // Monday and Tuesday are eight hours together, each of them with Wednesday a quarter more
    expect(clashes).toMatchObject([{ day: 2, pins: [1, 2], rules: ['weekly-minutes-max'] }])
    const { relaxations } = clashes[0]!
    expect(relaxations.map(({ kind, day, rule }) => rule ?? `${kind} ${day}`)).toEqual(['pin 2', 'weekly-minutes-max'])
    expect(relaxations[0]!.price).toBe(0)
    expect(relaxations[1]!.price).toBeGreaterThan(0)
  })

  it('with too few workdays in the contract', () => {
    const pins = [0, 1, 2].map(day => ({ day, kind: 'work' as const }))
    const { clashes, kept } = find({ contract: { weeklyMinutes: 960, workdaysPerWeek: 2 }, weeks: week(960), pins })
    expect(clashes).toMatchObject([{ pins: [0, 1, 2], rules: ['max-workdays-per-week'] }])
    expect(kept).toHaveLength(2)
  })

  it('with a day on which nothing is open', () => {
    expect(find({ pins: [{ day: 6, kind: 'work' }] }).clashes).toMatchObject([{ pins: [6], rules: ['shift-shape'] }])
  })

  it('twice in one week: two clashes, each by itself', () => {
    const { clashes, kept } = find({
      pins: [pin(0, '08:00', '12:00'), pin(3, '17:00', '22:00'), pin(4, '06:00', '11:00')],
      timeOff: [{ day: 0, kind: 'absent' }],
    })
    expect(clashes.map(({ pins, rules }) => [pins, rules])).toEqual([
      [[3, 4], ['min-rest-between-shifts']],
      [[0], ['time-off-kept']],
    ])
    expect(kept).toHaveLength(1)
  })

  it('not at all: everything is kept', () => {
    const { clashes, kept } = find({ pins: [pin(0, '08:00', '12:00'), { day: 1, kind: 'off' }] })
    expect(clashes).toEqual([])
    expect(kept).toHaveLength(2)
  })
})
