import type { PlanningProblem, Shift } from '../../model/planning-problem.ts'
import type { DayIndex, Points } from '../../model/units.ts'
import { type CompiledProblem, compileProblem } from '../compile/compile-problem.ts'
import type { PlacedOption } from '../core/column.ts'
import { createCoverState } from '../core/cover-state.ts'
import { createPriceTables, type PriceTables } from '../core/price-tables.ts'
import { createScoreState, type ScoreState } from '../score-state.ts'
import { appeared, type CellChange, type Change, compareTallies, newlyBroken, tell, worsened } from './change.ts'

/** A cell and what it is to hold. */
export type CellEdit = Omit<CellChange, 'before'>

/** What a change would cost: points, and the hard rules that forbid it. */
export interface Trial {
  readonly cost: Points
  readonly broken: readonly string[]
}

/** A roster with which changes are tried: its score, and the prices that one more person in each cover row has. */
export interface WhatIf {
  readonly problem: PlanningProblem
  readonly compiled: CompiledProblem
  readonly state: ScoreState
  readonly tables: PriceTables
  /** index of a person in the problem. @throws RangeError for an unknown one */
  indexOf(person: string): number
  /** What a person works on each day, in the engine's terms. */
  rowOf(index: number): readonly (PlacedOption | undefined)[]
  /** Judges a change in full; the roster stays as it is. */
  judge(edits: readonly CellEdit[]): Change
  /** The same in figures alone, and quicker. */
  try(edits: readonly CellEdit[]): Trial
  /** Runs something at the prices that hold while a person's day is taken out; the score knows nothing of it. */
  without<Result>(index: number, day: DayIndex, run: () => Result): Result
  /** Runs something as if a change were made; what is judged meanwhile is judged against the roster without it. */
  assuming<Result>(edits: readonly CellEdit[], run: () => Result): Result
}

const NO_ROWS = new Int32Array(0)

/** @param isOpen days on which other shifts are looked for */
export function createWhatIf(
  problem: PlanningProblem,
  shifts: readonly Shift[],
  isOpen: (day: DayIndex) => boolean,
): WhatIf {
  const compiled = compileProblem(problem, isOpen)
  const state = createScoreState(problem, shifts)
  const tables = createPriceTables(compiled.core)
  const cover = createCoverState(compiled.core, tables)
  const indices = new Map(problem.people.map((person, index) => [person.id, index]))
  const indexOf = (person: string) => {
    const index = indices.get(person)
    if (index === undefined) throw new RangeError(`the problem knows no person ${person}`)
    return index
  }
  const rows = problem.people.map((person, index) =>
    Array.from({ length: problem.horizon.days }, (_, day) => {
      const shift = state.shiftOf(person.id, day)
      return shift ? compiled.place(index, shift) : undefined
    }),
  )
  const count = (index: number, day: DayIndex, what: 'add' | 'remove') =>
    cover[what]({ employee: index, cost: 0, rows: NO_ROWS, options: rows[index]!, key: '' }, day, day + 1)
  for (let index = 0; index < rows.length; index++)
    for (let day = 0; day < problem.horizon.days; day++) count(index, day, 'add')
  const tallies = state.tallies()
  const { departures } = state.score()

  const set = (edits: readonly CellEdit[]) => {
    for (const { person, day, after } of edits) state.set(person, day, after)
  }
  const beforeOf = (edits: readonly CellEdit[]): CellChange[] =>
    edits.map(edit => ({ ...edit, before: state.shiftOf(edit.person, edit.day) }))
  const trying = <Result>(edits: readonly CellEdit[], look: () => Result): Result => {
    const back = beforeOf(edits).map(({ person, day, before }) => ({ person, day, after: before }))
    set(edits)
    const result = look()
    set(back)
    return result
  }

  return {
    problem,
    compiled,
    state,
    tables,
    indexOf,
    rowOf: index => rows[index]!,
    judge(edits) {
      const cells = beforeOf(edits)
      return trying(edits, () => {
        const after = state.tallies()
        const now = state.score().departures
        const forbidden = new Set(newlyBroken(tallies, after))
        return {
          cells,
          cost: after.reduce((sum, tally, index) => sum + tally.cost - tallies[index]!.cost, 0),
          byRule: compareTallies(tallies, after),
          broken: appeared(departures, now)
            .filter(({ rule }) => forbidden.has(rule))
            .map(tell),
          worse: worsened(departures, now),
        }
      })
    },
    try: edits =>
      trying(edits, () => {
        const after = state.tallies()
        return {
          cost: after.reduce((sum, tally, index) => sum + tally.cost - tallies[index]!.cost, 0),
          broken: newlyBroken(tallies, after),
        }
      }),
    without(index, day, run) {
      count(index, day, 'remove')
      const result = run()
      count(index, day, 'add')
      return result
    },
    assuming(edits, run) {
      const back = beforeOf(edits).map(({ person, day, before }) => ({ person, day, after: before }))
      apply(edits)
      const result = run()
      apply(back)
      return result
    },
  }

  function apply(edits: readonly CellEdit[]): void {
    set(edits)
    for (const { person, day, after } of edits) {
      const index = indexOf(person)
      count(index, day, 'remove')
      rows[index]![day] = after && compiled.place(index, { ...after, day })
      count(index, day, 'add')
    }
  }
}
