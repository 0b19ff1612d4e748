import { describe, expect, it } from 'vitest'
import { exposureOf, historyOf } from '../../../solver/demand/history.ts'
import type { DemandSeries } from '../../../solver/demand/series.ts'
import { NO_CALENDAR } from './office.ts'

const series: DemandSeries = {
  site: 'mitte',
  channel: 'walk-in',
  slotMinutes: 30,
  days: [
    { date: '2027-03-02', start: 540, counts: [1, null, 3] },
    { date: '2027-03-01', start: 480, counts: [4, 5] },
    { date: '2027-03-08', start: 480, counts: [9, 9] },
  ],
}

describe('history', () => {
  it('puts days on one grid, oldest first, and stops before the origin', () => {
    const history = historyOf(series, NO_CALENDAR, '2027-03-08')
    expect(history.grid).toEqual({ start: 480, slotMinutes: 30, slots: 5 })
    expect(history.days.map(day => [day.date, day.age, day.counts, day.exposure])).toEqual([
      ['2027-03-01', -7, [4, 5, 0, 0, 0], [1, 1, 0, 0, 0]],
      ['2027-03-02', -6, [0, 0, 1, 0, 3], [0, 0, 1, 0, 1]],
    ])
  })

  it('leaves closed days out', () => {
    const closedDays = [{ date: '2027-03-01', reason: 'strike' }]
    const history = historyOf(series, { ...NO_CALENDAR, closedDays }, '2027-03-08')
    expect(history.days.map(day => day.date)).toEqual(['2027-03-02'])
  })

  it('gives customers counted outside the opening to the nearest open slot', () => {
    const openings = [{ site: 'mitte', date: '2027-03-01', open: [{ start: 510, end: 600 }] }]
    const day = historyOf(series, { ...NO_CALENDAR, openings }, '2027-03-02').days[0]!
    expect(day.counts).toEqual([0, 9, 0, 0, 0])
    expect(day.exposure).toEqual([0, 1, 0, 0, 0])
  })

  it('counts a slot that is open for a part with that part', () => {
    const grid = { start: 480, slotMinutes: 30, slots: 3 }
    expect(exposureOf([{ start: 490, end: 520 }], grid)).toEqual([20 / 30, 10 / 30, 0])
  })
})
