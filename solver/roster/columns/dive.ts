import type { Column } from '../core/column.ts'
import { OFF } from './cells.ts'
import { type Fixing, fix, release } from './fixings.ts'
import { type Generation, type StepCounter, sweep } from './generation.ts'

/** What a dive decides at each node: single days, or whole rows. */
export type DiveKind = 'cells' | 'rows'

export interface DiveOptions {
  readonly kind: DiveKind
  /** strength of chance in what is decided first; 0 for none */
  readonly noise: number
  /** ends when the programme costs no less than this: nothing better can come of it */
  readonly cutAt: number
}

const never = Number.POSITIVE_INFINITY
const SETTINGS = {
  cells: { share: 0.03, nearlyWhole: 0.85, sweeps: 6, open: 1 },
  rows: { share: 0.02, nearlyWhole: 0.97, sweeps: 12, open: 0.7 },
} as const
const MOST_PER_EMPLOYEE = 2
/** shifts are decided before days off of the same share */
const OFF_HANDICAP = 0.1

/**
 * Rounds the master programme to a roster: decide a little, price rows anew around it until the programme has settled,
 * and so on (ENGINE.md 2.4: never hurry a dive). The generation's decisions are taken back at the end; its rows stay.
 * @returns one row per employee, or undefined when it was cut or the run ended
 */
export function dive(generation: Generation, counter: StepCounter, options: DiveOptions): Column[] | undefined {
  const { problem, master } = generation
  const { sweeps, open: settled } = SETTINGS[options.kind]
  generation.solution = master.solve()
  try {
    for (;;) {
      if (generation.solution.objective > options.cutAt) return undefined
      const whole = wholeRows(generation)
      if (whole) return whole
      const fixings = options.kind === 'cells' ? chooseCells(generation, options) : chooseRows(generation, options)
      if (fixings.length === 0 || fix(generation, fixings) === 0) return undefined
      generation.solution = master.solve()
      const free = freeEmployees(generation)
      for (let round = 0; round < sweeps && free.length > 0; round++) {
        const open = sweep(generation, counter, 2, free)
        if (open === never) return undefined
        if (generation.solution.objective - open > options.cutAt) return undefined
        if (open < settled) break
      }
      if (problem.employees.length === 0) return []
    }
  } finally {
    release(generation)
  }
}

/** The rows of the programme when each employee has a single one. */
function wholeRows({ master, solution, problem }: Generation): Column[] | undefined {
  const rows: (Column | undefined)[] = problem.employees.map(() => undefined)
  master.columns.forEach(({ column }, position) => {
    if (solution.shares[position]! > 0.999) rows[column.employee] = column
  })
  return rows.every(row => row !== undefined) ? rows : undefined
}

/** Employees with a day that is not decided. */
function freeEmployees({ days, problem }: Generation): number[] {
  return problem.employees.flatMap((_, employee) =>
    days[employee]!.some(day => day.only === undefined && day.forced === undefined && day.sources.length > 0)
      ? [employee]
      : [],
  )
}

function isOpen(generation: Generation, employee: number, day: number): boolean {
  const { only, forced, sources } = generation.days[employee]![day]!
  return only === undefined && forced === undefined && sources.length > 0
}

/** The days that the programme is surest of: all nearly whole ones, and a small share of the others. */
function chooseCells(generation: Generation, { noise }: DiveOptions): Fixing[] {
  const { share, nearlyWhole } = SETTINGS.cells
  const { master, solution, problem, random } = generation
  const sums = problem.employees.map(() => Array.from({ length: problem.days }, () => new Map<number, number>()))
  const unsettled = new Set<number>()
  master.columns.forEach(({ column: { employee }, cells }, position) => {
    const part = solution.shares[position]!
    if (part < 1e-9) return
    if (part < 0.999) unsettled.add(employee)
    for (let day = 0; day < cells.length; day++) {
      const cellSums = sums[employee]![day]!
      cellSums.set(cells[day]!, (cellSums.get(cells[day]!) ?? 0) + part)
    }
  })
  const candidates: (Fixing & { rank: number; sum: number })[] = []
  let fractional = 0
  sums.forEach((perDay, employee) => {
    perDay.forEach((cellSums, day) => {
      if (!isOpen(generation, employee, day)) return
      for (const [cell, sum] of cellSums) {
        if (sum < 0.999) fractional++
        // whole days of settled employees need no decision yet
        else if (!unsettled.has(employee)) continue
        const rank = sum - (cell === OFF ? OFF_HANDICAP : 0) + (noise > 0 ? noise * random.next() : 0)
        candidates.push({ employee, day, cell, rank, sum })
      }
    })
  })
  candidates.sort((a, b) => b.rank - a.rank || a.employee - b.employee || a.day - b.day)
  const enough = Math.max(1, Math.ceil(share * fractional))
  const perEmployee = new Map<number, number>()
  const chosen: Fixing[] = []
  let newDecisions = 0
  for (const { employee, day, cell, sum } of candidates) {
    if (newDecisions >= enough && sum < nearlyWhole) continue
    if (chosen.some(other => other.employee === employee && other.day === day)) continue
    if (sum < 0.999) {
      const count = perEmployee.get(employee) ?? 0
      if (count >= MOST_PER_EMPLOYEE) continue
      perEmployee.set(employee, count + 1)
      newDecisions++
    }
    chosen.push({ employee, day, cell })
  }
  return newDecisions > 0 ? chosen : []
}

/** All days of the employees whose largest row the programme is surest of. */
function chooseRows(generation: Generation, { noise }: DiveOptions): Fixing[] {
  const { share, nearlyWhole } = SETTINGS.rows
  const { master, solution, problem, random } = generation
  const largest = problem.employees.map(() => ({ position: -1, part: 0 }))
  master.columns.forEach(({ column: { employee } }, position) => {
    const part = solution.shares[position]!
    if (part > largest[employee]!.part) largest[employee] = { position, part }
  })
  const ranked = largest
    .map(({ position, part }, employee) => ({
      employee,
      position,
      part,
      rank: part + (noise > 0 && part < 0.999 ? noise * random.next() : 0),
    }))
    .filter(
      ({ employee, position }) =>
        position >= 0 && problem.employees[employee]!.days.some((_, day) => isOpen(generation, employee, day)),
    )
    .sort((a, b) => b.rank - a.rank || a.employee - b.employee)
  const enough = Math.max(1, Math.ceil(share * problem.employees.length))
  const split = ranked.filter(({ part }) => part < 0.999)
  const chosen = [...split.slice(0, enough), ...split.slice(enough).filter(({ part }) => part >= nearlyWhole)]
  return chosen.flatMap(({ employee, position }) => {
    const { cells } = master.columns[position]!
    return [...cells].flatMap((cell, day) => (isOpen(generation, employee, day) ? [{ employee, day, cell }] : []))
  })
}
