import { describe, expect, it } from 'vitest'
import type { DemandBatch } from '../../../api/imports/batch.ts'
import { mergeBatch, slotMinutesFor } from '../../../api/imports/merge.ts'
import type { DemandDayRow } from '../../../db/queries/demand/read-demand-days.ts'

const DAY = '2026-11-02'
const batch = (
  intervalMinutes: number,
  counts: readonly (readonly [start: number, count: number])[],
  missing: DemandBatch['missing'] = 'unknown',
): DemandBatch => ({
  kind: 'demand',
  intervalMinutes,
  missing,
  intervals: counts.map(([start, count], i) => ({
    site: 'mitte',
    channel: 'walk-in',
    date: DAY,
    start,
    count,
    row: i + 2,
  })),
})
const stored = (slotMinutes: number, startMinute: number, counts: (number | null)[]): DemandDayRow => ({
  siteCode: 'mitte',
  channel: 'walk-in',
  date: DAY,
  slotMinutes,
  startMinute,
  counts,
  full: false,
})

describe('laying a file over what is stored', () => {
  it('inserts what is new', () => {
    const merge = mergeBatch(
      batch(15, [
        [480, 3],
        [495, 0],
      ]),
      [],
    )
    expect(merge).toMatchObject({ inserted: 2, updated: 0, unchanged: 0 })
    expect(merge.changed).toMatchObject([{ slotMinutes: 15, startMinute: 480, counts: [3, 0] }])
  })

  it('changes nothing the second time', () => {
    const merge = mergeBatch(batch(15, [[480, 3]]), [stored(15, 480, [3])])
    expect(merge).toMatchObject({ changed: [], inserted: 0, updated: 0, unchanged: 1 })
  })

  it('updates a count and keeps the slots that the file does not mention', () => {
    const merge = mergeBatch(batch(15, [[495, 9]]), [stored(15, 480, [3, 4, 5])])
    expect(merge).toMatchObject({ inserted: 0, updated: 1, unchanged: 0 })
    expect(merge.changed[0]).toMatchObject({ startMinute: 480, counts: [3, 9, 5] })
  })

  it('extends a day to both sides and leaves what nobody recorded unknown', () => {
    const merge = mergeBatch(
      batch(15, [
        [450, 1],
        [525, 2],
      ]),
      [stored(15, 480, [3])],
    )
    expect(merge.changed[0]).toMatchObject({ startMinute: 450, counts: [1, null, 3, null, null, 2] })
  })

  it('counts a missing interval as nobody where the file says so', () => {
    const merge = mergeBatch(
      batch(
        15,
        [
          [480, 1],
          [510, 2],
        ],
        'zero',
      ),
      [],
    )
    expect(merge.changed[0]!.counts).toEqual([1, 0, 2])
  })

  it('adds five-minute counts up to quarters, and leaves a quarter with a hole unknown', () => {
    const merge = mergeBatch(
      batch(5, [
        [480, 1],
        [485, 2],
        [490, 3],
        [495, 4],
        [505, 5],
      ]),
      [],
    )
    expect(merge.changed[0]).toMatchObject({ slotMinutes: 15, counts: [6, null] })
    expect(merge).toMatchObject({ inserted: 1, incomplete: 1 })
  })

  it('keeps a day on the coarser grid when the file has longer intervals', () => {
    const merge = mergeBatch(batch(30, [[510, 9]]), [stored(15, 480, [3, 4, 5, 6])])
    expect(merge.changed[0]).toMatchObject({ slotMinutes: 30, startMinute: 480, counts: [7, 9] })
    expect(merge).toMatchObject({ coarsened: 1, updated: 1 })
  })

  it('adds the doubled hour of autumn up, since the wall shows it once', () => {
    const merge = mergeBatch(
      batch(60, [
        [120, 5],
        [120, 7],
      ]),
      [],
    )
    expect(merge.changed[0]!.counts).toEqual([12])
  })

  it.each([
    [5, 15],
    [6, 30],
    [10, 20],
    [12, 60],
    [15, 15],
    [20, 20],
    [30, 30],
    [60, 60],
  ])('keeps intervals of %i minutes in slots of %i', (interval, slot) => {
    expect(slotMinutesFor(interval)).toBe(slot)
  })
})
