import { createRandom, type Random } from '../../model/random.ts'
import { createRowOptimiser } from '../core/best-row.ts'
import { type Column, makeColumn } from '../core/column.ts'
import { createPlan, type DaySpan } from '../core/plan.ts'
import { createPriceTables } from '../core/price-tables.ts'
import type { Run } from '../run.ts'
import { findNeighbourhoods } from './neighbours.ts'
import { keepDay } from './restrict.ts'

/** How long and how boldly to search. */
export interface SearchOptions {
  /** moves to try */
  readonly moves: number
  /** cost by which a worse roster may be accepted, on average */
  readonly temperature: number
  readonly seed: number
}

/** Sees every row that the search makes. */
export type ColumnSink = (column: Column) => void

/** Places every employee, one after the other, each as well as the others before allow: the first roster. */
export function buildFirst(run: Run, sink?: ColumnSink): void {
  const { problem } = run
  const random = createRandom(run.seed, 11)
  const tables = createPriceTables(problem)
  const optimiser = createRowOptimiser(problem)
  const plan = createPlan(problem, tables)
  for (const employee of shuffled(problem.employees.length, random)) {
    const column = optimiser.best(employee, tables).column()
    plan.place(column)
    sink?.(column)
    run.step()
  }
  run.offer(plan.columns(), plan.cost)
}

/**
 * Large neighbourhood search: take some employees who meet at some cover row out of a stretch of days, put them back one by
 * one with the exact programme under a little noise, keep what is better or, at a temperature, a little worse (ENGINE.md
 * 2.5). Short stretches are cheap, because only the shapes of their days have to be priced anew.
 */
export function improve(run: Run, options: SearchOptions, sink?: ColumnSink): void {
  const { problem } = run
  if (problem.employees.length === 0) return
  const random = createRandom(run.seed, 12, options.seed)
  const tables = createPriceTables(problem)
  const optimiser = createRowOptimiser(problem)
  const plan = createPlan(problem, tables)
  for (const column of run.bestColumns) plan.place(column)
  const { near } = findNeighbourhoods(problem)
  for (let move = 0; move < options.moves; move++) {
    if (run.isOver()) return
    const before = plan.cost
    const days = chooseDays(problem.days, random)
    const chosen = chooseEmployees(problem.employees.length, near, days, random)
    const removed = chosen.map(employee => plan.take(employee, days)!)
    const noise = NOISE[random.below(NOISE.length)]!
    chosen.forEach((employee, index) => {
      replace(employee, removed[index]!, days, noise)
    })
    if (chosen.length > 1) replace(chosen[0]!, plan.take(chosen[0]!, days)!, days, 0)
    const change = plan.cost - before
    if (change <= 0 || random.next() < Math.exp(-change / options.temperature)) {
      if (plan.cost < run.best - 1e-6) run.offer(plan.columns(), plan.cost)
    } else {
      for (const employee of chosen) plan.take(employee, days)
      for (const column of removed) plan.place(column, days)
    }
  }

  function replace(employee: number, old: Column, days: DaySpan, amplitude: number): void {
    const noise = amplitude === 0 ? undefined : () => amplitude * random.next()
    const choice = problem.employees[employee]!.days.map((day, index) =>
      index >= days.firstDay && index < days.endDay ? day : keepDay(day, old.options[index]),
    )
    const found = optimiser.best(employee, tables, { days: choice, ...(noise ? { noise } : {}) }).column()
    const column = makeColumn(employee, found.cost, found.options)
    plan.place(column, days)
    sink?.(column)
    run.step()
  }
}

/** Lengths of the stretches of days, by chance; 0 is the whole horizon. */
const SPANS = [0, 0, 0, 1, 2]

function chooseDays(days: number, random: Random): DaySpan {
  const length = SPANS[random.below(SPANS.length)]! || days
  if (length >= days) return { firstDay: 0, endDay: days }
  const firstDay = random.below(days - length + 1)
  return { firstDay, endDay: firstDay + length }
}

/** Amplitudes of noise, in points: mostly small against the price of a missing person. */
const NOISE = [0, 0, 0, 10, 10, 40, 100, 400]
/** How many employees a move takes out, by chance: few over many days, more over few. */
const FEW = [1, 2, 2, 2, 3, 3, 4]
const MANY = [2, 2, 3, 3, 4, 5, 6]

function chooseEmployees(count: number, near: readonly (readonly number[])[], days: DaySpan, random: Random): number[] {
  const first = random.below(count)
  const chosen = [first]
  const around = near[first]!
  const sizes = days.endDay - days.firstDay <= 2 ? MANY : FEW
  const size = Math.min(sizes[random.below(sizes.length)]!, around.length + 1)
  while (chosen.length < size) {
    const next = around[random.below(around.length)]!
    if (!chosen.includes(next)) chosen.push(next)
  }
  return chosen
}

function shuffled(count: number, random: Random): number[] {
  const order = Array.from({ length: count }, (_, index) => index)
  for (let index = count - 1; index > 0; index--) {
    const other = random.below(index + 1)
    ;[order[index], order[other]] = [order[other]!, order[index]!]
  }
  return order
}
