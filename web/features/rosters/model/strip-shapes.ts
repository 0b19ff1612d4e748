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
  /** Rectangles between planned and required. */
  readonly gaps: readonly GapRectangle[]
}

export interface GapRectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly belowMinimum: boolean
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
    gaps: gapRectangles(line, slotMinutes, x, y),
  }
}

/** One rectangle for each run of slots in which the same people are missing, so that no seams show between slots. */
function gapRectangles(
  line: RosterCover,
  slotMinutes: number,
  x: (slot: number) => number,
  y: (people: number) => number,
): GapRectangle[] {
  const gaps: GapRectangle[] = []
  for (const [slot, present] of line.present.entries()) {
    const minimum = line.minimum[slot] ?? 0
    const wanted = Math.max(line.required[slot] ?? 0, minimum)
    if (present >= wanted) continue
    const gap = { x: x(slot), y: y(wanted), width: slotMinutes, height: y(present) - y(wanted) }
    const belowMinimum = present < minimum
    const before = gaps.at(-1)
    const joins =
      before?.belowMinimum === belowMinimum &&
      before.x + before.width === gap.x &&
      before.y === gap.y &&
      before.height === gap.height
    if (joins) gaps[gaps.length - 1] = { ...before, width: before.width + slotMinutes }
    else gaps.push({ ...gap, belowMinimum })
  }
  return gaps
}

function steps(values: readonly number[], x: (slot: number) => number, y: (people: number) => number): string {
  return values.map((people, slot) => `V${y(people)}H${x(slot + 1)}`).join('')
}
