import { createRandom, type Random } from '../../model/random.ts'
import { createRowOptimiser } from '../core/best-row.ts'
import { type Column, makeColumn } from '../core/column.ts'
import { createPlan, type DaySpan } from '../core/plan.ts'
import { createPriceTables } from '../core/price-tables.ts'
import type { CoreProblem } from '../core/problem.ts'
import { keepOutside } from '../neighbourhood/restrict.ts'
import type { Run } from '../run.ts'

/** How long and how boldly to search; costs in points. */
export interface PolishOptions {
  readonly moves: number
  /** cost by which a worse roster may be accepted, on average */
  readonly temperature: number
  readonly seed: number
}

/** How many employees a move takes out, noise in shares of the price of a missing person, and weeks, by chance. */
const TEAMS = [1, 1, 1, 2, 2, 2, 2, 3, 3, 1]
const NOISE = [0, 0, 0.01, 0.01, 0.01, 0.04, 0.04, 0.15, 0.15, 0.6]
const WEEKS = [1, 2, 2, 3, 4]
/** days instead of weeks where the horizon has less than three weeks; 0 is all of them */
const DAYS = [2, 3, 4, 5, 0, 0]
const FEW_DAYS = 20

/**
 * Takes one to three employees out of some weeks and puts them back one by one with the exact programme under a little
 * noise, the first once more without; keeps what is better or, at a temperature, a little worse (ENGINE.md 2.5).
 * @returns the rows of the last roster accepted
 */
export function polish(run: Run, options: PolishOptions, sink?: (column: Column) => void): void {
  const { problem } = run
  const random = createRandom(run.seed, 21, options.seed)
  const tables = createPriceTables(problem)
  const optimiser = createRowOptimiser(problem)
  const plan = createPlan(problem, tables)
  for (const column of run.bestColumns) plan.place(column)
  const dear = dearestPerson(problem)
  const order = problem.employees.map((_, index) => index)
  for (let move = 0; move < options.moves && !run.isOver(); move++) {
    const before = plan.cost
    const span = chooseSpan(problem.days, random)
    const size = Math.min(TEAMS[random.below(TEAMS.length)]!, order.length)
    for (let at = 0; at < size; at++) {
      const other = at + random.below(order.length - at)
      ;[order[at], order[other]] = [order[other]!, order[at]!]
    }
    const team = order.slice(0, size)
    const removed = team.map(employee => plan.take(employee, span)!)
    const amplitude = dear * NOISE[random.below(NOISE.length)]!
    const noise = amplitude > 0 ? () => amplitude * random.next() : undefined
    const put = (employee: number, old: Column, bold: boolean) => {
      const days = keepOutside(problem.employees[employee]!.days, old, span)
      // without noise nothing dearer than the old row is of interest
      const found = optimiser.best(
        employee,
        tables,
        bold && noise ? { days, noise } : { days, cutoff: costInSpan(old, tables.prices, span) + TINY },
      )
      const column = found.value < Number.POSITIVE_INFINITY ? found.column() : old
      plan.place(makeColumn(employee, column.cost, column.options), span)
      run.step()
    }
    team.forEach((employee, at) => {
      put(employee, removed[at]!, true)
    })
    if (noise || size > 1) put(team[0]!, plan.take(team[0]!, span)!, false)
    const change = plan.cost - before
    if (change <= 0 || random.next() < Math.exp(-change / options.temperature)) {
      if (sink) for (const employee of team) sink(plan.at(employee)!)
      if (plan.cost < run.best - 1e-6) run.offer(plan.columns(), plan.cost)
    } else {
      for (const employee of team) plan.take(employee, span)
      for (const column of removed) plan.place(column, span)
    }
  }
}

const TINY = 1e-6

/** Cost of a row with the cover of a stretch of days priced. */
function costInSpan(column: Column, prices: Float64Array, { firstDay, endDay }: DaySpan): number {
  let cost = column.cost
  for (let day = firstDay; day < endDay; day++)
    for (const row of column.options[day]?.option.rows ?? []) cost += prices[row]!
  return cost
}

/** Some weeks, from the first day of one on, or as near to it as the horizon allows; some days of a short horizon. */
export function chooseSpan(days: number, random: Random, weeks: readonly number[] = WEEKS): DaySpan {
  if (days <= FEW_DAYS) {
    const length = DAYS[random.below(DAYS.length)]! || days
    const firstDay = random.below(Math.max(1, days - length + 1))
    return { firstDay, endDay: Math.min(days, firstDay + length) }
  }
  const length = Math.min(days, 7 * weeks[random.below(weeks.length)]!)
  const firstDay = Math.min(days - length, 7 * random.below(Math.ceil((days - length) / 7) + 1))
  return { firstDay, endDay: firstDay + length }
}

/** The steepest slope of any cover cost. */
function dearestPerson({ rows }: CoreProblem): number {
  let most = 0
  for (const { cost } of rows)
    for (let count = 1; count < cost.length; count++) most = Math.max(most, Math.abs(cost[count]! - cost[count - 1]!))
  return most
}
