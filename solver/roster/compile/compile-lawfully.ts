import type { Person, PlanningProblem } from '../../model/planning-problem.ts'
import { createRowOptimiser } from '../core/best-row.ts'
import { createPriceTables } from '../core/price-tables.ts'
import type { PinClash } from '../result.ts'
import { type CompiledProblem, compileProblem } from './compile-problem.ts'
import { makeClash } from './pins.ts'

/**
 * Compiles a problem and makes sure that every person has a lawful row: where a person's pins together leave none, the
 * latest of them are given up, one by one, and reported. Without pins, being off all the time is always lawful.
 */
export function compileLawfully(problem: PlanningProblem): CompiledProblem {
  const clashes: PinClash[] = []
  let current = problem
  for (;;) {
    const compiled = compileProblem(current)
    const stuck = findStuck(compiled)
    if (stuck.size === 0) return { ...compiled, clashes: [...clashes, ...compiled.clashes] }
    current = {
      ...current,
      people: current.people.map((person, index) =>
        stuck.has(index) ? giveUpLastPin(problem, person, clashes) : person,
      ),
    }
  }
}

function findStuck({ core }: CompiledProblem): Set<number> {
  const pinned = core.employees
    .map((employee, index) => ({ employee, index }))
    .filter(({ employee }) => employee.days.some(day => day.offCost === Number.POSITIVE_INFINITY))
  if (pinned.length === 0) return new Set()
  const tables = createPriceTables(core)
  const optimiser = createRowOptimiser(core)
  return new Set(
    pinned
      .filter(({ index }) => optimiser.best(index, tables).value === Number.POSITIVE_INFINITY)
      .map(({ index }) => index),
  )
}

function giveUpLastPin(problem: PlanningProblem, person: Person, clashes: PinClash[]): Person {
  const last = Math.max(...person.pins.map((pin, index) => (pin.kind === 'off' ? -1 : index)))
  const pin = person.pins[last]
  if (!pin) throw new RangeError(`person ${person.id} has no lawful row even without pins`)
  clashes.push(
    makeClash(problem, person, pin.day, ['weekly-minutes-max', 'max-workdays-per-week', 'min-rest-between-shifts']),
  )
  return { ...person, pins: person.pins.filter((_, index) => index !== last) }
}
