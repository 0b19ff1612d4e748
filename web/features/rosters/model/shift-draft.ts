import type { RosterShift } from '../../../../api/contract/rosters.ts'
import { barsOf } from './day-lanes.ts'

/** A stretch of a day's work that ends where the next one begins. */
export type Segment =
  | { readonly kind: 'piece'; readonly end: number; readonly site: string; readonly activity: string }
  | { readonly kind: 'break' | 'travel'; readonly end: number }

/** A shift as it is edited: one beginning and stretches that follow each other without a hole. */
export interface ShiftDraft {
  readonly start: number
  readonly segments: readonly Segment[]
}

/** What a shift is sent as. */
export type ShiftTimesAndPieces = Pick<RosterShift, 'start' | 'end' | 'breaks' | 'pieces'>

const LAST_MINUTE = 1440

export function draftOf(shift: ShiftTimesAndPieces): ShiftDraft {
  return {
    start: shift.start,
    segments: barsOf(shift).map(bar =>
      bar.kind === 'piece'
        ? { kind: 'piece', end: bar.end, site: bar.site ?? '', activity: bar.activity ?? '' }
        : { kind: bar.kind, end: bar.end },
    ),
  }
}

/** The shift of a draft. Work before and after a break stays in two pieces, as the break lies between them. */
export function shiftOf({ start, segments }: ShiftDraft): ShiftTimesAndPieces {
  const starts = segments.map((_, index) => segments[index - 1]?.end ?? start)
  return {
    start,
    end: segments.at(-1)?.end ?? start,
    breaks: segments.flatMap((segment, index) =>
      segment.kind === 'break' ? [{ start: starts[index]!, end: segment.end }] : [],
    ),
    pieces: segments.flatMap((segment, index) =>
      segment.kind === 'piece'
        ? [{ start: starts[index]!, end: segment.end, site: segment.site, activity: segment.activity }]
        : [],
    ),
  }
}

/** The draft with another beginning or, from a stretch on, another end; what follows moves along. */
export function moveEnd(draft: ShiftDraft, index: number, end: number): ShiftDraft {
  const by = end - (draft.segments[index]?.end ?? end)
  return {
    ...draft,
    segments: draft.segments.map((segment, at) =>
      at < index ? segment : { ...segment, end: Math.min(LAST_MINUTE, segment.end + by) },
    ),
  }
}

/** The whole shift earlier or later. */
export function moveStart(draft: ShiftDraft, start: number): ShiftDraft {
  const by = start - draft.start
  return {
    start,
    segments: draft.segments.map(segment => ({ ...segment, end: Math.min(LAST_MINUTE, segment.end + by) })),
  }
}

/** One stretch as something else, its times kept. */
export function changeKind(draft: ShiftDraft, index: number, to: Segment): ShiftDraft {
  return {
    ...draft,
    segments: draft.segments.map((segment, at) => (at === index ? { ...to, end: segment.end } : segment)),
  }
}

/** A further stretch at the end. */
export function addSegment(draft: ShiftDraft, segment: Segment): ShiftDraft {
  return { ...draft, segments: [...draft.segments, segment] }
}

/** Without one stretch; what follows moves up. The last stretch stays: a shift without work is no shift. */
export function dropSegment(draft: ShiftDraft, index: number): ShiftDraft {
  if (draft.segments.length === 1) return draft
  const start = draft.segments[index - 1]?.end ?? draft.start
  const gone = (draft.segments[index]?.end ?? start) - start
  return {
    ...draft,
    segments: draft.segments.flatMap((segment, at) =>
      at === index ? [] : [at < index ? segment : { ...segment, end: segment.end - gone }],
    ),
  }
}
