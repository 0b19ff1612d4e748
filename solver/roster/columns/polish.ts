import { createRandom } from '../../model/random.ts'
import { createRowOptimiser } from '../core/best-row.ts'
import { type Column, makeColumn } from '../core/column.ts'
import { createPlan, type DaySpan } from '../core/plan.ts'
import { createPriceTables } from '../core/price-tables.ts'
import type { CoreProblem, EmployeeDay } from '../core/problem.ts'
import { keepDay } from '../neighbourhood/restrict.ts'
import type { Run } from '../run.ts'

/** How long and how boldly to search; costs in points. */
export interface PolishOptions {
  readonly moves: number
  /** cost by which a worse roster may be accepted, on average */
  readonly temperature: number
  readonly seed: number
}

/** Places every employee, one after the other, each as well as the others before allow: the first legal roster. */
export function placeInTurn(run: Run): void {
  const { problem } = run
  const tables = createPriceTables(problem)
  const optimiser = createRowOptimiser(problem)
  const plan = createPlan(problem, tables)
  for (let employee = 0; employee < problem.employees.length; employee++) {
    plan.place(optimiser.best(employee, tables).column())
    run.step()
  }
  run.offer(plan.columns(), plan.cost)
}

/** How many employees a move takes out, noise in shares of the price of a missing person, and weeks, by chance. */
const TEAMS = [1, 1, 1, 2, 2, 2, 2, 3, 3, 1]
const NOISE = [0, 0, 0.01, 0.01, 0.01, 0.04, 0.04, 0.15, 0.15, 0.6]
const WEEKS = [1, 2, 2, 3, 4]

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
    const span = chooseSpan(problem.days, 7 * WEEKS[random.below(WEEKS.length)]!, random.next())
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
      const found = optimiser.best(employee, tables, { days, ...(bold && noise ? { noise } : {}) }).column()
      plan.place(makeColumn(employee, found.cost, found.options), span)
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

/** A stretch of so many days that begins on the first day of a week, or as near to it as the horizon allows. */
export function chooseSpan(days: number, length: number, chance: number): DaySpan {
  if (length >= days) return { firstDay: 0, endDay: days }
  const firstDay = Math.min(days - length, 7 * Math.floor(chance * (Math.floor((days - length) / 7) + 1)))
  return { firstDay, endDay: firstDay + length }
}

/** The days of an employee of which only a stretch is free, the others as a row has them. */
export function keepOutside(days: readonly EmployeeDay[], row: Column, span: DaySpan): EmployeeDay[] {
  return days.map((day, at) => (at >= span.firstDay && at < span.endDay ? day : keepDay(day, row.options[at])))
}

/** The steepest slope of any cover cost. */
function dearestPerson({ rows }: CoreProblem): number {
  let most = 0
  for (const { cost } of rows)
    for (let count = 1; count < cost.length; count++) most = Math.max(most, Math.abs(cost[count]! - cost[count - 1]!))
  return most
}
