import type { Person } from '../model/planning-problem.ts'
import type { DayIndex, Minutes } from '../model/units.ts'
import type { DayShift, PersonView, RosterView } from './roster-view.ts'

/** Working time of a shift: presence less breaks. */
export function workingMinutes(shift: DayShift): Minutes {
  return shift.end - shift.start - shift.breaks.reduce((sum, pause) => sum + pause.end - pause.start, 0)
}

/** Working time of several shifts together. */
export function totalMinutes(shifts: readonly DayShift[]): Minutes {
  return shifts.reduce((sum, shift) => sum + workingMinutes(shift), 0)
}

/** A piece of work joined across breaks. */
export interface JoinedPiece {
  readonly site: string
  readonly activity: string
  readonly start: Minutes
  readonly end: Minutes
  /** working time, breaks left out */
  readonly minutes: Minutes
}

/** The pieces of a shift in order of time; neighbours with the same site and activity are one, a break between or not. */
export function joinPieces(shift: DayShift): JoinedPiece[] {
  const joined: JoinedPiece[] = []
  for (const piece of [...shift.pieces].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    const minutes = piece.end - piece.start
    if (last && last.site === piece.site && last.activity === piece.activity)
      joined[joined.length - 1] = { ...last, end: piece.end, minutes: last.minutes + minutes }
    else joined.push({ ...piece, minutes })
  }
  return joined
}

/** Stretches of presence without a break. */
export function stretchesOf(shift: DayShift): { start: Minutes; end: Minutes }[] {
  const stretches: { start: Minutes; end: Minutes }[] = []
  let start = shift.start
  for (const pause of [...shift.breaks].sort((a, b) => a.start - b.start)) {
    if (pause.start > start) stretches.push({ start, end: pause.start })
    start = pause.end
  }
  if (shift.end > start) stretches.push({ start, end: shift.end })
  return stretches
}

/** Day index of the Monday of a day's calendar week. */
export function mondayIndex(view: Pick<RosterView, 'weekdayOf'>, day: DayIndex): DayIndex {
  return day - (view.weekdayOf(day) - 1)
}

/** Planned and past shifts of days `[firstDay, firstDay + days)`. */
export function shiftsWithin(person: PersonView, firstDay: DayIndex, days: number): DayShift[] {
  return person.all.filter(shift => shift.day >= firstDay && shift.day < firstDay + days)
}

export function isProtected(person: Person, ...kinds: Person['protections']): boolean {
  return kinds.some(kind => person.protections.includes(kind))
}
