import type { EmployeeDay } from '../core/problem.ts'
import { OFF } from './cells.ts'
import type { Generation } from './generation.ts'

/** A day decided: this cell and nothing else. */
export interface Fixing {
  readonly employee: number
  readonly day: number
  readonly cell: number
}

/**
 * Decides days: pricing offers nothing else from now on and rows that disagree are closed. A decision that leaves its
 * employee no row is not taken.
 * @returns the number of decisions taken
 */
export function fix(generation: Generation, fixings: readonly Fixing[]): number {
  const { master, days, problem, cells } = generation
  let taken = 0
  const touched = new Set<number>()
  for (const { employee, day, cell } of fixings) {
    const before = days[employee]!
    const own = problem.employees[employee]!.days[day]!
    const decided: EmployeeDay =
      cell === OFF
        ? { offCost: own.offCost, sources: [] }
        : { offCost: Number.POSITIVE_INFINITY, sources: [], forced: cells.optionOf(cell) }
    days[employee] = before.map((entry, at) => (at === day ? decided : entry))
    const agreeing = master.columns.some(
      entry => entry.open && entry.column.employee === employee && agrees(entry.cells, fixings, employee),
    )
    if (!agreeing && !makeRow(generation, employee)) {
      days[employee] = before
      continue
    }
    taken++
    touched.add(employee)
  }
  const closing: number[] = []
  master.columns.forEach(({ column, cells: held, open }, position) => {
    if (open && touched.has(column.employee) && !fits(generation, column.employee, held)) closing.push(position)
  })
  master.close(closing)
  return taken
}

function agrees(held: Int32Array, fixings: readonly Fixing[], employee: number): boolean {
  return fixings.every(fixing => fixing.employee !== employee || held[fixing.day] === fixing.cell)
}

/** Whether a row keeps to the days decided for its employee. */
export function fits(generation: Generation, employee: number, held: Int32Array): boolean {
  const { days, cells } = generation
  const list = days[employee]!
  for (let day = 0; day < list.length; day++) {
    const { forced, sources, only } = list[day]!
    if (only) continue
    const cell = held[day]!
    if (forced) {
      if (cell === OFF || cells.optionOf(cell) !== forced) return false
    } else if (sources.length === 0 && cell !== OFF) return false
  }
  return true
}

/** A row for an employee within the days decided; false when there is none. */
function makeRow(generation: Generation, employee: number): boolean {
  const { tables, optimiser, days, solution } = generation
  tables.setAll(solution.prices)
  const best = optimiser.best(employee, tables, { days: days[employee]! })
  if (best.value === Number.POSITIVE_INFINITY) return false
  generation.master.add(best.column(), generation.cells.cellsOf(best.column()))
  return true
}

/** Takes all decisions back. */
export function release(generation: Generation): void {
  generation.problem.employees.forEach((employee, index) => {
    generation.days[index] = employee.days
  })
  generation.master.openAll()
}
