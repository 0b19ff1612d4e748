import {
  type PlanningProblem,
  type PlanningProblemInput,
  planningProblemSchema,
  type Shift,
} from '../../solver/model/planning-problem.ts'
import type { Roster } from '../../solver/model/roster.ts'

/**
 * A small city for tests: one office `mitte` and one `nord`, open Monday to Saturday, counter work for whoever holds the
 * skill `counter`. Day 0 is Monday, 1 March 2027; times are written `08:00`.
 */
type PersonInput = PlanningProblemInput['people'][number]
type SiteInput = PlanningProblemInput['sites'][number]
type CoverInput = PlanningProblemInput['cover'][number]

export const MONDAY = '2027-03-01'

/** Minutes after midnight of `08:15`. */
export function at(time: string): number {
  const [hours, minutes] = time.split(':').map(Number) as [number, number]
  return hours * 60 + minutes
}

/** `08:00-12:30` as an interval. */
export function range(times: string): { start: number; end: number } {
  const [start, end] = times.split('-') as [string, string]
  return { start: at(start), end: at(end) }
}

/** An office open 8 to 18 with presence 6 to 22 on the given days (default Monday to Saturday). */
export function aSite(id: string, changes: Partial<SiteInput> = {}, days = [0, 1, 2, 3, 4, 5]): SiteInput {
  return {
    id,
    name: id,
    kind: 'office',
    counters: 5,
    days: days.map(day => ({ day, open: [range('08:00-18:00')], presence: range('05:00-23:00') })),
    ...changes,
  }
}

/** A person of mitte at 39 hours who may do everything at both offices; without a week target unless given. */
export function aPerson(id: string, changes: Partial<PersonInput> = {}): PersonInput {
  return {
    id,
    name: id.charAt(0).toUpperCase() + id.slice(1),
    homeSite: 'mitte',
    sites: ['mitte', 'nord'],
    skills: [{ skill: 'counter' }, { skill: 'phone' }],
    contract: { weeklyMinutes: 2340 },
    weeks: [],
    ...changes,
  }
}

/** A line at mitte's counter on day 0 from 8:00, one person required in each of four slots. */
export function aLine(changes: Partial<CoverInput> = {}): CoverInput {
  const required = changes.required ?? [1, 1, 1, 1]
  return {
    id: 'mitte-counter',
    site: 'mitte',
    activities: ['counter'],
    day: 0,
    start: at('08:00'),
    minimum: required.map(() => 0),
    ...changes,
    required,
  }
}

/** The small city with changes; a week unless told otherwise, nobody in it. */
export function aProblem(changes: Partial<PlanningProblemInput> = {}): PlanningProblem {
  return planningProblemSchema.parse({
    format: 'amtstakt-planning-problem',
    version: 1,
    id: 'test',
    horizon: { firstDay: MONDAY, days: 7 },
    sites: [aSite('mitte'), aSite('nord')],
    activities: [
      { id: 'counter', name: 'counter', skill: 'counter' },
      { id: 'phone', name: 'phone', skill: 'phone' },
    ],
    cover: [],
    people: [],
    ...changes,
  } satisfies PlanningProblemInput)
}

export interface ShiftWords {
  readonly person?: string
  readonly day?: number
  /** presence, `08:00-16:30` */
  readonly time: string
  readonly breaks?: readonly string[]
  readonly site?: string
  readonly activity?: string
  /** work other than one activity at one site: `08:00-10:00 nord phone` */
  readonly pieces?: readonly string[]
}

/** A shift in words; without `pieces` the work between the breaks is counter work at mitte. */
export function aShift(words: ShiftWords): Shift {
  const { start, end } = range(words.time)
  const breaks = (words.breaks ?? []).map(range)
  const edges = [start, ...breaks.flatMap(pause => [pause.start, pause.end]), end]
  const work = Array.from({ length: edges.length / 2 }, (_, index) => ({
    start: edges[2 * index]!,
    end: edges[2 * index + 1]!,
    site: words.site ?? 'mitte',
    activity: words.activity ?? 'counter',
  }))
  const pieces = words.pieces?.map(piece => {
    const [time, site, activity] = piece.split(' ') as [string, string, string]
    return { ...range(time), site, activity }
  })
  return { person: words.person ?? 'amy', day: words.day ?? 0, start, end, breaks, pieces: pieces ?? work }
}

/** A roster of the problem that states no cost of its own. */
export function aRoster(problem: PlanningProblem, shifts: readonly Shift[], changes: Partial<Roster> = {}): Roster {
  return {
    format: 'amtstakt-roster',
    version: 1,
    problem: problem.id,
    status: 'manual',
    shifts: [...shifts],
    cost: { total: 0, byRule: [] },
    open: [],
    ...changes,
  }
}
