import { beforeAll, describe, expect, it } from 'vitest'
import { checkRoster } from '../../../solver/check/check-roster.ts'
import { loadHighs } from '../../../solver/lp/engines/highs.ts'
import type { LpEngine } from '../../../solver/lp/model.ts'
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

let lp: LpEngine
beforeAll(async () => {
  lp = await loadHighs()
})

/** What a person may do over all days: the cheapest row for every way of being present at the counters. */
interface Row {
  readonly shifts: readonly Shift[]
  readonly cost: number
  /** 1 where the person is at the counter: site by day by slot */
  readonly present: Uint8Array
}

const SLOTS = 24

function rowsOf(problem: PlanningProblem, person: string): Row[] {
  // Without demand for people everything that costs concerns the person alone; the lines stay, as they say what is asked for.
  const nobody = problem.cover.map(({ costs: _, ...line }) => ({
    ...line,
    required: line.required.map(() => 0),
    minimum: line.minimum.map(() => 0),
  }))
  const alone = {
    ...problem,
    people: problem.people.filter(({ id }) => id === person),
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
    const present = presenceOf(problem, shifts)
    const known = best.get(present.join(''))
    if (!known || cost.total < known.cost) best.set(present.join(''), { shifts, cost: cost.total, present })
  }
  return [...best.values()]
}

function presenceOf(problem: PlanningProblem, shifts: readonly Shift[]): Uint8Array {
  const present = new Uint8Array(problem.sites.length * problem.horizon.days * SLOTS)
  for (const shift of shifts)
    for (const piece of shift.pieces.filter(({ activity }) => activity !== 'back'))
      present.fill(
        1,
        placeOf(problem, piece.site, shift.day, piece.start),
        placeOf(problem, piece.site, shift.day, piece.end),
      )
  return present
}

function placeOf(problem: PlanningProblem, site: string, day: number, minute: number): number {
  return (
    (problem.sites.findIndex(({ id }) => id === site) * problem.horizon.days + day) * SLOTS +
    minute / problem.slotMinutes
  )
}

/** Points of everything that people share: shortage, minimum, surplus, curves and counters. */
function sharedCost(problem: PlanningProblem, counts: Uint8Array): number {
  const { shortage, belowMinimum, surplus } = problem.prices
  let cost = 0
  for (const line of problem.cover)
    line.required.forEach((required, slot) => {
      const count = counts[placeOf(problem, line.site, line.day, line.start) + slot]!
      const minimum = line.minimum[slot]!
      const curve = line.costs?.[slot]
      cost += belowMinimum * Math.max(0, minimum - count)
      cost += curve
        ? curve[Math.min(count, curve.length - 1)]!
        : shortage * Math.max(0, required - count) + surplus * Math.max(0, count - Math.max(required, minimum))
    })
  counts.forEach((count, place) => {
    const site = problem.sites[Math.floor(place / (problem.horizon.days * SLOTS))]!
    if (site.kind === 'office') cost += 500 * Math.max(0, count - site.counters)
  })
  return cost
}

/** The least cost of all lawful rosters; undefined when there is none, because a pin contradicts the law. */
function cheapest(problem: PlanningProblem): number | undefined {
  const rows = problem.people.map(person => rowsOf(problem, person.id))
  let best = { cost: Number.POSITIVE_INFINITY, shifts: [] as readonly Shift[] }
  const choose = (index: number, counts: Uint8Array, own: number, shifts: readonly Shift[]) => {
    if (index === rows.length) {
      const cost = own + sharedCost(problem, counts)
      if (cost < best.cost) best = { cost, shifts }
      return
    }
    for (const row of rows[index]!)
      choose(
        index + 1,
        counts.map((count, place) => count + row.present[place]!),
        own + row.cost,
        [...shifts, ...row.shifts],
      )
  }
  choose(0, new Uint8Array(problem.sites.length * problem.horizon.days * SLOTS), 0, [])
  if (rows.some(list => list.length === 0)) return undefined
  expect(checkRoster(problem, aRoster(problem, best.shifts)).cost.total).toBeCloseTo(best.cost, 6)
  return best.cost
}

describe.each(SIZES)('$people people over $days days', size => {
  it.each(SEEDS)('seed %i: bound <= optimum <= cost, all equal when proven', async seed => {
    const problem = tinyProblem(seed, size)
    const { roster, status, clashes } = await solveRoster(problem, { seed: 1, lp, maxSteps: 4000 })
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
