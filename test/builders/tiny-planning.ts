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
  const fair = chance(0.25)
  return planningProblemSchema.parse({
    format: 'amtstakt-planning-problem',
    version: 1,
    id: `tiny-${seed}`,
    horizon: { firstDay: MONDAY, days },
    slotMinutes: STEP,
    holidays: chance(0.1) ? [{ day: random.below(days), name: 'holiday' }] : [],
    sites: [...sites, ...(fair ? ['fair'] : [])].map(id => ({
      id,
      name: id,
      kind: id === 'fair' ? 'outpost' : 'office',
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
      ...(fair ? [{ id: 'tour', name: 'tour', skill: 'tour' }] : []),
    ],
    travel: sites.length > 1 && chance(0.5) ? [{ from: 'mitte', to: 'nord', minutes: 0 }] : [],
    shifts: {
      stepMinutes: STEP,
      minMinutes: 240,
      maxMinutes: 360,
      maxPieces: days === 1 || (people === 1 && days === 2) ? 2 : 1,
    },
    cover: [
      ...(fair ? [aTour(random.below(days))] : []),
      ...sites.flatMap(site =>
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
    ],
    people: each(people, index => ({
      id: `p${index}`,
      homeSite: sites[random.below(sites.length)]!,
      sites: fair ? [...sites, 'fair'] : sites,
      skills: [...(chance(0.85) ? [{ skill: 'counter' }] : []), ...(chance(0.6) ? [{ skill: 'tour' }] : [])],
      protections: chance(0.2) ? [(['minor', 'no-extra-work', 'expectant'] as const)[random.below(3)]!] : [],
      pins: chance(0.2) ? [aPin(random.below(days), random.below(3), sites[0]!)] : [],
      ...(chance(0.1) ? { maxDayMinutes: 300 } : {}),
      ...(chance(0.15)
        ? { averageBefore: { minutes: 480 * 100 + 480 * days - 60 * random.below(12), workdays: 100 } }
        : {}),
      history: chance(0.2) ? [lateShift(sites[0]!)] : [],
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
    rules: [
      { id: 'min-rest-between-shifts', params: { minRestMinutes: (18 + random.below(3)) * STEP } },
      { id: 'shift-shape', params: { maxBreaks: 2, extraBreakMinutes: 60 } },
      { id: 'max-workdays-per-week', level: 'soft', weight: 700 },
      { id: 'weekly-minutes-max', level: 'soft', weight: 5 },
    ].filter(() => chance(0.2)),
  })
}

/** Four hours at the fair for two people. */
function aTour(day: number) {
  const required = [2, 2, 2, 2]
  const line = { id: 'tour', site: 'fair', activities: ['tour'], day, start: 9 * STEP, required, minimum: [1, 1, 1, 1] }
  return { ...line, indivisible: true }
}

function aPin(day: number, kind: number, site: string) {
  const [start, end] = [9 * STEP, 13 * STEP]
  const shift = { start, end, breaks: [], pieces: [{ start, end, site, activity: 'back' }] }
  return kind === 0 ? { day, kind: 'off' } : kind === 1 ? { day, kind: 'work' } : { day, kind: 'shift', shift }
}

/** Yesterday from 16 to 23 o'clock: eleven hours of rest end at 10. */
function lateShift(site: string) {
  const [start, end] = [16 * STEP, 23 * STEP]
  const pause = { start: 19 * STEP, end: 20 * STEP }
  return {
    day: -1,
    start,
    end,
    breaks: [pause],
    pieces: [
      { start, end: pause.start, site, activity: 'counter' },
      { start: pause.end, end, site, activity: 'counter' },
    ],
  }
}

/** Every shift that someone could have on one day of a tiny problem, lawful or not: all times, breaks, pieces, sites. */
export function everyShift(problem: PlanningProblem, person: string, day: number): Shift[] {
  const kinds = problem.sites.flatMap(site =>
    problem.activities.map(activity => ({ site: site.id, activity: activity.id })),
  )
  const shifts: Shift[] = []
  for (let start = OPENS; start < CLOSES; start += STEP) {
    for (let end = start + problem.shifts.minMinutes; end <= CLOSES; end += STEP) {
      for (const pause of [undefined, ...hours(start + STEP, end - STEP)]) {
        const breaks = pause === undefined ? [] : [{ start: pause, end: pause + STEP }]
        for (const pieces of everyWork(start, end, pause, kinds, problem.shifts.maxPieces))
          shifts.push({ person, day, start, end, breaks, pieces })
      }
    }
  }
  return shifts
}

type Kind = { readonly site: string; readonly activity: string }

/** All ways to fill a shift with one kind of work, or two after each other. */
function everyWork(start: number, end: number, pause: number | undefined, kinds: readonly Kind[], most: number) {
  const spans = [
    { start, cut: end, end },
    ...(most < 2 ? [] : hours(start + STEP, end - 1).map(cut => ({ start, cut, end }))),
  ]
  return spans.flatMap(({ cut }) =>
    kinds.flatMap(first =>
      (cut === end ? [first] : kinds)
        .filter(second => cut === end || second.site !== first.site || second.activity !== first.activity)
        .map(second => [
          ...without(pause, { start, end: cut, ...first }),
          ...(cut === end ? [] : without(pause, { start: cut, end, ...second })),
        ]),
    ),
  )
}

/** A piece of work with the break taken out of it. */
function without(pause: number | undefined, piece: Shift['pieces'][number]): Shift['pieces'] {
  if (pause === undefined || pause >= piece.end || pause + STEP <= piece.start) return [piece]
  return [
    { ...piece, end: pause },
    { ...piece, start: pause + STEP },
  ].filter(part => part.end > part.start)
}

function hours(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, Math.ceil((to - from) / STEP)) }, (_, index) => from + index * STEP)
}
