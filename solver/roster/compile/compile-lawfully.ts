import type { PlanningProblem } from '../../model/planning-problem.ts'
import { createRowOptimiser } from '../core/best-row.ts'
import { createPriceTables } from '../core/price-tables.ts'
import type { PinClash } from '../result.ts'
import { clashesOf } from './clash-sets.ts'
import { type CompiledProblem, compileProblem } from './compile-problem.ts'

/**
 * Compiles a problem and makes sure that every person has a lawful row: where pins leave none, alone or together, the ones
 * that are cheapest to give up are given up and reported. Without pins, being off all the time is always lawful.
 */
export function compileLawfully(problem: PlanningProblem): CompiledProblem & { readonly clashes: readonly PinClash[] } {
  const compiled = compileProblem(problem)
  const stuck = findStuck(compiled)
  if (stuck.size === 0) return { ...compiled, clashes: [] }
  const clashes: PinClash[] = []
  const people = problem.people.map((person, index) => {
    if (!stuck.has(index)) return person
    const found = clashesOf(problem, person)
    clashes.push(...found.clashes)
    return { ...person, pins: [...found.kept] }
  })
  return { ...compileProblem({ ...problem, people }), clashes }
}

/** People of whom a pin had to be left, or who have no lawful row. */
function findStuck({ core, broken }: CompiledProblem): Set<number> {
  const pinned = core.employees
    .map((employee, index) => ({ employee, index }))
    .filter(({ employee }) => employee.days.some(day => day.offCost === Number.POSITIVE_INFINITY))
  const tables = createPriceTables(core)
  const optimiser = createRowOptimiser(core)
  return new Set([
    ...broken,
    ...pinned
      .filter(({ index }) => optimiser.best(index, tables).value === Number.POSITIVE_INFINITY)
      .map(({ index }) => index),
  ])
}
