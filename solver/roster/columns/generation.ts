import type { LpEngine } from '../../lp/model.ts'
import { createRandom, type Random, shuffled } from '../../model/random.ts'
import { createRowOptimiser, type RowOptimiser } from '../core/best-row.ts'
import type { Column } from '../core/column.ts'
import { createPriceTables, type PriceTables } from '../core/price-tables.ts'
import type { CoreProblem, EmployeeDay } from '../core/problem.ts'
import { type CellRegistry, createCellRegistry } from './cells.ts'
import { createMaster, type Master, type MasterSolution } from './master.ts'

/** Counts steps; true when the run must end. */
export interface StepCounter {
  step(): boolean
}

/** Column generation under way: the master programme, what prices it, and the days that a dive has decided. */
export interface Generation {
  readonly problem: CoreProblem
  readonly master: Master
  readonly optimiser: RowOptimiser
  readonly tables: PriceTables
  readonly cells: CellRegistry
  readonly random: Random
  /** per employee what they may do: their own days, or fewer inside a dive */
  readonly days: (readonly EmployeeDay[])[]
  solution: MasterSolution
}

export function startGeneration(
  problem: CoreProblem,
  lp: LpEngine,
  columns: readonly Column[],
  seed: readonly [number, ...number[]],
): Generation {
  const master = createMaster(problem, lp)
  const cells = createCellRegistry()
  for (const column of columns) master.add(column, cells.cellsOf(column))
  return {
    problem,
    master,
    optimiser: createRowOptimiser(problem),
    tables: createPriceTables(problem),
    cells,
    random: createRandom(seed[0], ...seed.slice(1)),
    days: problem.employees.map(employee => employee.days),
    solution: master.solve(),
  }
}

export function addColumn(generation: Generation, column: Column): boolean {
  return generation.master.add(column, generation.cells.cellsOf(column))
}

/** Rows cheaper than this below the price of the employee's present ones are worth a column. */
const WORTH = 1e-6

/**
 * Prices all employees once, in chunks, the programme being solved anew after each (partial pricing): later chunks see
 * what the earlier ones have found.
 * @returns how far the objective may still fall, Infinity when the run ended; with one chunk it makes a bound:
 * objective minus this
 */
export function sweep(
  generation: Generation,
  counter: StepCounter,
  chunks: number,
  employees: readonly number[] = generation.problem.employees.map((_, index) => index),
): number {
  const { tables, optimiser, random, days, master } = generation
  const order = shuffled(employees, random)
  let open = 0
  for (let chunk = 0; chunk < chunks; chunk++) {
    const from = Math.floor((order.length * chunk) / chunks)
    const to = Math.floor((order.length * (chunk + 1)) / chunks)
    tables.setAll(generation.solution.prices)
    let added = 0
    for (const employee of order.slice(from, to)) {
      const present = generation.solution.rowCosts[employee]!
      const best = optimiser.best(employee, tables, { days: days[employee]!, cutoff: present - WORTH })
      if (counter.step()) return Number.POSITIVE_INFINITY
      if (best.value === Number.POSITIVE_INFINITY) continue
      open += present - best.value
      if (addColumn(generation, best.column())) added++
    }
    if (added > 0) generation.solution = master.solve()
  }
  return open
}
