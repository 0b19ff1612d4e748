import { createRandom, type Random } from '../../model/random.ts'
import { createRowOptimiser } from '../core/best-row.ts'
import type { Column } from '../core/column.ts'
import { createPlan, type Plan } from '../core/plan.ts'
import { createPriceTables } from '../core/price-tables.ts'
import type { Run } from '../run.ts'

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
 * Large neighbourhood search: take one to four employees out who meet at some cover row, put them back one by one with the
 * exact programme under a little noise, keep what is better or, at a temperature, a little worse (ENGINE.md 2.5).
 */
export function improve(run: Run, options: SearchOptions, sink?: ColumnSink): void {
  const { problem } = run
  if (problem.employees.length === 0) return
  const random = createRandom(run.seed, 12, options.seed)
  const tables = createPriceTables(problem)
  const optimiser = createRowOptimiser(problem)
  const plan = createPlan(problem, tables)
  for (const column of run.bestColumns) plan.place(column)
  const near = neighbours(run)
  for (let move = 0; move < options.moves; move++) {
    if (run.isOver()) return
    const before = plan.cost
    const chosen = chooseEmployees(problem.employees.length, near, random)
    const removed = chosen.map(employee => plan.take(employee)!)
    const noise = NOISE[random.below(NOISE.length)]!
    for (const employee of chosen) replace(plan, employee, noise)
    if (chosen.length > 1) {
      plan.take(chosen[0]!)
      replace(plan, chosen[0]!, 0)
    }
    const change = plan.cost - before
    if (change <= 0 || random.next() < Math.exp(-change / options.temperature)) {
      if (plan.cost < run.best - 1e-6) run.offer(plan.columns(), plan.cost)
    } else {
      for (const employee of chosen) plan.take(employee)
      for (const column of removed) plan.place(column)
    }
  }

  function replace(into: Plan, employee: number, amplitude: number): void {
    const noise = amplitude === 0 ? undefined : () => amplitude * random.next()
    const column = optimiser.best(employee, tables, noise ? { noise } : {}).column()
    into.place(column)
    sink?.(column)
    run.step()
  }
}

/** Amplitudes of noise, in points: mostly small against the price of a missing person. */
const NOISE = [0, 0, 0, 10, 10, 40, 100, 400]
/** How many employees a move takes out, by chance. */
const SIZES = [1, 2, 2, 2, 3, 3, 4]

function chooseEmployees(count: number, near: readonly (readonly number[])[], random: Random): number[] {
  const first = random.below(count)
  const chosen = [first]
  const around = near[first]!
  const size = Math.min(SIZES[random.below(SIZES.length)]!, around.length + 1)
  while (chosen.length < size) {
    const next = around[random.below(around.length)]!
    if (!chosen.includes(next)) chosen.push(next)
  }
  return chosen
}

/** For each employee those who can stand in for them somewhere: they share a group of cover rows. */
function neighbours(run: Run): number[][] {
  const { employees, providers } = run.problem
  const groups = employees.map(
    employee => new Set(employee.days.flatMap(day => day.sources.map(source => providers[source.provider]!.group))),
  )
  const members = new Map<number, number[]>()
  groups.forEach((set, employee) => {
    for (const group of set) members.set(group, [...(members.get(group) ?? []), employee])
  })
  return groups.map((set, employee) => {
    const near = new Set([...set].flatMap(group => members.get(group)!))
    near.delete(employee)
    return [...near].sort((a, b) => a - b)
  })
}

function shuffled(count: number, random: Random): number[] {
  const order = Array.from({ length: count }, (_, index) => index)
  for (let index = count - 1; index > 0; index--) {
    const other = random.below(index + 1)
    ;[order[index], order[other]] = [order[other]!, order[index]!]
  }
  return order
}
