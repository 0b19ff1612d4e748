import type { LpColumn, LpEngine, LpRow } from '../../lp/model.ts'
import { createRandom } from '../../model/random.ts'
import { type FittingShape, fittingShapes } from './fitting-shapes.ts'
import { type DesignedShift, type DesignProblem, workedSlots } from './problem.ts'
import { sparseShapes } from './sparse-shapes.ts'

/** A design with what it costs and, of the shapes looked at, the least that any could cost. */
export interface ShiftDesign {
  readonly shifts: readonly DesignedShift[]
  readonly cost: number
  /** shapes that were looked at, of all that are allowed */
  readonly shapes: number
}

export interface DesignOptions {
  readonly seed: number
  /** asked between programmes; true ends the search with the best design so far */
  readonly shouldStop?: () => boolean
}

/** Shapes among which the whole-number programme chooses at once, and in seconds. */
const ALL_AT_ONCE = 300
const FEW_SHAPES = 64
/** sparse covers tried until one holds a design in whole people, and programmes around the best design after that */
const STARTS = 6
const ROUNDS = 400
const SHAPES_AROUND = 44

/**
 * Chooses shifts and people, exact cover first. Few shapes are chosen among at once. Of many, those that sparse covers live
 * on give a first design, and then programmes over its shapes and others, of one type or of all, make it better.
 */
export function designShifts(
  problem: DesignProblem,
  lp: LpEngine,
  { seed, shouldStop = () => false }: DesignOptions,
): ShiftDesign {
  const all = fittingShapes(problem)
  if (all.length <= ALL_AT_ONCE) return chooseAmong(problem, all, lp, true) ?? chooseAmong(problem, all, lp, false)!
  const random = createRandom(seed, 42)
  const known = new Set<FittingShape>()
  let best: ShiftDesign | undefined
  for (let start = 0; start < STARTS && !best; start++) {
    for (const shape of sparseShapes(problem, all, lp, seed + start) ?? []) known.add(shape)
    if (start > 0 && known.size > FEW_SHAPES) break
    best = chooseAmong(problem, [...known], lp, true)
  }
  best ??= chooseAmong(problem, known.size > 0 ? [...known].slice(0, FEW_SHAPES / 2) : all, lp, false)!
  for (let round = 0; round < ROUNDS && !shouldStop(); round++) {
    const used = new Set(best.shifts.map(({ shape }) => shape))
    const types = [...new Set(all.map(({ shape }) => shape.type))]
    const type = types[random.below(types.length)]!
    const around = all.filter(({ shape }) => used.has(shape))
    const others = all.filter(({ shape }) => !used.has(shape) && (round % 3 === 0 || shape.type === type))
    while (around.length < used.size + SHAPES_AROUND && others.length > 0)
      around.push(...others.splice(random.below(others.length), 1))
    const found = chooseAmong(problem, around, lp, true)
    if (found && found.cost < best.cost) best = found
  }
  return { ...best, shapes: all.length }
}

/**
 * One linear programme with whole numbers: people per shape, day and skill; a shape that is used is paid once; slots that
 * want the same people and that the same shapes cover are one row.
 * @param exact cover as required, nothing under or over it: a far smaller search where it is possible at all
 * @returns undefined where there is no such design
 */
function chooseAmong(
  problem: DesignProblem,
  candidates: readonly FittingShape[],
  lp: LpEngine,
  exact: boolean,
): ShiftDesign | undefined {
  const { required, bands, prices, slotsPerDay } = problem
  const columns: LpColumn[] = []
  const rows: LpRow[] = []
  const row = (lower: number, upper: number) => rows.push({ lower, upper }) - 1
  const never = Number.POSITIVE_INFINITY

  // which candidate uses cover a slot
  const coverers = required.map(slots => Array.from(slots, () => [] as number[]))
  let uses = 0
  const slotsOf = candidates.map(({ shape }) => workedSlots(shape))
  candidates.forEach(({ uses: list }, candidate) => {
    for (const { skill, day } of list) {
      for (const slot of slotsOf[candidate]!)
        coverers[skill]![(day * slotsPerDay + slot) % required[skill]!.length]!.push(uses)
      uses++
    }
  })
  const coverRows: number[][] = Array.from({ length: uses }, () => [])
  const slack: LpColumn[] = []
  required.forEach((slots, skill) => {
    const blocks = new Map<string, { wanted: number; width: number; by: readonly number[] }>()
    slots.forEach((wanted, slot) => {
      const by = coverers[skill]![slot]!
      const key = `${wanted}|${by.join()}`
      const block = blocks.get(key)
      if (block) block.width++
      else blocks.set(key, { wanted, width: 1, by })
    })
    for (const { wanted, width, by } of blocks.values()) {
      const at = row(wanted, wanted)
      for (const use of by) coverRows[use]!.push(at)
      if (exact) continue
      slack.push({ cost: prices.under * width, lower: 0, upper: never, rows: [at], values: [1] })
      slack.push({ cost: prices.over * width, lower: 0, upper: never, rows: [at], values: [-1] })
    }
  })
  // work may not lie below or above the band of the duties
  const bandRows = bands.map(() => ({ least: row(0, never), most: row(Number.NEGATIVE_INFINITY, 0) }))
  for (const { least, most } of bandRows) {
    slack.push({ cost: prices.band, lower: 0, upper: never, rows: [least], values: [1] })
    slack.push({ cost: prices.band, lower: 0, upper: never, rows: [most], values: [-1] })
  }
  let use = 0
  const columnOf: number[][] = []
  candidates.forEach(({ uses: list }, candidate) => {
    const links: { at: number; most: number }[] = []
    columnOf.push(
      list.map(({ skill, most }) => {
        const link = row(Number.NEGATIVE_INFINITY, 0)
        links.push({ at: link, most })
        const worked = slotsOf[candidate]!.length
        const { least: lower, most: upper } = bandRows[skill]!
        const at = [...coverRows[use++]!, lower, upper, link]
        const values = at.map(() => 1)
        values[at.length - 3] = worked - bands[skill]!.least
        values[at.length - 2] = worked - bands[skill]!.most
        return columns.push({ cost: 0, lower: 0, upper: most, rows: at, values, integer: true }) - 1
      }),
    )
    columns.push({
      cost: prices.shift,
      lower: 0,
      upper: 1,
      rows: links.map(({ at }) => at),
      values: links.map(({ most }) => -most),
      integer: true,
    })
  })
  const model = lp.createModel()
  try {
    model.addRows(rows)
    model.addColumns([...columns, ...slack])
    const { status, objective, values } = model.solve()
    if (status !== 'optimal') return undefined
    const shifts = candidates.flatMap(({ shape, uses: list }, candidate): DesignedShift[] => {
      const people = required.map(() => new Array<number>(problem.days).fill(0))
      let any = false
      list.forEach(({ skill, day }, index) => {
        const count = Math.round(values[columnOf[candidate]![index]!]!)
        people[skill]![day] = count
        any ||= count > 0
      })
      return any ? [{ shape, people }] : []
    })
    return { shifts, cost: Math.round(objective), shapes: candidates.length }
  } finally {
    model.dispose()
  }
}
