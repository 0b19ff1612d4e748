import { describe, expect, it } from 'vitest'
import { makeFormat } from '../../../web/lib/format.ts'

const de = makeFormat('de')
const en = makeFormat('en')

describe('format', () => {
  it('writes numbers and shares the way the language does', () => {
    expect(de.number(1234.56, 1)).toBe('1.234,6')
    expect(en.number(1234.56, 1)).toBe('1,234.6')
    expect(de.percent(0.125, 1)).toBe('12,5\u00A0%')
    expect(de.hours(2310)).toBe('38,5')
  })

  it('writes dates without moving them into another time zone', () => {
    expect(de.dateShort('2027-03-01')).toBe('01.03.2027')
    expect(en.dateShort('2027-03-01')).toBe('01/03/2027')
    expect(de.dateLong('2027-03-01')).toBe('Montag, 1. März 2027')
  })

  it('writes instants in the time of the city, on both sides of a clock change', () => {
    expect(de.instant('2027-03-28T00:30:00Z')).toContain('01:30')
    expect(de.instant('2027-03-28T01:30:00Z')).toContain('03:30')
  })

  it('names weekdays by their ISO number', () => {
    expect([1, 7].map(day => de.weekday(day))).toEqual(['Mo', 'So'])
    expect(en.weekday(3, 'long')).toBe('Wednesday')
  })

  it('writes a week by its number and days, across a turn of the year', () => {
    expect(de.weekNumber('2026-W53')).toBe(53)
    expect(de.weekDays('2026-W53')).toBe('28. Dezember 2026\u2009–\u20093. Januar 2027')
  })

  it('writes lengths with minutes', () => {
    expect(de.duration(462)).toBe('7:42')
    expect(de.time(495)).toBe('08:15')
  })
})
