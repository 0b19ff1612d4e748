import { describe, expect, it } from 'vitest'
import { weekdayOf } from '../../../../db/seed/dates.ts'
import { cityCalendar } from '../../../../db/seed/example/calendar.ts'
import {
  exampleClosings,
  exampleHours,
  exampleLevels,
  exampleSites,
  exampleTours,
  exampleTravel,
  hoursOf,
} from '../../../../db/seed/example/sites.ts'
import { TODAY } from '../../../world/database.ts'

describe("the example city's places", () => {
  it('open as around 2016: 34 hours a week, Mitte four more on Saturday, the phone fifty', () => {
    const hours = (siteCode: string) =>
      exampleHours()
        .filter(row => row.siteCode === siteCode)
        .flatMap(row => row.blocks)
        .reduce((sum, block) => sum + (block.end - block.start) / 60, 0)
    expect(['mitte', 'nord', 'west', 'sued', 'ost', 'telefon'].map(hours)).toEqual([38, 34, 34, 34, 34, 50])
    for (const row of exampleHours()) {
      expect(hoursOf(row.siteCode, row.weekday)).toEqual({ start: row.blocks[0]!.start, end: row.blocks[0]!.end })
    }
  })

  it('give a full-timer room for 39 hours within ten a day, breaks aside', () => {
    const week = exampleHours().filter(row => row.siteCode === 'nord')
    const most = week.reduce((sum, row) => {
      const presence = row.blocks.at(-1)!.end + row.tailMinutes! - row.blocks[0]!.start + row.leadMinutes!
      return sum + Math.min(600, presence - (presence > 570 ? 45 : 30))
    }, 0)
    expect(most).toBeGreaterThan(39 * 60)
  })

  it('are closed on the first Wednesday while people work, and wholly on 24 and 31 December', () => {
    const closings = exampleClosings(TODAY)
    expect(closings.filter(row => row.effect === 'counter-closed')).toMatchObject([
      { siteKind: 'office', weekday: 3, nth: 1 },
    ])
    expect(closings.map(row => row.firstDay)).toEqual(expect.arrayContaining(['2026-12-24', '2026-12-31']))
    const calendar = cityCalendar(TODAY)
    expect(
      ['2026-12-02', '2026-12-09', '2026-12-24', '2026-12-25', '2026-12-28'].map(date =>
        calendar.isOpen('nord', 'office', date),
      ),
    ).toEqual([false, true, false, false, true])
    expect(calendar.isOpen('telefon', 'phone', '2026-12-02')).toBe(true)
  })

  it('are left for tours that one shift can do without a break', () => {
    for (const tour of exampleTours(TODAY)) {
      const length = tour.returnMinute - tour.departMinute
      expect(length, tour.code).toBeLessThanOrEqual(360)
      expect(length, tour.code).toBeGreaterThanOrEqual(240)
      if (tour.date) expect(weekdayOf(tour.date), tour.code).toBeLessThanOrEqual(5)
    }
    const codes = exampleTours(TODAY).map(tour => tour.code)
    expect(new Set(codes).size).toBe(codes.length)
  })

  it('ask for people only where and when they may be at work', () => {
    for (const level of exampleLevels()) {
      if (level.weekday === undefined) continue
      const day = exampleHours().find(row => row.siteCode === level.siteCode && row.weekday === level.weekday)!
      expect(level.startMinute).toBeGreaterThanOrEqual(day.blocks[0]!.start - day.leadMinutes!)
      expect(level.endMinute).toBeLessThanOrEqual(day.blocks.at(-1)!.end + day.tailMinutes!)
    }
  })

  it('are valid today, one of them not for ever', () => {
    const sites = exampleSites(TODAY)
    expect(sites.every(site => site.validFrom! <= TODAY)).toBe(true)
    expect(sites.filter(site => 'validTo' in site).map(site => site.code)).toEqual(['ost'])
  })

  it('lie apart by a time that is said once a pair', () => {
    const pairs = exampleTravel().map(({ fromSite, toSite }) => [fromSite, toSite].sort().join(' '))
    expect(new Set(pairs).size).toBe(pairs.length)
  })
})
