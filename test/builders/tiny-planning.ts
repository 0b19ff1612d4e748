import { type PlanningProblem, planningProblemSchema, type Shift } from '../../solver/model/planning-problem.ts'
import { createRandom } from '../../solver/model/random.ts'
import { MONDAY } from './planning.ts'

/** Size of a problem that can be solved by trying every roster. */
export interface TinySize {
  readonly people: number
  readonly days: number
}

const STEP = 60
const OPENS = 8 * STEP
const CLOSES = 14 * STEP

/** A problem of hours: one or two sites from 8 to 14, shifts of four hours and more, every soft rule in play. */
export function tinyProblem(seed: number, { people, days }: TinySize): PlanningProblem {
  const random = createRandom(seed, 3)
  const chance = (share: number) => random.next() < share
  const sites = chance(0.4) ? ['mitte', 'nord'] : ['mitte']
  const each = <T>(count: number, make: (index: number) => T) =>
    Array.from({ length: count }, (_, index) => make(index))
  return planningProblemSchema.parse({
    format: 'amtstakt-planning-problem',
    version: 1,
    id: `tiny-${seed}`,
    horizon: { firstDay: MONDAY, days },
    slotMinutes: STEP,
    sites: sites.map(id => ({
      id,
      name: id,
      kind: 'office',
      counters: 1 + random.below(2),
      days: each(days, day => ({
        day,
        open: [{ start: OPENS, end: CLOSES }],
        presence: { start: OPENS, end: CLOSES },
      })),
    })),
    activities: [
      { id: 'counter', name: 'counter', skill: 'counter' },
      { id: 'back', name: 'back office', minPieceMinutes: 120 },
    ],
    shifts: {
      stepMinutes: STEP,
      minMinutes: 240,
      maxMinutes: 360,
      maxPieces: days === 1 || (people === 1 && days === 2) ? 2 : 1,
    },
    cover: sites.flatMap(site =>
      each(days, day => {
        const required = each(6, () => random.below(3))
        return {
          id: `${site}-${day}`,
          site,
          activities: ['counter'],
          day,
          start: OPENS,
          required,
          minimum: required.map(count => Math.min(count, random.below(2))),
          ...(chance(0.25) ? { costs: required.map(() => [900, 100 * random.below(4), 0]) } : {}),
        }
      }),
    ),
    people: each(people, index => ({
      id: `p${index}`,
      homeSite: sites[random.below(sites.length)]!,
      sites,
      skills: chance(0.85) ? [{ skill: 'counter' }] : [],
      contract: { weeklyMinutes: 600, workdaysPerWeek: 1 + random.below(days), toleranceMinutes: 60 },
      weeks: [{ firstDay: 0, days, targetMinutes: 60 * (4 + random.below(5 * days)) }],
      timeOff: chance(0.2) ? [{ day: random.below(days), start: 12 * STEP, end: 24 * STEP, kind: 'unavailable' }] : [],
      wishes: chance(0.5)
        ? [
            {
              id: `w${index}`,
              day: random.below(days),
              kind: (['off', 'work', 'start-not-before', 'end-not-after', 'site'] as const)[random.below(5)]!,
              minute: (9 + random.below(4)) * STEP,
              site: 'mitte',
              weight: 1 + random.below(20),
            },
          ]
        : [],
    })),
  })
}

/** Every shift that someone could have on one day of a tiny problem, lawful or not: all times, pieces, sites, activities. */
export function everyShift(problem: PlanningProblem, person: string, day: number): Shift[] {
  const shifts: Shift[] = []
  const kinds = problem.sites.flatMap(site =>
    problem.activities.map(activity => ({ site: site.id, activity: activity.id })),
  )
  for (let start = OPENS; start < CLOSES; start += STEP) {
    for (let end = start + problem.shifts.minMinutes; end <= CLOSES; end += STEP) {
      for (const first of kinds) {
        shifts.push({ person, day, start, end, breaks: [], pieces: [{ start, end, ...first }] })
        if (problem.shifts.maxPieces < 2) continue
        for (let cut = start + STEP; cut < end; cut += STEP) {
          for (const second of kinds) {
            if (first.site === second.site && first.activity === second.activity) continue
            const pieces = [
              { start, end: cut, ...first },
              { start: cut, end, ...second },
            ]
            shifts.push({ person, day, start, end, breaks: [], pieces })
          }
        }
      }
    }
  }
  return shifts
}
