import type { LpEngine } from '../../lp/model.ts'
import { makeColumn } from '../core/column.ts'
import { costOfColumns, type DaySpan, type Plan } from '../core/plan.ts'
import { restrict } from '../neighbourhood/restrict.ts'
import type { Run } from '../run.ts'
import { type DiveKind, dive } from './dive.ts'
import { startGeneration, sweep } from './generation.ts'

export interface PartOptions {
  readonly team: readonly number[]
  readonly span: DaySpan
  readonly kind: DiveKind
  readonly noise: number
  readonly seed: number
}

/** Sweeps in which the programme of a part has to settle. */
const SWEEPS = 40
const CHUNKS = 2
const SETTLED = 0.5

/**
 * Frees some people on some days, everything else fixed, and solves this part as the whole is solved: column generation
 * and a dive. The plan keeps what is better.
 * @returns what the part has become cheaper by, 0 when nothing better was found
 */
export function solvePart(run: Run, plan: Plan, lp: LpEngine, { team, span, kind, noise, seed }: PartOptions): number {
  const problem = restrict(run.problem, plan, team, span)
  const inside = (day: number) => day >= span.firstDay && day < span.endDay
  const present = team.map((employee, index) => {
    const { cost, options } = plan.at(employee)!
    return makeColumn(index, cost, options, inside)
  })
  const before = costOfColumns(problem, present, span)
  const generation = startGeneration(problem, lp, present, [run.seed, 23, seed])
  try {
    for (let round = 0; round < SWEEPS; round++) {
      const objective = generation.solution.objective
      const open = sweep(generation, run, round > 3 ? 1 : CHUNKS)
      if (open === Number.POSITIVE_INFINITY) return 0
      if (round > 3 && objective - open > before - STEP + EXACT) return 0
      if (open < SETTLED) break
    }
    if (generation.solution.objective > before - STEP + EXACT) return 0
    const found = dive(generation, run, { kind, noise, cutAt: before - STEP + EXACT })
    if (!found) return 0
    const gain = before - costOfColumns(problem, found, span)
    if (gain < EXACT) return 0
    for (const column of found) {
      const employee = team[column.employee]!
      plan.take(employee, span)
      plan.place(makeColumn(employee, column.cost, column.options), span)
    }
    return gain
  } finally {
    generation.master.dispose()
  }
}

/** least gain worth a dive */
const STEP = 1
const EXACT = 1e-6
