import { describe, expect, it } from 'vitest'
import type { RosterCover } from '../../../../../api/contract/rosters.ts'
import { coverOfLine, coverRows, personHours, timeFrame } from '../../../../../web/features/rosters/model/cover.ts'

const line = (change: Partial<RosterCover>): RosterCover => ({
  line: 'l',
  site: 'mitte',
  activities: ['counter'],
  skill: null,
  indivisible: false,
  day: 0,
  start: 480,
  required: [2, 2, 2, 2],
  minimum: [1, 1, 1, 1],
  present: [2, 2, 2, 2],
  ...change,
})

describe('coverOfLine', () => {
  it('finds no gap where enough people are there', () => {
    expect(coverOfLine(line({ present: [2, 3, 2, 2] }), 15)).toMatchObject({
      gaps: [],
      slots: { required: 8, missing: 0, belowMinimum: 0, present: 9 },
    })
  })

  it('joins neighbouring slots of the same depth and parts them where the depth changes', () => {
    const { gaps, slots } = coverOfLine(line({ present: [1, 1, 0, 2] }), 15)
    expect(gaps).toEqual([
      { start: 480, end: 510, missing: 1, belowMinimum: 0 },
      { start: 510, end: 525, missing: 2, belowMinimum: 1 },
    ])
    expect(slots).toMatchObject({ missing: 4, belowMinimum: 1 })
  })

  it('counts a slot below the minimum even where less is required', () => {
    const cover = coverOfLine(line({ required: [1], minimum: [2], present: [1] }), 15)
    expect(cover.gaps).toEqual([{ start: 480, end: 495, missing: 0, belowMinimum: 1 }])
  })

  it('does not join gaps around a covered slot', () => {
    expect(coverOfLine(line({ present: [1, 2, 1, 2] }), 15).gaps).toHaveLength(2)
  })
})

describe('coverRows', () => {
  it('puts the days of one site, activity and skill into one row, others into their own', () => {
    const rows = coverRows(
      [line({ day: 0 }), line({ day: 1 }), line({ day: 0, activities: ['phone'] }), line({ day: 0, skill: 'key' })],
      15,
    )
    expect(rows.map(row => [row.activities.join(), row.skill, row.days.size])).toEqual([
      ['counter', null, 2],
      ['phone', null, 1],
      ['counter', 'key', 1],
    ])
  })

  it('scales a row to its fullest slot, at least one person', () => {
    expect(coverRows([line({ present: [5, 0, 0, 0] })], 15)[0]?.top).toBe(5)
    expect(coverRows([line({ required: [0], minimum: [0], present: [0] })], 15)[0]?.top).toBe(1)
  })
})

describe('timeFrame', () => {
  it('spans lines and shifts, in whole hours', () => {
    expect(timeFrame([line({ start: 495 })], [{ start: 450, end: 1085 }], 15)).toEqual({ start: 420, end: 1140 })
  })

  it('falls back to office hours when there is nothing', () => {
    expect(timeFrame([], [], 15)).toEqual({ start: 480, end: 1020 })
  })
})

it('turns people x slots into person-hours', () => {
  expect(personHours(6, 15)).toBe(1.5)
})
