import type { Piece } from '../model/planning-problem.ts'
import type { Minutes, TimeRange } from '../model/units.ts'
import type { DayShift } from './given.ts'

/** Working time of a shift: presence less breaks. Travel between two pieces is working time. */
export function workingTime(shift: DayShift): Minutes {
  return shift.end - shift.start - union(shift.breaks, shift).reduce((sum, pause) => sum + pause.end - pause.start, 0)
}

/** Working time of all shifts given. */
export function workingTimeOf(shifts: Iterable<DayShift>): Minutes {
  let sum = 0
  for (const shift of shifts) sum += workingTime(shift)
  return sum
}

/** The shift's breaks in order, those that touch or overlap as one, cut to the shift. */
export function breaksOf(shift: DayShift): readonly TimeRange[] {
  return union(shift.breaks, shift)
}

/** Pieces of work in order of time. */
export function piecesInOrder(shift: DayShift): readonly Piece[] {
  return [...shift.pieces].sort((a, b) => a.start - b.start || a.end - b.end)
}

/** Work at one site in one activity, a break in between not counted as an end. */
export interface Stretch extends TimeRange {
  readonly site: string
  readonly activity: string
  /** minutes of work in it, breaks left out */
  readonly work: Minutes
}

/** The shift's pieces, neighbours of the same site and activity joined (a break between them does not part them). */
export function stretchesOf(shift: DayShift): readonly Stretch[] {
  const stretches: Stretch[] = []
  for (const piece of piecesInOrder(shift)) {
    const last = stretches.at(-1)
    const work = piece.end - piece.start
    if (last && last.site === piece.site && last.activity === piece.activity) {
      stretches[stretches.length - 1] = { ...last, end: Math.max(last.end, piece.end), work: last.work + work }
    } else {
      stretches.push({ site: piece.site, activity: piece.activity, start: piece.start, end: piece.end, work })
    }
  }
  return stretches
}

function union(ranges: readonly TimeRange[], within: TimeRange): TimeRange[] {
  const merged: { start: Minutes; end: Minutes }[] = []
  const cut = ranges
    .map(range => ({ start: Math.max(range.start, within.start), end: Math.min(range.end, within.end) }))
    .filter(range => range.end > range.start)
    .sort((a, b) => a.start - b.start)
  for (const range of cut) {
    const last = merged.at(-1)
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end)
    else merged.push(range)
  }
  return merged
}
