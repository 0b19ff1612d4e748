import { describe, expect, it } from 'vitest'
import { dayKey, shiftHistory } from '../../../api/exports/shift-history.ts'
import type { Shift } from '../../../solver/index.ts'

const shift = (person: string, day: number, start = 480): Shift => ({
  person,
  day,
  start,
  end: start + 480,
  breaks: [],
  pieces: [{ start, end: start + 480, site: 'mitte', activity: 'counter' }],
})
const version = (id: number, ...shifts: Shift[]) => ({ id, publishedAt: new Date(id * 1000), shifts })
const story =
  (...versions: ReturnType<typeof version>[]) =>
  (id: number, person: string, day: number) =>
    shiftHistory(versions).get(id)?.get(dayKey(person, day))

describe('the story of a person’s day', () => {
  it('stays as it is while the shift stays', () => {
    const of = story(version(1, shift('amy', 0)), version(2, shift('amy', 0), shift('bob', 1)))
    expect(of(2, 'amy', 0)).toEqual(of(1, 'amy', 0))
    expect(of(2, 'amy', 0)).toMatchObject({ changes: 0, count: 1 })
    expect(of(1, 'bob', 1)).toBeUndefined()
    expect(of(2, 'bob', 1)).toMatchObject({ changes: 0, count: 1, since: new Date(2000) })
  })

  it('counts a changed shift as the next one, and keeps the one before', () => {
    const of = story(version(1, shift('amy', 0)), version(2, shift('amy', 0, 600)))
    expect(of(2, 'amy', 0)).toMatchObject({ changes: 1, count: 2, shift: { start: 600 }, before: { start: 480 } })
  })

  it('tells a shift taken away, and one given back as another', () => {
    const of = story(version(1, shift('amy', 0)), version(2), version(3), version(4, shift('amy', 0)))
    expect(of(2, 'amy', 0)).toMatchObject({ changes: 1, count: 1, shift: null, before: { start: 480 } })
    expect(of(3, 'amy', 0)).toEqual(of(2, 'amy', 0))
    expect(of(4, 'amy', 0)).toMatchObject({ changes: 2, count: 2, shift: { start: 480 } })
  })
})
