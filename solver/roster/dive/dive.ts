import { type Bundle, recombine, type StepCounter } from '../bound/bundle.ts'
import type { Column } from '../core/column.ts'

/** How carefully a dive fixes rows. */
export interface DiveOptions {
  /** employees fixed per node, at least */
  readonly perNode: number
  /** rounds of balancing and re-pricing per node */
  readonly rounds: number
  readonly sweeps: number
}

const RECOMBINATIONS = 2
/** Rows with at least this share are fixed at once. */
const NEARLY_WHOLE = 0.95

/** Gain per employee below which a balance is good enough, points. */
const TOLERANCE = 5

/**
 * Rounds a mixture of columns to one row per employee: fix the rows with the largest shares, balance and re-price the
 * others around them, again and again (ENGINE.md 2.4: never hurry a dive). The bundle's mixture is used up.
 * @returns one column per employee, or undefined when the run ended
 */
export function dive(bundle: Bundle, counter: StepCounter, options: DiveOptions): Column[] | undefined {
  const { problem, mix, tables, optimiser } = bundle
  let centre = bundle.centre
  let free = problem.employees.map((_, employee) => employee)
  while (free.length > 0) {
    const ranked = free
      .map(employee => ({ employee, ...mix.largest(employee) }))
      .sort((a, b) => b.share - a.share || a.employee - b.employee)
    const fixed = ranked.filter(({ share }, rank) => rank < options.perNode || share >= NEARLY_WHOLE)
    for (const { column } of fixed) mix.fix(column)
    const gone = new Set(fixed.map(({ employee }) => employee))
    free = free.filter(employee => !gone.has(employee))
    for (let round = 0; round < options.rounds && free.length > 0; round++) {
      mix.balance(centre, bundle.softness, options.sweeps, TOLERANCE)
      tables.setAll(mix.prices)
      for (const employee of free) {
        const column = optimiser.best(employee, tables).column()
        mix.add(column)
        bundle.pool.learn(column)
        if (counter.step()) return undefined
      }
      for (let inner = 0; inner < RECOMBINATIONS; inner++) {
        mix.balance(centre, bundle.softness, options.sweeps, TOLERANCE)
        recombine(bundle, free)
      }
      centre = Float64Array.from(mix.prices)
    }
    mix.balance(centre, bundle.softness, options.sweeps, TOLERANCE)
  }
  return problem.employees.map((_, employee) => mix.largest(employee).column)
}
