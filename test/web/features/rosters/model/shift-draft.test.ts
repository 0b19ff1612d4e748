import { describe, expect, it } from 'vitest'
import {
  addSegment,
  changeKind,
  draftOf,
  dropSegment,
  moveEnd,
  moveStart,
  type ShiftDraft,
  shiftOf,
} from '../../../../../web/features/rosters/model/shift-draft.ts'

const work = (end: number, activity = 'counter') => ({ kind: 'piece' as const, end, site: 'mitte', activity })
const pause = (end: number) => ({ kind: 'break' as const, end })
const DRAFT: ShiftDraft = { start: 480, segments: [work(720), pause(750), work(960, 'back-office')] }
const SHIFT = {
  start: 480,
  end: 960,
  breaks: [{ start: 720, end: 750 }],
  pieces: [
    { start: 480, end: 720, site: 'mitte', activity: 'counter' },
    { start: 750, end: 960, site: 'mitte', activity: 'back-office' },
  ],
}

describe('a shift and its draft', () => {
  it('say the same', () => {
    expect(draftOf(SHIFT)).toEqual(DRAFT)
    expect(shiftOf(DRAFT)).toEqual(SHIFT)
  })

  it('keep the way between two sites, which is neither work nor break', () => {
    const away = {
      start: 480,
      end: 960,
      breaks: [],
      pieces: [
        { start: 480, end: 600, site: 'mitte', activity: 'counter' },
        { start: 630, end: 960, site: 'nord', activity: 'counter' },
      ],
    }
    expect(draftOf(away).segments.map(segment => segment.kind)).toEqual(['piece', 'travel', 'piece'])
    expect(shiftOf(draftOf(away))).toEqual(away)
  })
})

describe('editing a draft', () => {
  const ends = (draft: ShiftDraft) => draft.segments.map(segment => segment.end)

  it('moves what follows when a stretch ends later or earlier', () => {
    expect(ends(moveEnd(DRAFT, 0, 750))).toEqual([750, 780, 990])
    expect(ends(moveEnd(DRAFT, 2, 900))).toEqual([720, 750, 900])
  })

  it('moves the whole shift with its beginning', () => {
    expect(shiftOf(moveStart(DRAFT, 450))).toMatchObject({ start: 450, end: 930, breaks: [{ start: 690, end: 720 }] })
  })

  it('never leaves the day', () => {
    expect(ends(moveStart(DRAFT, 1200))).toEqual([1440, 1440, 1440])
  })

  it('makes a stretch something else and keeps its times', () => {
    expect(changeKind(DRAFT, 1, work(0)).segments[1]).toEqual(work(750))
  })

  it('adds a stretch, and takes one out with what follows moving up', () => {
    expect(ends(addSegment(DRAFT, pause(975)))).toEqual([720, 750, 960, 975])
    expect(ends(dropSegment(DRAFT, 1))).toEqual([720, 930])
    expect(ends(dropSegment(DRAFT, 0))).toEqual([510, 720])
  })

  it('keeps the last stretch', () => {
    const single = { start: 480, segments: [work(720)] }
    expect(dropSegment(single, 0)).toBe(single)
  })
})
