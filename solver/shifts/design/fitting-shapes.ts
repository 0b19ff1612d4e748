import { type DesignProblem, type ShiftShape, workedSlots } from './problem.ts'

/** A shape with the days and skills on which all its work is wanted. */
export interface FittingShape {
  readonly shape: ShiftShape
  readonly uses: readonly ShapeUse[]
}

export interface ShapeUse {
  readonly skill: number
  readonly day: number
  /** people that are wanted throughout */
  readonly most: number
}

/**
 * Shapes whose starts, ends and breaks lie where the requirement changes on some day, and which are wanted throughout
 * somewhere: where cover can be exact, others cannot take part in it.
 */
export function fittingShapes(problem: DesignProblem): FittingShape[] {
  const { required, shapes, slotsPerDay, days } = problem
  const changes = new Uint8Array(slotsPerDay)
  for (const row of required)
    for (let slot = 0; slot < row.length; slot++)
      if (row[slot] !== row[(slot + row.length - 1) % row.length]) changes[slot % slotsPerDay] = 1
  const changesAt = (slot: number) => changes[slot % slotsPerDay] === 1
  return shapes.flatMap(shape => {
    const { start, length, breakStart, breakLength } = shape
    if (!changesAt(start) || !changesAt(start + length)) return []
    if (breakStart !== undefined && !(changesAt(breakStart) && changesAt(breakStart + breakLength))) return []
    const slots = workedSlots(shape)
    const uses: ShapeUse[] = []
    required.forEach((row, skill) => {
      for (let day = 0; day < days; day++) {
        let most = Number.POSITIVE_INFINITY
        for (const slot of slots) most = Math.min(most, row[(day * slotsPerDay + slot) % row.length]!)
        if (most > 0) uses.push({ skill, day, most })
      }
    })
    return uses.length > 0 ? [{ shape, uses }] : []
  })
}
