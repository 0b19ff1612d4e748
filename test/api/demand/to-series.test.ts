import { describe, expect, it } from 'vitest'
import { siteDaysOf } from '../../../api/demand/site-days.ts'
import { onGrid, toDemandCalendar, toSeries } from '../../../api/demand/to-series.ts'
import { cityRows, closing } from './city-rows.ts'

const row = (date: string, slotMinutes: number, startMinute: number, counts: (number | null)[]) => ({
  siteCode: 'mitte',
  channel: 'walk-in' as const,
  date,
  slotMinutes,
  startMinute,
  counts,
  full: false,
})

describe('stored history as series', () => {
  it('is one series per site and channel', () => {
    const series = toSeries([
      row('2026-11-02', 15, 480, [1, 2]),
      row('2026-11-03', 15, 480, [3, null]),
      { ...row('2026-11-02', 15, 480, [5]), channel: 'appointment' },
    ])
    expect(series).toEqual([
      {
        site: 'mitte',
        channel: 'walk-in',
        slotMinutes: 15,
        days: [
          { date: '2026-11-02', start: 480, counts: [1, 2] },
          { date: '2026-11-03', start: 480, counts: [3, null] },
        ],
      },
      {
        site: 'mitte',
        channel: 'appointment',
        slotMinutes: 15,
        days: [{ date: '2026-11-02', start: 480, counts: [5] }],
      },
    ])
  })

  it('brings days of different grids to the one that both add up to', () => {
    const [series] = toSeries([row('2026-11-02', 15, 480, [1, 2, 3, 4]), row('2026-11-03', 30, 480, [7, 9])])
    expect(series).toMatchObject({ slotMinutes: 30, days: [{ counts: [3, 7] }, { counts: [7, 9] }] })
  })

  it('keeps every customer when slots begin between those of the coarser grid', () => {
    expect(onGrid(row('2026-11-02', 15, 495, [1, 2, 3]), 60)).toEqual({ start: 480, counts: [6] })
    expect(onGrid(row('2026-11-02', 15, 525, [1, 2]), 60)).toEqual({ start: 480, counts: [1, 2] })
  })

  it('leaves a slot unknown when a part of it is', () => {
    expect(onGrid(row('2026-11-02', 15, 480, [1, null, 3, 4]), 30).counts).toEqual([null, 7])
  })
})

describe('the calendar of a forecast', () => {
  const city = cityRows({
    closingDays: [closing({ firstDay: '2026-11-24', lastDay: '2026-11-24', siteCode: 'mitte' })],
    events: [
      {
        id: 1,
        kind: 'semester-start',
        name: 'Semesterbeginn',
        firstDay: '2026-10-01',
        lastDay: '2026-10-09',
        factor: null,
        siteCodes: [],
        channels: [],
      },
      {
        id: 2,
        kind: 'school-holiday',
        name: 'Herbstferien',
        firstDay: '2026-10-19',
        lastDay: '2026-10-30',
        factor: null,
        siteCodes: [],
        channels: [],
      },
      {
        id: 3,
        kind: 'event',
        name: 'Stadtfest 2026',
        firstDay: '2026-11-25',
        lastDay: '2026-11-25',
        factor: 1.2,
        siteCodes: ['mitte'],
        channels: ['walk-in'],
      },
    ],
  })
  const calendar = toDemandCalendar(city, siteDaysOf(city, '2026-10-01', '2026-11-29'), {
    from: '2026-10-01',
    firstDay: '2026-11-23',
    lastDay: '2026-11-29',
  })

  it('names holidays, and closed days that are none', () => {
    expect(calendar.holidays.map(day => day.date)).toContain('2026-10-31')
    expect(calendar.closedDays.filter(day => day.date === '2026-11-24')).toEqual([
      { site: 'mitte', date: '2026-11-24', reason: 'Grund' },
    ])
    expect(calendar.closedDays.some(day => day.date === '2026-10-31')).toBe(false)
  })

  it('states the opening of every site and day to forecast, and of no other', () => {
    expect(calendar.openings).toHaveLength(city.sites.length * 7)
    expect(calendar.openings).toContainEqual({ site: 'mitte', date: '2026-11-24', open: [] })
    expect(calendar.openings).toContainEqual({ site: 'mitte', date: '2026-11-23', open: [{ start: 480, end: 720 }] })
  })

  it('tells school holidays from events, and a factor set by hand from one to learn', () => {
    expect(calendar.schoolHolidays).toEqual([{ from: '2026-10-19', to: '2026-10-30', name: 'Herbstferien' }])
    expect(calendar.events).toEqual([
      { id: 'Semesterbeginn', from: '2026-10-01', to: '2026-10-09' },
      {
        id: 'Stadtfest',
        from: '2026-11-25',
        to: '2026-11-25',
        factor: 1.2,
        sites: ['mitte'],
        channels: ['walk-in'],
      },
    ])
  })
})
