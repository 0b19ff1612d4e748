import { type PlanningProblem, planningProblemSchema, type Shift } from '../../solver/model/planning-problem.ts'
import { createRandom, type Random } from '../../solver/model/random.ts'

/**
 * Seeded problems and rosters that try every field of the formats: several sites, ways, tours, curves, protections,
 * history, pins, wishes. The rosters are a mixture of lawful and unlawful shifts.
 */
const PROTECTIONS = ['minor', 'no-extra-work', 'expectant', 'nursing', 'trainee'] as const
const WISHES = ['off', 'work', 'start-not-before', 'end-not-after', 'site'] as const
const ABSENCES = ['absent', 'contract-free', 'unavailable', 'school'] as const

export function randomProblem(seed: number): PlanningProblem {
  const random = createRandom(seed, 1)
  const days = 1 + random.below(10)
  const slotMinutes = chance(random, 0.7) ? 15 : 30
  const stepMinutes = chance(random, 0.7) ? 15 : 30
  const sites = ['mitte', 'nord', 'fair'].slice(0, 1 + random.below(3))
  const activities = ['counter', 'phone', 'tour'].slice(0, 1 + random.below(3))
  const people = Array.from({ length: 1 + random.below(5) }, (_, index) => ({
    ...randomPerson(random, { days, sites, activities, stepMinutes }),
    id: `p${index}`,
    name: chance(random, 0.8) ? `Person ${index}` : '',
  }))
  const drawn = planningProblemSchema.parse({
    format: 'amtstakt-planning-problem',
    version: 1,
    id: `random-${seed}`,
    horizon: { firstDay: pick(random, ['2027-03-01', '2027-03-04', '2026-12-28', '2027-03-25']), days },
    slotMinutes,
    holidays: some(random, days, 0.1).map(day => ({ day, name: 'holiday' })),
    sites: sites.map(id => ({
      id,
      name: id,
      kind: id === 'fair' ? 'outpost' : 'office',
      counters: random.below(4),
      days: some(random, days, 0.9).map(day => ({
        day,
        open: [{ start: 480, end: 960 }],
        presence: { start: 360 + 60 * random.below(3), end: 960 + 60 * random.below(5) },
      })),
    })),
    travel: sites
      .slice(1)
      .flatMap(to => (chance(random, 0.5) ? [{ from: 'mitte', to, minutes: 15 * random.below(4) }] : [])),
    activities: activities.map(id => ({
      id,
      name: id,
      ...(chance(random, 0.7) ? { skill: id } : {}),
      minPieceMinutes: 30 * random.below(4),
    })),
    shifts: {
      stepMinutes,
      minMinutes: 60 * random.below(5),
      maxMinutes: 480 + 60 * random.below(4),
      maxPieces: 1 + random.below(3),
      breakWindow: { earliestAfterStart: 60 * random.below(3), latestBeforeEnd: 60 * random.below(3) },
    },
    cover: Array.from({ length: random.below(8) }, (_, index) =>
      randomLine(random, `line-${index}`, { days, sites, activities, slotMinutes }),
    ),
    people,
    rules: randomRules(random),
    prices: chance(random, 0.3) ? { shortage: 300, belowMinimum: 0, surplus: 7.5 } : {},
  })
  // A third of the problems has a published roster: much like the one that `randomShifts` draws from the same seed.
  const known = seed % 3 === 0 ? randomShifts(drawn, seed, { wild: false }) : undefined
  return known ? { ...drawn, published: known.filter((_, index) => index % 4 !== 3) } : drawn
}

interface Frame {
  readonly days: number
  readonly sites: readonly string[]
  readonly activities: readonly string[]
}

function randomPerson(random: Random, { days, sites, activities, stepMinutes }: Frame & { stepMinutes: number }) {
  const homeSite = pick(random, sites)
  return {
    homeSite,
    sites: [...new Set([homeSite, ...sites.filter(() => chance(random, 0.6))])],
    skills: activities
      .filter(() => chance(random, 0.85))
      .map(skill => ({
        skill,
        ...(chance(random, 0.1) ? { from: '2027-03-03' } : {}),
        ...(chance(random, 0.1) ? { to: '2027-03-04' } : {}),
      })),
    contract: {
      weeklyMinutes: 2340,
      workdaysPerWeek: 1 + random.below(5),
      toleranceMinutes: 60 * random.below(4),
    },
    weeks: chance(random, 0.8)
      ? [
          { firstDay: 0, days: Math.min(7, days), targetMinutes: 15 * random.below(120) },
          ...(days > 7 ? [{ firstDay: 7, days: days - 7, targetMinutes: 15 * random.below(80) }] : []),
        ]
      : [],
    protections: PROTECTIONS.filter(() => chance(random, 0.12)),
    ...(chance(random, 0.15) ? { maxDayMinutes: 300 + 60 * random.below(4) } : {}),
    timeOff: some(random, days, 0.12).map(day => ({
      day,
      kind: pick(random, ABSENCES),
      ...(chance(random, 0.5) ? { start: 720, end: 900 } : {}),
    })),
    wishes: some(random, days, 0.3).map((day, index) => ({
      id: `w${index}`,
      day,
      kind: pick(random, WISHES),
      minute: 480 + 60 * random.below(9),
      site: pick(random, sites),
      weight: 1 + random.below(20),
    })),
    pins: some(random, days, 0.1).map(day => ({ day, kind: pick(random, ['off', 'work'] as const) })),
    history: [-9, -8, -3, -2, -1]
      .filter(() => chance(random, 0.4))
      .map(day => {
        const { person: _, ...shift } = lawfulShift(random, 'x', day, homeSite, pick(random, activities), stepMinutes)
        return shift
      }),
    ...(chance(random, 0.3) ? { averageBefore: { minutes: 480 * 10 + 60 * random.below(60), workdays: 10 } } : {}),
  }
}

function randomLine(
  random: Random,
  id: string,
  { days, sites, activities, slotMinutes }: Frame & { slotMinutes: number },
) {
  const indivisible = chance(random, 0.2)
  const slots = indivisible ? (4 + random.below(4)) * (60 / slotMinutes) : 1 + random.below(30)
  const required = Array.from({ length: slots }, () => random.below(3))
  const curve = () => [30, 10, 4, 4].slice(0, 1 + random.below(4))
  return {
    id,
    site: pick(random, sites),
    activities: chance(random, 0.3) ? [...activities] : [pick(random, activities)],
    ...(chance(random, 0.15) ? { skill: pick(random, activities) } : {}),
    day: random.below(days),
    start: 480 + slotMinutes * random.below(10),
    minimum: required.map(count => (chance(random, 0.2) ? count + random.below(2) : Math.min(1, count))),
    required,
    ...(chance(random, 0.2) ? { costs: required.map(curve) } : {}),
    indivisible,
  }
}

function randomRules(random: Random) {
  return [
    { id: 'shift-shape', level: pick(random, ['hard', 'soft', 'warning'] as const), weight: 300 },
    { id: 'weekly-minutes-max', level: pick(random, ['hard', 'soft', 'warning'] as const), weight: 2 },
    { id: 'max-workdays-per-week', level: 'soft' as const, weight: 90 },
    { id: 'wishes', weight: 3 },
    { id: 'weekly-minutes-deviation', weight: 0.25 },
    { id: 'home-site-first', weight: 0 },
    { id: 'shift-shape', params: { maxSites: 2, maxBreaks: 3, extraBreakMinutes: 45 } },
    { id: 'counters-kept', params: { activities: ['counter', 'phone'] } },
  ].filter(() => chance(random, 0.2))
}

/** Shifts for some people on some days: most of a lawful shape, others cut, moved or doubled. */
export function randomShifts(problem: PlanningProblem, seed: number, options: { wild?: boolean } = {}): Shift[] {
  const random = createRandom(seed, 2)
  const wild = options.wild ?? true
  const shifts: Shift[] = []
  for (const person of problem.people) {
    for (let day = 0; day < problem.horizon.days; day++) {
      if (chance(random, 0.35)) continue
      const site = chance(random, 0.8) ? pick(random, person.sites) : pick(random, problem.sites).id
      const activity = pick(random, problem.activities).id
      const tour = problem.cover.find(line => line.indivisible && line.day === day && chance(random, 0.5))
      const shift = tour
        ? {
            ...lawfulShift(random, person.id, day, tour.site, tour.activities[0]!, problem.shifts.stepMinutes),
            ...tourShift(tour, problem.slotMinutes),
          }
        : lawfulShift(random, person.id, day, site, activity, problem.shifts.stepMinutes)
      shifts.push(chance(random, 0.25) ? changed(random, problem, shift) : shift)
      if (wild && chance(random, 0.03)) shifts.push(lawfulShift(random, person.id, day, site, activity, 15))
    }
  }
  return shifts
}

function tourShift(tour: PlanningProblem['cover'][number], slotMinutes: number) {
  const span = { start: tour.start, end: tour.start + tour.required.length * slotMinutes }
  return { ...span, breaks: [], pieces: [{ ...span, site: tour.site, activity: tour.activities[0]! }] }
}

function lawfulShift(random: Random, person: string, day: number, site: string, activity: string, step: number): Shift {
  const start = 360 + step * random.below(Math.floor(420 / step))
  const length = 240 + step * random.below(Math.floor(390 / step))
  const end = start + length
  if (length <= 360 && chance(random, 0.7))
    return { person, day, start, end, breaks: [], pieces: [{ start, end, site, activity }] }
  const pause = { start: start + 120 + step * random.below(4), end: 0 }
  pause.end =
    pause.start +
    pick(
      random,
      [15, 30, 45, 60].filter(minutes => minutes % step === 0),
    )
  if (pause.end >= end) return { person, day, start, end, breaks: [], pieces: [{ start, end, site, activity }] }
  return {
    person,
    day,
    start,
    end,
    breaks: [pause],
    pieces: [
      { start, end: pause.start, site, activity },
      { start: pause.end, end, site, activity },
    ],
  }
}

/** A small departure: another activity or site after some time, a way, a longer or shifted day, a second break. */
function changed(random: Random, problem: PlanningProblem, shift: Shift): Shift {
  const last = shift.pieces.at(-1)!
  const cut =
    last.start + problem.shifts.stepMinutes * Math.floor((last.end - last.start) / 2 / problem.shifts.stepMinutes)
  if (cut <= last.start || cut >= last.end) return shift
  const others = shift.pieces.slice(0, -1)
  switch (random.below(6)) {
    case 0: {
      const activity = pick(random, problem.activities).id
      return { ...shift, pieces: [...others, { ...last, end: cut }, { ...last, start: cut, activity }] }
    }
    case 1: {
      const site = pick(random, problem.sites).id
      const way = site === last.site ? 0 : 15 * random.below(4)
      const from = Math.min(cut + way, last.end - 5)
      return { ...shift, pieces: [...others, { ...last, end: cut }, { ...last, start: from, site }] }
    }
    case 2:
      return moved(shift, pick(random, [5, 15, -120, 120]))
    case 3: {
      const end = last.end + 15 * (1 + random.below(12))
      return { ...shift, end, pieces: [...others, { ...last, end }] }
    }
    case 4: {
      const until = cut + pick(random, [5, 10, 15, 30])
      if (until >= last.end) return shift
      return {
        ...shift,
        breaks: [...shift.breaks, { start: cut, end: until }],
        pieces: [...others, { ...last, end: cut }, { ...last, start: until }],
      }
    }
    default: {
      const middle = pick(random, problem.activities).id
      const second = cut + Math.floor((last.end - cut) / 2 / 15) * 15
      if (second <= cut || second >= last.end) return shift
      const pieces = [
        { ...last, end: cut },
        { ...last, start: cut, end: second, activity: middle },
        { ...last, start: second },
      ]
      return { ...shift, pieces: [...others, ...pieces] }
    }
  }
}

function moved(shift: Shift, minutes: number): Shift {
  const by = Math.max(minutes, -shift.start)
  const move = <T extends { start: number; end: number }>(range: T) => ({
    ...range,
    start: range.start + by,
    end: range.end + by,
  })
  return { ...move(shift), breaks: shift.breaks.map(move), pieces: shift.pieces.map(move) }
}

function pick<T>(random: Random, list: readonly T[]): T {
  return list[random.below(list.length)]!
}

function chance(random: Random, share: number): boolean {
  return random.next() < share
}

function some(random: Random, days: number, share: number): number[] {
  return Array.from({ length: days }, (_, day) => day).filter(() => chance(random, share))
}
