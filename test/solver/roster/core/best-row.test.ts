import { describe, expect, it } from 'vitest'
import { createRandom } from '../../../../solver/model/random.ts'
import { createRowOptimiser } from '../../../../solver/roster/core/best-row.ts'
import { pricedCost } from '../../../../solver/roster/core/column.ts'
import { createPriceTables } from '../../../../solver/roster/core/price-tables.ts'
import type { CoreEmployee, CoreProblem, DayOption, Period } from '../../../../solver/roster/core/problem.ts'
import { createFixedProvider } from '../../../../solver/shifts/fixed-provider.ts'

const HOUR = 60
const never = Number.POSITIVE_INFINITY

/** Five days, two kinds of work (early, late), three lengths, one employee with successions and two periods. */
function randomCore(seed: number): CoreProblem {
  const random = createRandom(seed, 62)
  const chance = (share: number) => random.next() < share
  const days = 5
  const classes = [2, 3, 4].flatMap(hours => [0, 1].map(arc => ({ minutes: hours * HOUR, arc })))
  const rows = Array.from({ length: 2 * days }, (_, row) => ({
    cost: Float64Array.of(10, 3, 0),
    group: Math.floor(row / 2),
  }))
  const options = Array.from({ length: days }, (_, day) =>
    classes.map((_, classId) => {
      const covered = [2 * day, 2 * day + 1].filter(() => chance(0.6))
      return {
        classId,
        option: { cost: random.below(12), rows: Int32Array.from(covered), payload: classId } as DayOption,
      }
    }),
  )
  const providers = options.flatMap((list, day) =>
    list.map(({ option, classId }) => createFixedProvider(option, classId, day)),
  )
  const period = (firstDay: number, endDay: number): Period => ({
    firstDay,
    endDay,
    unit: HOUR,
    cost: Float64Array.from({ length: 13 }, (_, level) => (level > 8 ? never : Math.abs(level - 6) * 2)),
    dayCost: chance(0.5)
      ? Float64Array.of(0)
      : Float64Array.from({ length: endDay - firstDay + 1 }, (_, worked) => (worked > 2 ? never : worked)),
  })
  const periods = [period(0, 3), period(3, 5)]
  const employee: CoreEmployee = {
    id: 'amy',
    days: Array.from({ length: days }, (_, day) => ({
      offCost: chance(0.4) ? never : random.below(8),
      sources: classes
        .map((_, index) => day * classes.length + index)
        .filter(() => chance(0.35))
        .map(provider => ({
          provider,
          extra: random.below(5),
          maxMinutes: chance(0.2) ? 3 * HOUR : 24 * HOUR,
        })),
    })),
    // node 1 is reached by late work, and no early work may follow
    automaton: { nodes: 2, arcs: 2, offNext: Int16Array.of(0, 0), workNext: Int16Array.of(0, 1, -1, 1) },
    startNode: random.below(2),
    periods,
    relaxedPeriods: periods,
  }
  return { days, rows, classes, providers, employees: [employee], constantCost: 0 }
}

/** Cheapest cost over every choice of every day. */
function everyRow(problem: CoreProblem, prices: Float64Array): number {
  const employee = problem.employees[0]!
  const { offNext, workNext, arcs } = employee.automaton
  let best = never
  const choose = (day: number, node: number, cost: number, work: readonly number[]) => {
    if (node < 0 || cost === never) return
    if (day === problem.days) {
      const sums = employee.periods.map(period => {
        const worked = work.slice(period.firstDay, period.endDay)
        const level = worked.reduce((sum, minutes) => sum + minutes, 0) / period.unit
        const count = worked.filter(minutes => minutes > 0).length
        return (
          (period.cost[level] ?? never) +
          (period.dayCost.length === 1 ? period.dayCost[0]! : (period.dayCost[count] ?? never))
        )
      })
      best = Math.min(best, cost + sums.reduce((sum, part) => sum + part, 0))
      return
    }
    const { offCost, sources } = employee.days[day]!
    choose(day + 1, offNext[node]!, cost + offCost, [...work, 0])
    for (const { provider, extra, maxMinutes } of sources) {
      const supply = problem.providers[provider]!
      const { minutes, arc } = problem.classes[supply.classIds[0]!]!
      if (minutes > maxMinutes) continue
      const { cost: own, rows } = supply.pick(prices, 0)
      const cover = [...rows].reduce((sum, row) => sum + prices[row]!, 0)
      choose(day + 1, workNext[node * arcs + arc]!, cost + extra + own + cover, [...work, minutes])
    }
  }
  choose(0, employee.startNode, 0, [])
  return best
}

describe('best row of one employee', () => {
  it('costs what the cheapest of all rows costs, at any prices', () => {
    let possible = 0
    let impossible = 0
    for (let seed = 1; seed <= 80; seed++) {
      const problem = randomCore(seed)
      const optimiser = createRowOptimiser(problem)
      const tables = createPriceTables(problem)
      const random = createRandom(seed, 63)
      for (let round = 0; round < 2; round++) {
        tables.setAll(Float64Array.from(problem.rows, () => random.below(25) - 16))
        const row = optimiser.best(0, tables)
        const cheapest = everyRow(problem, tables.prices)
        expect(row.value, `seed ${seed}`).toBe(cheapest)
        if (cheapest === never) {
          impossible++
          continue
        }
        possible++
        // the row that is made costs what was promised
        expect(pricedCost(row.column(), tables.prices), `seed ${seed}`).toBeCloseTo(cheapest, 9)
      }
    }
    expect(possible).toBeGreaterThan(60)
    expect(impossible).toBeGreaterThan(5)
  })
})
