import { describe, expect, it } from 'vitest'
import { toEntries, wantedBlocks } from '../../../../api/exports/zms/wanted-hours.ts'
import { addDays } from '../../../../solver/index.ts'
import { SCOPE } from './sample.ts'

const MONDAY = '2027-03-01'
const day = (date: string, counters: (minute: number) => number, access: 'all' | 'appointment' = 'appointment') => ({
  date,
  open: [{ start: 480, end: 720, access }],
  countersAt: counters,
})
const short = (entries: ReturnType<typeof toEntries>) =>
  entries.map(({ firstDay, lastDay, weekdays, start, end, counters, type }) => ({
    firstDay,
    lastDay,
    weekdays,
    start,
    end,
    counters,
    type,
  }))

describe('blocks of constant counters', () => {
  it('change where the number changes, on the grid of quarters and slots, with the fewest people of each step', () => {
    const blocks = wantedBlocks([day(MONDAY, minute => (minute < 495 ? 2 : minute < 600 ? 5 : 3))], SCOPE)
    // 10-minute slots and quarters meet every half hour: 8:00-8:30 has two people at first.
    expect(blocks.map(({ start, end, counters }) => ({ start, end, counters }))).toEqual([
      { start: 480, end: 510, counters: 2 },
      { start: 510, end: 600, counters: 5 },
      { start: 600, end: 720, counters: 3 },
    ])
    expect(blocks.map(block => block.publicCounters)).toEqual([1, 4, 2])
  })

  it('leave out what nobody staffs, and add the hours for customers without appointment', () => {
    const blocks = wantedBlocks([day(MONDAY, minute => (minute < 600 ? 0 : 3), 'all')], SCOPE)
    expect(blocks.map(({ type, start, end, counters }) => [type, start, end, counters])).toEqual([
      ['appointment', 600, 720, 3],
      ['openinghours', 480, 720, 0],
    ])
  })

  it('end with a whole slot', () => {
    const odd = { date: MONDAY, open: [{ start: 480, end: 505, access: 'appointment' as const }], countersAt: () => 1 }
    expect(wantedBlocks([odd], SCOPE)).toMatchObject([{ start: 480, end: 500 }])
  })
})

describe('entries', () => {
  const weeks = (dates: readonly string[]) =>
    toEntries(
      wantedBlocks(
        dates.map(date => day(date, () => 3)),
        SCOPE,
      ),
    )

  it('join equal weeks and equal weekdays', () => {
    const dates = [0, 7, 14].flatMap(week => [0, 1, 3].map(weekday => addDays(MONDAY, week + weekday)))
    expect(short(weeks(dates))).toEqual([
      {
        firstDay: MONDAY,
        lastDay: addDays(MONDAY, 17),
        weekdays: [1, 2, 4],
        start: 480,
        end: 720,
        counters: 3,
        type: 'appointment',
      },
    ])
  })

  it('end at a week left out', () => {
    const entries = short(weeks([MONDAY, addDays(MONDAY, 7), addDays(MONDAY, 21)]))
    expect(entries.map(({ firstDay, lastDay }) => [firstDay, lastDay])).toEqual([
      [MONDAY, addDays(MONDAY, 7)],
      [addDays(MONDAY, 21), addDays(MONDAY, 21)],
    ])
  })
})
