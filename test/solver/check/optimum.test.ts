import { describe, expect, it } from 'vitest'
import { checkRoster } from '../../../solver/check/check-roster.ts'
import type { PlanningProblem, Shift } from '../../../solver/model/planning-problem.ts'
import { solveRoster } from '../../../solver/roster/solve.ts'
import { aRoster } from '../../builders/planning.ts'
import { everyShift, type TinySize, tinyProblem } from '../../builders/tiny-planning.ts'

/**
 * The engine against the plainest judge there is: every roster of a tiny problem. What concerns one person is scored by the
 * checker, row by row; the cost of cover and of counters is added up from the people present in every combination of rows,
 * and the best combination is scored by the checker as a whole.
 */
const SIZES: readonly TinySize[] = [
  { people: 1, days: 2 },
  { people: 2, days: 2 },
  { people: 3, days: 1 },
]
const SEEDS = [1, 2, 3, 4, 5, 6]

/** What a person may do over all days: the cheapest row for every way of being counted. */
interface Row {
  readonly shifts: readonly Shift[]
  readonly cost: number
  /** 1 where the person counts: one entry a meter */
  readonly counted: Uint8Array
}

/** Something that counts the people of one slot, and what each count costs. */
interface Meter {
  readonly counts: (person: string, shift: Shift) => boolean
  readonly cost: (count: number) => number
}

function metersOf(problem: PlanningProblem): Meter[] {
  const { shortage, belowMinimum, surplus } = problem.prices
  const covers = (shift: Shift, site: string, activities: readonly string[], start: number) =>
    shift.pieces.some(
      piece =>
        piece.site === site &&
        activities.includes(piece.activity) &&
        piece.start <= start &&
        piece.end >= start + problem.slotMinutes,
    )
  const lines = problem.cover.flatMap(line =>
    line.required.map((required, slot): Meter => {
      const minimum = line.minimum[slot]!
      const curve = line.costs?.[slot]
      const able = new Set(
        problem.people
          .filter(({ skills }) => line.skill === undefined || skills.some(({ skill }) => skill === line.skill))
          .map(({ id }) => id),
      )
      return {
        counts: (person, shift) =>
          able.has(person) &&
          shift.day === line.day &&
          covers(shift, line.site, line.activities, line.start + slot * problem.slotMinutes),
        cost: count =>
          belowMinimum * Math.max(0, minimum - count) +
          (curve
            ? curve[Math.min(count, curve.length - 1)]!
            : shortage * Math.max(0, required - count) + surplus * Math.max(0, count - Math.max(required, minimum))),
      }
    }),
  )
  const hours = Array.from({ length: 24 * (60 / problem.slotMinutes) }, (_, slot) => slot * problem.slotMinutes)
  const counters = problem.sites.flatMap(site =>
    Array.from({ length: problem.horizon.days }, (_, day) => day).flatMap(day =>
      hours.map(
        (start): Meter => ({
          counts: (_, shift) => shift.day === day && covers(shift, site.id, ['counter'], start),
          cost: count => 500 * Math.max(0, count - site.counters),
        }),
      ),
    ),
  )
  return [...lines, ...counters]
}

function rowsOf(problem: PlanningProblem, person: string, meters: readonly Meter[]): Row[] {
  // Without demand for people everything that costs concerns the person alone; the lines stay, as they say what is asked for.
  const nobody = problem.cover.map(({ costs: _, ...line }) => ({
    ...line,
    required: line.required.map(() => 0),
    minimum: line.minimum.map(() => 0),
  }))
  const alone = {
    ...problem,
    people: problem.people.filter(({ id }) => id === person),
    sites: problem.sites.map(site => ({ ...site, counters: 9 })),
    cover: nobody,
    prices: { ...problem.prices, surplus: 0 },
  }
  const judge = (shifts: readonly Shift[]) => checkRoster(alone, aRoster(alone, shifts))
  const free = { ...alone, people: alone.people.map(one => ({ ...one, pins: [] })) }
  let rows: Shift[][] = [[]]
  for (let day = 0; day < problem.horizon.days; day++) {
    const shapes = everyShift(problem, person, day).filter(shift => checkRoster(free, aRoster(free, [shift])).ok)
    rows = rows.flatMap(row => [row, ...shapes.map(shift => [...row, shift])])
  }
  const best = new Map<string, Row>()
  for (const shifts of rows) {
    const { ok, cost } = judge(shifts)
    if (!ok) continue
    const counted = Uint8Array.from(meters, meter => (shifts.some(shift => meter.counts(person, shift)) ? 1 : 0))
    const key = counted.join('')
    const known = best.get(key)
    if (!known || cost.total < known.cost) best.set(key, { shifts, cost: cost.total, counted })
  }
  return [...best.values()]
}

/** The least cost of all lawful rosters; undefined when there is none, because a pin contradicts the law. */
function cheapest(problem: PlanningProblem): number | undefined {
  const meters = metersOf(problem)
  const rows = problem.people.map(person => rowsOf(problem, person.id, meters))
  if (rows.some(list => list.length === 0)) return undefined
  let best = { cost: Number.POSITIVE_INFINITY, shifts: [] as readonly Shift[] }
  const choose = (index: number, counts: Uint8Array, own: number, shifts: readonly Shift[]) => {
    if (index === rows.length) {
      const cost = meters.reduce((sum, meter, at) => sum + meter.cost(counts[at]!), own)
      if (cost < best.cost) best = { cost, shifts }
      return
    }
    for (const row of rows[index]!) {
      const more = counts.map((count, at) => count + row.counted[at]!)
      choose(index + 1, more, own + row.cost, [...shifts, ...row.shifts])
    }
  }
  choose(0, new Uint8Array(meters.length), 0, [])
  expect(checkRoster(problem, aRoster(problem, best.shifts)).cost.total).toBeCloseTo(best.cost, 6)
  return best.cost
}

describe.each(SIZES)('$people people over $days days', size => {
  it.each(SEEDS)('seed %i: bound <= optimum <= cost, all equal when proven', async seed => {
    const problem = tinyProblem(seed, size)
    const { roster, status, clashes } = await solveRoster(problem, { seed: 1, maxSteps: 4000 })
    const broken = checkRoster(problem, roster).violations.filter(violation => violation.level !== 'soft')
    const optimum = cheapest(problem)
    if (optimum === undefined) {
      expect(clashes.map(({ person, day }) => [person, day])).toEqual(broken.map(({ person, day }) => [person, day]))
      expect(new Set(broken.map(({ rule }) => rule))).toEqual(new Set(['pins-kept']))
      return
    }
    expect(broken).toEqual([])
    expect(roster.cost.total).toBeGreaterThanOrEqual(optimum - 1e-6)
    expect(roster.lowerBound ?? 0).toBeLessThanOrEqual(optimum + 1e-6)
    if (status === 'optimal') expect(roster.cost.total).toBeCloseTo(optimum, 6)
  })
})
