import type { RosterPerson, RosterShift } from '../../../../api/contract/rosters.ts'

/** One line of a cell: what is done where. Neighbouring pieces of the same kind, parted by a break only, are one. */
export interface CellPiece {
  readonly site: string
  readonly activity: string
}

/** What a cell of the grid says about a person's day. */
export type CellContent =
  | {
      readonly kind: 'shift'
      readonly shift: RosterShift
      readonly pieces: readonly CellPiece[]
      readonly away: boolean
    }
  | { readonly kind: 'time-off'; readonly reason: RosterPerson['timeOff'][number]['kind'] }
  | { readonly kind: 'closed' }
  | { readonly kind: 'free' }

/** Kinds of time off, the one that says most first. */
const TIME_OFF_ORDER = ['absent', 'school', 'contract-free', 'unavailable'] as const
const WHOLE_DAY = 1440

export function cellContent(
  person: RosterPerson,
  day: number,
  shift: RosterShift | undefined,
  hasWork: boolean,
): CellContent {
  if (shift) {
    const pieces = joinedPieces(shift)
    return { kind: 'shift', shift, pieces, away: pieces.some(piece => piece.site !== person.homeSite) }
  }
  const off = person.timeOff.filter(entry => entry.day === day && entry.end - entry.start >= WHOLE_DAY / 2)
  const reason = TIME_OFF_ORDER.find(kind => off.some(entry => entry.kind === kind))
  if (reason) return { kind: 'time-off', reason }
  return hasWork ? { kind: 'free' } : { kind: 'closed' }
}

/** The pieces of a shift with breaks taken out of sight. */
export function joinedPieces(shift: Pick<RosterShift, 'pieces'>): CellPiece[] {
  const pieces: CellPiece[] = []
  for (const { site, activity } of [...shift.pieces].sort((a, b) => a.start - b.start)) {
    const before = pieces.at(-1)
    if (before?.site !== site || before.activity !== activity) pieces.push({ site, activity })
  }
  return pieces
}

/** The wishes of a person for a day. */
export function wishesOf(person: Pick<RosterPerson, 'wishes'>, day: number): RosterPerson['wishes'] {
  return person.wishes.filter(wish => wish.day === day)
}

/** Whether the week's work misses the target by more than the tolerance, and which way. */
export function weekBalance(
  person: Pick<RosterPerson, 'plannedMinutes' | 'targetMinutes' | 'toleranceMinutes'>,
): 'over' | 'under' | 'kept' {
  const difference = person.plannedMinutes - person.targetMinutes
  if (difference > person.toleranceMinutes) return 'over'
  return difference < -person.toleranceMinutes ? 'under' : 'kept'
}
