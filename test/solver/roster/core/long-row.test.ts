import { describe, expect, it } from 'vitest'
import { makeRunAutomaton } from '../../../../solver/benchmarks/curtois/run-automaton.ts'
import { createRandom } from '../../../../solver/model/random.ts'
import { createRowOptimiser } from '../../../../solver/roster/core/best-row.ts'
import { pricedCost } from '../../../../solver/roster/core/column.ts'
import { createPriceTables } from '../../../../solver/roster/core/price-tables.ts'
import { COUNTS, type CoreProblem, type EmployeeDay, type Period } from '../../../../solver/roster/core/problem.ts'
import { createFixedProvider } from '../../../../solver/shifts/fixed-provider.ts'

const never = Number.POSITIVE_INFINITY
const MINUTES = [240, 480, 480]

interface Case {
  readonly problem: CoreProblem
  readonly days: readonly EmployeeDay[]
}

/** Eight days, three kinds of shift, run rules, one or two periods, limits on a kind and on the weekend. */
function randomCase(seed: number): Case {
  const random = createRandom(seed, 71)
  const chance = (share: number) => random.next() < share
  const dayCount = 8
  const mayFollow = MINUTES.map(() => MINUTES.map(() => chance(0.75)))
  const { automaton, startNode } = makeRunAutomaton({
    arcs: [0, 1, 2],
    arcCount: 3,
    mayFollow: (before, after) => mayFollow[before]![after]!,
    maxRun: 2 + random.below(3),
    minRun: 1 + random.below(3),
    minOff: 1 + random.below(3),
  })
  const rows = Array.from({ length: dayCount * 3 }, (_, row) => ({
    cost: Float64Array.of(10, 0, 3),
    group: Math.floor(row / 3),
  }))
  const providers = rows.map(({ group }, row) =>
    createFixedProvider({ cost: random.below(4), rows: Int32Array.of(row), payload: row % 3 }, row % 3, group),
  )
  const own: EmployeeDay[] = Array.from({ length: dayCount }, (_, day) => ({
    offCost: chance(0.08) ? never : random.below(6),
    sources: chance(0.1)
      ? []
      : [0, 1, 2].map(kind => ({
          provider: day * 3 + kind,
          extra: random.below(5),
          maxMinutes: chance(0.1) ? 240 : never,
        })),
  }))
  const split = chance(0.5) ? 5 : dayCount
  const period = (firstDay: number, endDay: number): Period => {
    const least = random.below(3)
    return {
      firstDay,
      endDay,
      unit: 240,
      cost: chance(0.2)
        ? new Float64Array(1)
        : Float64Array.from({ length: 12 }, (_, level) => (level < least || level > 9 ? never : Math.abs(level - 5))),
      dayCost: chance(0.6)
        ? new Float64Array(1)
        : Float64Array.from({ length: 6 }, (_, worked) => (worked > 4 ? never : worked)),
    }
  }
  const periods = split === dayCount ? [period(0, dayCount)] : [period(0, split), period(split, dayCount)]
  const limits = [
    { most: random.below(2), classes: Uint8Array.of(1, 1, 1), days: Uint8Array.of(0, 0, 0, 0, 0, 1, 2, 0) },
    { most: random.below(3), classes: Uint8Array.of(0, 1, 0), days: new Uint8Array(dayCount).fill(COUNTS.always) },
    { most: 1 + random.below(2), classes: Uint8Array.of(1, 0, 1), days: Uint8Array.of(1, 1, 1, 0, 0, 0, 1, 2) },
  ].filter(() => chance(0.7))
  // a search leaves days as they are on both sides, or has decided some of them
  const days = own.map((day, at): EmployeeDay => {
    const { provider, extra } = day.sources[0] ?? { provider: -1, extra: 0 }
    if (provider < 0 || !chance(0.15)) return day
    const placed = { option: providers[provider]!.pick(new Float64Array(0), 0), classId: provider % 3, extra, provider }
    const decided = { offCost: never, sources: [] }
    return at < 2 || at > 6 ? { ...decided, only: placed } : { ...decided, forced: placed }
  })
  const employee = {
    id: 'amy',
    days: own,
    automaton,
    startNode,
    periods,
    relaxedPeriods: periods,
    limits,
  }
  const problem: CoreProblem = {
    days: dayCount,
    rows,
    classes: MINUTES.map((minutes, arc) => ({ minutes, arc })),
    providers,
    employees: [employee],
    constantCost: 0,
  }
  return { problem, days }
}

/** Cheapest cost over every choice of every day. */
function everyRow({ problem, days }: Case, prices: Float64Array): number {
  const { automaton, periods, startNode, limits = [] } = problem.employees[0]!
  let best = never
  const kinds: number[] = []
  const choose = (day: number, node: number, cost: number) => {
    if (node < 0 || cost === never) return
    if (day === problem.days) {
      let total = cost
      for (const { firstDay, endDay, unit, cost: sums, dayCost } of periods) {
        const worked = kinds.slice(firstDay, endDay).filter(kind => kind >= 0)
        const level = worked.reduce((sum, kind) => sum + MINUTES[kind]!, 0) / unit
        total += sums.length === 1 ? 0 : (sums[level] ?? never)
        total += dayCost.length === 1 ? 0 : (dayCost[worked.length] ?? never)
      }
      const kept = limits.every(({ most, classes, days: counts }) => {
        const used = kinds.filter(
          (kind, at) =>
            kind >= 0 && classes[kind] === 1 && (counts[at] === 1 || (counts[at] === 2 && kinds[at - 1] === -1)),
        )
        return used.length <= most
      })
      if (kept) best = Math.min(best, total)
      return
    }
    const { offCost, sources, only, forced } = days[day]!
    const work = (kind: number, own: number) => {
      kinds.push(kind)
      choose(day + 1, automaton.workNext[node * 3 + kind]!, cost + own)
      kinds.pop()
    }
    if (only) return work(only.classId, only.option.cost + only.extra)
    if (forced) return work(forced.classId, forced.option.cost + forced.extra + prices[forced.option.rows[0]!]!)
    kinds.push(-1)
    choose(day + 1, automaton.offNext[node]!, cost + offCost)
    kinds.pop()
    for (const { provider, extra, maxMinutes } of sources) {
      const { cost: own, rows } = problem.providers[provider]!.pick(prices, 0)
      if (MINUTES[provider % 3]! <= maxMinutes) work(provider % 3, own + extra + prices[rows[0]!]!)
    }
  }
  choose(0, startNode, 0)
  return best
}

describe('best row under limits', () => {
  it('costs what the cheapest of all rows costs, at any prices, whatever has been decided', () => {
    let possible = 0
    let impossible = 0
    for (let seed = 1; seed <= 150; seed++) {
      const given = randomCase(seed)
      const optimiser = createRowOptimiser(given.problem)
      const tables = createPriceTables(given.problem)
      const random = createRandom(seed, 72)
      for (let round = 0; round < 3; round++) {
        tables.setAll(Float64Array.from(given.problem.rows, () => random.below(25) - 16))
        const cheapest = everyRow(given, tables.prices)
        const row = optimiser.best(0, tables, { days: given.days })
        expect(row.value, `seed ${seed}`).toBe(cheapest)
        if (cheapest === never) {
          impossible++
          continue
        }
        possible++
        // the row that is made costs what was promised, cover of left days aside
        expect(pricedCost(row.column(), tables.prices), `seed ${seed}`).toBeCloseTo(cheapest, 9)
        // a row is found below a cutoff just above it, and none below one at it
        expect(optimiser.best(0, tables, { days: given.days, cutoff: cheapest + 0.5 }).value).toBe(cheapest)
        expect(optimiser.best(0, tables, { days: given.days, cutoff: cheapest }).value).toBe(never)
      }
    }
    expect(possible).toBeGreaterThan(200)
    expect(impossible).toBeGreaterThan(10)
  })
})
