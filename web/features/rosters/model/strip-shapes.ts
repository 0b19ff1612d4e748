import type { RosterCover } from '../../../../api/contract/rosters.ts'
import type { Range } from './day-lanes.ts'

/** The figure of one strip, in its own units: x in minutes from the frame's start, y in people from the top. */
export interface StripShapes {
  readonly width: number
  readonly height: number
  /** Closed area of the people planned. */
  readonly planned: string
  /** Step line of the people required. */
  readonly required: string
  /** Step line of the people who must be there. */
  readonly minimum: string
  /** Rectangles between planned and required, one a slot with a gap. */
  readonly gaps: readonly { x: number; y: number; width: number; height: number; belowMinimum: boolean }[]
}

/** Draws one line's cover on the frame's time axis; `heads` is the top of the scale, shared by the strips of a row. */
export function stripShapes(line: RosterCover, frame: Range, slotMinutes: number, heads: number): StripShapes {
  const planned = line.present
  const x = (slot: number) => line.start + slot * slotMinutes - frame.start
  const y = (people: number) => heads - Math.min(people, heads)
  return {
    width: frame.end - frame.start,
    height: heads,
    planned: `M${x(0)} ${y(0)}${steps(planned, x, y)}V${y(0)}Z`,
    required: `M${x(0)} ${y(line.required[0] ?? 0)}${steps(line.required, x, y)}`,
    minimum: `M${x(0)} ${y(line.minimum[0] ?? 0)}${steps(line.minimum, x, y)}`,
    gaps: planned.flatMap((present, slot) => {
      const wanted = Math.max(line.required[slot] ?? 0, line.minimum[slot] ?? 0)
      if (present >= wanted) return []
      const belowMinimum = present < (line.minimum[slot] ?? 0)
      return [{ x: x(slot), y: y(wanted), width: slotMinutes, height: y(present) - y(wanted), belowMinimum }]
    }),
  }
}

function steps(values: readonly number[], x: (slot: number) => number, y: (people: number) => number): string {
  return values.map((people, slot) => `V${y(people)}H${x(slot + 1)}`).join('')
}
