import type { Shift } from '../../solver/index.ts'

/** A published version of a week's roster. */
export interface PublishedVersion {
  readonly id: number
  readonly publishedAt: Date | null
  readonly shifts: readonly Shift[]
}

/** What somebody's day was from one publication on. */
export interface DayState {
  /** Changes of this day so far; 0 when it was first published with a shift. */
  readonly changes: number
  /** Shifts this day has had so far, the present one included. */
  readonly count: number
  readonly shift: Shift | null
  readonly since: Date | null
  /** The shift before, for those who must be told that it no longer counts. */
  readonly before: Shift | null
}

/** Key of a person's day. */
export function dayKey(person: string, day: number): string {
  return `${day} ${person}`
}

/**
 * The story of every person's day over the published versions of one week: what it is after each of them. Published
 * versions never change, so that whatever is numbered from this story is numbered alike for ever. A day without a shift
 * in every version so far has no entry.
 */
export function shiftHistory(
  versions: readonly PublishedVersion[],
): ReadonlyMap<number, ReadonlyMap<string, DayState>> {
  const stories = new Map<number, ReadonlyMap<string, DayState>>()
  let current: ReadonlyMap<string, DayState> = new Map()
  for (const { id, publishedAt, shifts } of versions) {
    const next = new Map(current)
    const fresh = new Map(shifts.map(shift => [dayKey(shift.person, shift.day), shift]))
    for (const [key, shift] of fresh) {
      const state = current.get(key)
      if (state?.shift && sameShift(state.shift, shift)) continue
      next.set(key, {
        changes: state === undefined ? 0 : state.changes + 1,
        count: (state?.count ?? 0) + 1,
        shift,
        since: publishedAt,
        before: state?.shift ?? null,
      })
    }
    for (const [key, state] of current)
      if (state.shift && !fresh.has(key))
        next.set(key, { ...state, changes: state.changes + 1, shift: null, since: publishedAt, before: state.shift })
    stories.set(id, next)
    current = next
  }
  return stories
}

/** Whether two shifts of a person's day are the same to those who read them: times, breaks, places and work. */
export function sameShift(a: Shift, b: Shift): boolean {
  return JSON.stringify(plain(a)) === JSON.stringify(plain(b))
}

function plain({ start, end, breaks, pieces }: Shift) {
  return [
    start,
    end,
    breaks.map(rest => [rest.start, rest.end]),
    pieces.map(piece => [piece.start, piece.end, piece.site, piece.activity]),
  ]
}
