import type { Minutes, TimeRange } from '../model/units.ts'
import type { BreakLaw } from '../rules/breaks.ts'

/** An activity as a shift of this frame can hold it. */
export interface ShapeActivity {
  readonly id: string
  /** shortest stretch of work in it, breaks left out */
  readonly minPieceMinutes: Minutes
  /** cover rows with the stretch of time that a piece must span to count in them */
  readonly slots: readonly (TimeRange & { readonly row: number })[]
}

/**
 * What a day's shift may look like at one site for one kind of person: every start, end, break and change of activity on
 * the grid inside `window` that law and agreement allow. Thousands of shapes, never listed.
 */
export interface ShapeFrame {
  readonly site: string
  readonly day: number
  readonly stepMinutes: Minutes
  /** earliest start and latest end; both on the grid */
  readonly window: TimeRange
  /** a tour: start and end are exactly the window */
  readonly whole: boolean
  /** working time */
  readonly minMinutes: Minutes
  readonly maxMinutes: Minutes
  readonly maxPresenceMinutes: Minutes
  readonly maxPieces: number
  readonly maxBreaks: number
  /** how much longer than the law asks the breaks may be */
  readonly extraBreakMinutes: Minutes
  /** distance of a break from start and end of the shift */
  readonly breakAfterStart: Minutes
  readonly breakBeforeEnd: Minutes
  readonly breakLaw: BreakLaw
  /** points per change of activity */
  readonly changeCost: number
  readonly activities: readonly ShapeActivity[]
  /** points for starting before / ending after a minute (wishes) */
  readonly startBefore: readonly { readonly minute: Minutes; readonly cost: number }[]
  readonly endAfter: readonly { readonly minute: Minutes; readonly cost: number }[]
}
