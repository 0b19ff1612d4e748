import type { LpEngine } from '../../lp/model.ts'
import { createRandom, type Random, shuffled } from '../../model/random.ts'
import type { Column } from '../core/column.ts'
import { costOfColumns, createPlan, type DaySpan } from '../core/plan.ts'
import type { CoreProblem } from '../core/problem.ts'
import { placeInTurn } from '../neighbourhood/first-roster.ts'
import type { Run } from '../run.ts'
import { dive } from './dive.ts'
import { addColumn, type Generation, startGeneration } from './generation.ts'
import { measureProblem } from './measure.ts'
import { solvePart } from './part.ts'
import { hasLongSums, placeByStretches } from './place-by-stretches.ts'
import { chooseSpan, polish } from './polish.ts'
import { advanceRoot, type RootState, startRoot } from './root.ts'
import { slopeBound } from './slope-bound.ts'

/** What a run by columns may be told; every decision inside counts steps, never time. */
export interface ColumnsOptions {
  readonly lp: LpEngine
  /** most people times days for which the programme of the whole problem is tried; above it only parts are solved */
  readonly wholeUpTo?: number
  /** kind of the first dive; the others alternate */
  readonly firstDive?: 'cells' | 'rows'
}

const WHOLE_UP_TO = 4000
/** classes of options on a day up to which the programme of the whole settles */
const FEW_CLASSES = 64
/** days up to which rows of the whole horizon cost little */
const SHORT = 60
/** steps of search per employee: before the programme, and between two dives */
const START_STEPS = 25
const POLISH_STEPS = 12
const WARM = 2
const COOL = 0.5
/** where search alone improves: by turns warm and cool */
const TEMPERATURES = [COOL, 2, 1]
const NOISE = 0.25
/** steps in parts for each step in a dive */
const PARTS_PER_DIVE = 1.5
/** people times days in a part, to begin with and at most */
const PART_SIZE = 400
const PART_SIZES = { least: 100, most: 3000 }
/** steps that a part should take: beyond them the next is smaller, below them larger */
const PART_STEPS = { few: 500, many: 1500 }
const STRETCHES = 400

/**
 * Solves a problem by whole rows and a linear master programme (ENGINE.md 2.3 to 2.6): a legal roster at once, search in
 * its surroundings, the root programme with its bound, unhurried dives, parts solved as wholes in between. Right for
 * problems with few options a day, whose programmes are small and nearly tight; where options are many and cover is a
 * long day of slots, the bundle does better. Ends when proven, told to stop, or after a fixed number of stretches.
 */
export function solveByColumns(run: Run, options: ColumnsOptions): void {
  const { problem } = run
  run.enter('start')
  const placed = run.best < Number.POSITIVE_INFINITY || (hasLongSums(problem) && placeByStretches(run))
  if (!placed) placeInTurn(run, problem.employees.keys())
  if (problem.employees.length === 0) return
  const pool = createPool(problem)
  const people = problem.employees.length
  polishFor(run, START_STEPS * people, WARM, 0, pool.take)
  const size = measureProblem(problem)
  const whole = size.cells <= (options.wholeUpTo ?? WHOLE_UP_TO) && size.classesPerDay <= FEW_CLASSES
  const parts = createParts(run, options.lp)
  if (!whole) {
    run.enter('bound')
    if (size.days <= SHORT && !run.isOver()) run.prove(slopeBound(problem, run))
    for (let stretch = 1; stretch <= STRETCHES && !run.isOver(); stretch++) {
      run.enter('improve')
      if (size.classesPerDay <= FEW_CLASSES) parts.solveFor(START_STEPS * people)
      polishFor(run, POLISH_STEPS * people, TEMPERATURES[stretch % TEMPERATURES.length]!, stretch)
    }
    return
  }
  run.enter('bound')
  const root = startRoot()
  const generation = startGeneration(problem, options.lp, [...run.bestColumns, ...pool.columns()], [run.seed, 22])
  try {
    while (!root.converged && !run.isOver()) {
      advanceRoot(generation, run, root)
      run.prove(root.bound)
    }
    for (let stretch = 0; stretch < STRETCHES && !run.isOver(); stretch++) {
      run.enter('dive')
      const before = run.steps
      diveOnce(run, generation, root, stretch, options.firstDive ?? 'cells')
      const used = run.steps - before
      if (run.isOver()) return
      run.enter('improve')
      polishFor(run, POLISH_STEPS * people, COOL, stretch + 1)
      parts.solveFor(Math.round(used * PARTS_PER_DIVE))
    }
  } finally {
    generation.master.dispose()
  }
}

/** One dive from the root; the first two are pure and go to the end, the later ones are led by chance and cut. */
function diveOnce(run: Run, generation: Generation, root: RootState, stretch: number, first: 'cells' | 'rows'): void {
  for (const column of run.bestColumns) addColumn(generation, column)
  if (stretch > 0) purge(run, generation, root)
  const kind = (stretch % 2 === 0) === (first === 'cells') ? 'cells' : 'rows'
  const rows = dive(generation, run, {
    kind,
    noise: stretch < 2 ? 0 : NOISE,
    cutAt: stretch < 2 ? Number.POSITIVE_INFINITY : run.best - 1 + 1e-6,
  })
  if (rows) run.offer(rows, costOfColumns(run.problem, rows))
}

/** Forgets rows that cannot be in a better roster: their reduced cost at the root is more than what is open. */
function purge(run: Run, generation: Generation, root: RootState): void {
  const { master } = generation
  generation.solution = master.solve()
  const { prices, rowCosts, objective } = generation.solution
  const room = run.best - Math.min(objective, root.bound)
  const useless = master.columns.flatMap(({ column }, position) => {
    let cost = column.cost - rowCosts[column.employee]!
    for (const row of column.rows) cost += prices[row]!
    return cost > room ? [position] : []
  })
  master.remove(useless)
  generation.solution = master.solve()
}

function polishFor(run: Run, steps: number, temperature: number, seed: number, sink?: (column: Column) => void): void {
  const end = run.steps + steps
  for (let round = 0; run.steps < end && !run.isOver(); round++)
    polish(run, { moves: 100, temperature, seed: seed * 1000 + round }, sink)
}

/** Rows met on the way, the latest of each employee: a good beginning for the programme. */
function createPool(problem: CoreProblem) {
  const most = 30
  const kept: Column[][] = problem.employees.map(() => [])
  const next = problem.employees.map(() => 0)
  return {
    take(column: Column) {
      kept[column.employee]![next[column.employee]! % most] = column
      next[column.employee]!++
    },
    columns: () => kept.flat(),
  }
}

/** Parts of the problem, chosen by chance, whose size follows what they cost. */
function createParts(run: Run, lp: LpEngine) {
  const { problem } = run
  const random = createRandom(run.seed, 24)
  let size = PART_SIZE
  let count = 0
  return {
    solveFor(steps: number) {
      const end = run.steps + steps
      const plan = createPlan(problem)
      for (const column of run.bestColumns) plan.place(column)
      while (run.steps < end && !run.isOver()) {
        const before = run.steps
        const { team, span } = choosePart(problem, size, random)
        const gain = solvePart(run, plan, lp, {
          team,
          span,
          kind: count % 2 === 0 ? 'cells' : 'rows',
          noise: 0,
          seed: count++,
        })
        if (gain > 0) run.offer(plan.columns(), plan.cost)
        const used = run.steps - before
        if (used < PART_STEPS.few) size = Math.min(PART_SIZES.most, size * 1.1)
        if (used > PART_STEPS.many) size = Math.max(PART_SIZES.least, size * 0.8)
      }
    },
  }
}

const WEEKS = [2, 3, 4, 6]

function choosePart(problem: CoreProblem, size: number, random: Random): { team: readonly number[]; span: DaySpan } {
  const span = chooseSpan(problem.days, random, WEEKS)
  const people = Math.max(2, Math.round(size / (span.endDay - span.firstDay)))
  const order = shuffled(
    problem.employees.map((_, index) => index),
    random,
  )
  return { team: order.slice(0, people).sort((a, b) => a - b), span }
}
