import { describe, expect, it } from 'vitest'
import { compareHours, datesOf } from '../../../../api/exports/zms/compare-hours.ts'
import { toEntries, wantedBlocks } from '../../../../api/exports/zms/wanted-hours.ts'
import type { HoursEntry } from '../../../../api/zms/hours-entry.ts'
import { addDays } from '../../../../solver/index.ts'
import { SCOPE } from './sample.ts'

const FROM = '2027-03-01'
const TO = '2027-03-14'
const RANGE = { from: FROM, to: TO }
/** Mondays and Tuesdays of two weeks, 8 to 12, so many counters. */
const blocks = (counters: number) =>
  wantedBlocks(
    [0, 1, 7, 8].map(offset => ({
      date: addDays(FROM, offset),
      open: [{ start: 480, end: 720, access: 'appointment' as const }],
      countersAt: () => counters,
    })),
    SCOPE,
  )
const present = (change: Partial<HoursEntry> = {}): HoursEntry => ({ ...toEntries(blocks(3))[0]!, id: '77', ...change })

describe('what is wanted against what is there', () => {
  it('is all new where nothing is there', () => {
    expect(compareHours(blocks(3), [], RANGE)).toMatchObject({
      create: [{ id: null }],
      update: [],
      remove: [],
      unchanged: 0,
    })
  })

  it('is nothing to do where it is there, whatever the entry is called or however far it reaches', () => {
    const none = { create: [], update: [], remove: [], unchanged: 1 }
    expect(compareHours(blocks(3), [present()], RANGE)).toEqual(none)
    expect(compareHours(blocks(3), [present({ description: 'anders', version: 9 })], RANGE)).toEqual(none)
    expect(compareHours(blocks(3), [present({ firstDay: '2020-01-01', lastDay: '2030-12-31' })], RANGE)).toEqual(none)
  })

  it('never enters twice what another entry says already', () => {
    const changes = compareHours(blocks(3), [present(), present({ id: '78' })], RANGE)
    expect(changes).toMatchObject({ create: [], update: [], remove: [{ id: '78' }], unchanged: 1 })
  })

  it('changes an entry of the same days in place', () => {
    const changes = compareHours(blocks(4), [present({ version: 2 })], RANGE)
    expect(changes).toMatchObject({ create: [], remove: [], update: [{ id: '77', version: 2, counters: 4 }] })
  })

  it('cuts an entry that reaches beyond the days, so that nothing changes outside them', () => {
    const changes = compareHours(blocks(4), [present({ firstDay: '2027-01-04', lastDay: '2027-12-31' })], RANGE)
    expect(changes.update).toMatchObject([{ id: '77', firstDay: '2027-01-04', lastDay: '2027-02-28', counters: 3 }])
    expect(changes.create).toMatchObject([
      { id: null, firstDay: '2027-03-15', lastDay: '2027-12-31', counters: 3 },
      { id: null, firstDay: FROM, counters: 4 },
    ])
    expect(changes.remove).toEqual([])
  })

  it('leaves alone what does not touch the days', () => {
    const elsewhere = [
      present({ firstDay: '2026-01-05', lastDay: '2026-12-31' }),
      present({ id: '80', weekdays: [6], counters: 1, firstDay: '2027-04-03', lastDay: '2027-04-03' }),
    ]
    expect(compareHours(blocks(3), elsewhere, RANGE)).toMatchObject({ update: [], remove: [], unchanged: 0 })
  })
})

describe('the dates of an entry', () => {
  it('are every week, every other week from its first, or the nth of the month', () => {
    const entry = present({ weekdays: [1], firstDay: FROM, lastDay: '2027-04-30' })
    const all = { from: FROM, to: '2027-03-31' }
    expect(datesOf(entry, all)).toEqual(['2027-03-01', '2027-03-08', '2027-03-15', '2027-03-22', '2027-03-29'])
    expect(datesOf({ ...entry, afterWeeks: 2 }, all)).toEqual(['2027-03-01', '2027-03-15', '2027-03-29'])
    expect(datesOf({ ...entry, afterWeeks: 0, weekOfMonth: 2 }, all)).toEqual(['2027-03-08'])
    expect(datesOf({ ...entry, afterWeeks: 0, weekOfMonth: 5 }, all)).toEqual(['2027-03-29'])
  })
})
