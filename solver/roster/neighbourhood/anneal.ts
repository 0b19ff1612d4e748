import { createRandom, type Random } from '../../model/random.ts'
import { createRowOptimiser } from '../core/best-row.ts'
import { type Column, makeColumn } from '../core/column.ts'
import { costOfColumns, createPlan, type DaySpan } from '../core/plan.ts'
import { createPriceTables } from '../core/price-tables.ts'
import type { CoreProblem } from '../core/problem.ts'
import type { Run } from '../run.ts'
import { findNeighbourhoods } from './neighbours.ts'
import { keepOutside } from './restrict.ts'

/** How long to anneal and between which temperatures, in points. */
export interface AnnealOptions {
  readonly moves: number
  /** cost by which a worse roster is accepted in one case of e, at first and at last */
  readonly startTemperature: number
  readonly endTemperature: number
  readonly seed: number
}

/** Sees every row that a search makes. */
type ColumnSink = (column: Column) => void

/**
 * Simulated annealing over large neighbourhoods (Kirkpatrick et al. 1983; Shaw 1998): take a few employees who meet at
 * some cover row out of a stretch of days, put them back one by one with the exact programme, accept what is worse the
 * more rarely the longer it lasts. Offers the best it meets to the run now and then.
 * @param problem the run's own, or one of the same employees, days and rows that is easier to search: options from a pool
 * only, or cover costs made smoother
 * @param columns one row per employee to begin with
 * @returns the best rows by the costs of `problem`
 */
export function anneal(
  run: Run,
  problem: CoreProblem,
  columns: readonly Column[],
  options: AnnealOptions,
  sink?: ColumnSink,
): readonly Column[] {
  const count = problem.employees.length
  if (count === 0) return columns
  const random = createRandom(run.seed, 12, options.seed)
  const tables = createPriceTables(problem)
  const optimiser = createRowOptimiser(problem)
  const plan = createPlan(problem, tables)
  for (const column of columns) plan.place(column)
  const { near } = findNeighbourhoods(problem)
  const cooling = Math.log(options.endTemperature / options.startTemperature) / Math.max(1, options.moves - 1)
  let bestCost = plan.cost
  let best = columns
  let offered = columns
  const offer = () => {
    if (best === offered) return
    offered = best
    run.offer(best, costOfColumns(run.problem, best))
  }

  for (let move = 0; move < options.moves && !run.isOver(); move++) {
    const before = plan.cost
    const days = chooseDays(problem.days, random)
    const chosen = chooseEmployees(count, near, days, random)
    const removed = chosen.map(employee => plan.take(employee, days)!)
    chosen.forEach((employee, index) => {
      replace(employee, removed[index]!, days)
    })
    // the first was put back before the others: once more, now that they stand
    if (chosen.length > 1) replace(chosen[0]!, plan.take(chosen[0]!, days)!, days)
    const change = plan.cost - before
    const temperature = options.startTemperature * Math.exp(cooling * move)
    if (change <= 0 || random.next() < Math.exp(-change / temperature)) {
      if (plan.cost < bestCost - WORTH) {
        bestCost = plan.cost
        best = plan.columns()
      }
    } else {
      for (const employee of chosen) plan.take(employee, days)
      for (const column of removed) plan.place(column, days)
    }
    if (move % OFFER_EVERY === 0) offer()
  }
  offer()
  return best

  function replace(employee: number, old: Column, days: DaySpan): void {
    const choice = keepOutside(problem.employees[employee]!.days, old, days)
    const found = optimiser.best(employee, tables, { days: choice }).column()
    const column = makeColumn(employee, found.cost, found.options)
    plan.place(column, days)
    sink?.(column)
    run.step()
  }
}

/** Gain below which a roster is not worth remembering. */
const WORTH = 1e-6
/** Moves between two offers to the run: to hand over a roster costs more than to find one. */
const OFFER_EVERY = 500

/** Lengths of the stretches of days, by chance; 0 is the whole horizon. */
const SPANS = [0, 0, 0, 1, 2]

function chooseDays(days: number, random: Random): DaySpan {
  const length = SPANS[random.below(SPANS.length)]! || days
  if (length >= days) return { firstDay: 0, endDay: days }
  const firstDay = random.below(days - length + 1)
  return { firstDay, endDay: firstDay + length }
}

/** How many employees a move takes out, by chance: few over many days, more over few. */
const FEW = [1, 2, 2, 3]
const MANY = [2, 3, 3, 4]

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
