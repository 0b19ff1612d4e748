import { createDayChoices } from './day-choices.ts'
import { createLongRowOptimiser, type LongRowOptimiser } from './long-row.ts'
import type { PriceTables } from './price-tables.ts'
import type { CoreEmployee, CoreProblem, EmployeeDay, Period } from './problem.ts'
import { clearReach, createReach, type Reach, widenReach } from './reach.ts'
import { readRow } from './read-row.ts'
import type { BestRow, RowOptions } from './row-options.ts'

/**
 * Exact dynamic programme over the days of one employee (ENGINE.md 2.1). State: node of the succession automaton,
 * workdays and minutes of the running period. Buffers are kept between calls, so an optimiser belongs to one search.
 */
export function createRowOptimiser(problem: CoreProblem) {
  const minutesOf = Int32Array.from(problem.classes, entry => entry.minutes)
  const arcOf = Int32Array.from(problem.classes, entry => entry.arc)
  const choices = createDayChoices(problem)
  const { classIds: dayClass, costs: dayCost, sources: daySource, count: classesOnDay } = choices
  let longRows: LongRowOptimiser | undefined
  let buffers: [Float64Array, Float64Array] = [new Float64Array(0), new Float64Array(0)]
  let reaches: [Reach, Reach] = [createReach(0), createReach(0)]
  const cameFrom: Int32Array[] = Array.from({ length: problem.days }, () => new Int32Array(0))

  /** Runs one period from the given node values; returns the values at its end and where they were reached. */
  function runPeriod(employee: CoreEmployee, days: readonly EmployeeDay[], period: Period, startValue: Float64Array) {
    const { nodes, arcs, offNext, workNext } = employee.automaton
    const levels = period.cost.length
    const counts = period.dayCost.length
    const block = levels * counts
    const size = nodes * block
    if (buffers[0].length < size) buffers = [new Float64Array(size), new Float64Array(size)]
    let [now, next] = buffers
    now.fill(Number.POSITIVE_INFINITY, 0, size)
    const blocks = nodes * counts
    if (reaches[0].low.length < blocks) reaches = [createReach(blocks), createReach(blocks)]
    let [reached, ahead] = reaches
    clearReach(reached, blocks)
    for (let node = 0; node < nodes; node++) {
      now[node * block] = startValue[node]!
      if (startValue[node]! < Number.POSITIVE_INFINITY) widenReach(reached, node * counts, 0, 0)
    }
    for (let day = period.firstDay; day < period.endDay; day++) {
      next.fill(Number.POSITIVE_INFINITY, 0, size)
      clearReach(ahead, blocks)
      if (cameFrom[day]!.length < size) cameFrom[day] = new Int32Array(size)
      const from = cameFrom[day]!
      const { offCost } = days[day]!
      const count = classesOnDay[day]!
      const ids = dayClass[day]!
      const costs = dayCost[day]!
      /** Goes on from a node by one decision: to another node, so many workdays and levels further. */
      const goOn = (node: number, target: number, countStep: number, step: number, cost: number, code: number) => {
        for (let worked = 0; worked + countStep < counts; worked++) {
          const low = reached.low[node * counts + worked]!
          const high = Math.min(reached.high[node * counts + worked]!, levels - 1 - step)
          if (high < low) continue
          const source = node * block + worked * levels + low
          const end = target * block + (worked + countStep) * levels + low + step
          relax(now, next, from, source, end, high - low + 1, cost, code)
          widenReach(ahead, target * counts + worked + countStep, low + step, high + step)
        }
      }
      for (let node = 0; node < nodes; node++) {
        const off = offNext[node]!
        if (off >= 0 && offCost !== Number.POSITIVE_INFINITY) goOn(node, off, 0, 0, offCost, node * (count + 1))
        for (let position = 0; position < count; position++) {
          const id = ids[position]!
          const target = workNext[node * arcs + arcOf[id]!]!
          if (target < 0) continue
          const step = levels === 1 ? 0 : minutesOf[id]! / period.unit
          goOn(node, target, counts === 1 ? 0 : 1, step, costs[position]!, node * (count + 1) + position + 1)
        }
      }
      ;[now, next] = [next, now]
      ;[reached, ahead] = [ahead, reached]
    }
    const endValue = new Float64Array(nodes).fill(Number.POSITIVE_INFINITY)
    const endState = new Int32Array(nodes).fill(-1)
    for (let node = 0; node < nodes; node++)
      for (let worked = 0; worked < counts; worked++)
        for (
          let level = reached.low[node * counts + worked]!;
          level <= reached.high[node * counts + worked]!;
          level++
        ) {
          const state = node * block + worked * levels + level
          const value = now[state]! + period.cost[level]! + period.dayCost[worked]!
          if (value < endValue[node]!) {
            endValue[node] = value
            endState[node] = state
          }
        }
    return { endValue, endState }
  }

  /** Walks a period back from its end state; fills `chosen` and returns the node it began in. */
  function walkBack(period: Period, endState: number, chosen: Int32Array): number {
    const levels = period.cost.length
    const counts = period.dayCost.length
    const block = levels * counts
    let state = endState
    for (let day = period.endDay - 1; day >= period.firstDay; day--) {
      const count = classesOnDay[day]!
      const code = cameFrom[day]![state]!
      const node = Math.floor(code / (count + 1))
      const position = (code % (count + 1)) - 1
      chosen[day] = position
      let rest = state % block
      if (position >= 0) {
        const step = levels === 1 ? 0 : minutesOf[dayClass[day]![position]!]! / period.unit
        rest -= step + (counts === 1 ? 0 : levels)
      }
      state = node * block + rest
    }
    return Math.floor(state / block)
  }

  return {
    /**
     * The cheapest row of one employee.
     */
    best(
      index: number,
      tables: PriceTables,
      {
        days = problem.employees[index]!.days,
        periods = problem.employees[index]!.periods,
        noise,
        cutoff = Number.POSITIVE_INFINITY,
      }: RowOptions = {},
    ): BestRow {
      const employee = problem.employees[index]!
      if (employee.limits) {
        longRows ??= createLongRowOptimiser(problem, choices)
        return longRows.best(index, tables, { days, periods, ...(noise ? { noise } : {}), cutoff })
      }
      for (let day = 0; day < problem.days; day++) choices.collect(day, days[day]!, tables, noise)
      let values = new Float64Array(employee.automaton.nodes).fill(Number.POSITIVE_INFINITY)
      values[employee.startNode] = 0
      const ends: Int32Array[] = []
      for (const period of periods) {
        const { endValue, endState } = runPeriod(employee, days, period, values)
        values = endValue
        ends.push(endState)
      }
      let node = 0
      for (let candidate = 1; candidate < values.length; candidate++)
        if (values[candidate]! < values[node]!) node = candidate
      return {
        value: values[node]!,
        column() {
          const chosen = new Int32Array(problem.days)
          let at = node
          for (let index = periods.length - 1; index >= 0; index--)
            at = walkBack(periods[index]!, ends[index]![at]!, chosen)
          return readRow(problem, index, days, periods, tables, day => {
            const position = chosen[day]!
            return position < 0 ? undefined : { classId: dayClass[day]![position]!, source: daySource[day]![position]! }
          })
        },
      }
    },
  }
}

export type RowOptimiser = ReturnType<typeof createRowOptimiser>

/** One branch-free sweep over contiguous states: the heart of the programme. */
function relax(
  now: Float64Array,
  next: Float64Array,
  from: Int32Array,
  source: number,
  target: number,
  length: number,
  cost: number,
  code: number,
): void {
  for (let offset = 0; offset < length; offset++) {
    const value = now[source + offset]! + cost
    if (value < next[target + offset]!) {
      next[target + offset] = value
      from[target + offset] = code
    }
  }
}
