import { describe, expect, it } from 'vitest'
import { newEvents, readCalendar } from '../../../../../web/features/events/model/read-calendar.ts'

const file = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'BEGIN:VEVENT',
  'UID:2',
  'SUMMARY:Sommerferien 2027',
  'DTSTART;VALUE=DATE:20270710',
  'DTEND;VALUE=DATE:20270821',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'SUMMARY:Oster',
  ' ferien\\, Sachsen-Anhalt',
  'DTSTART;VALUE=DATE:20270322',
  'DTEND;VALUE=DATE:20270328',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'SUMMARY:Brückentag',
  'DTSTART;VALUE=DATE:20270507',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'SUMMARY:ohne Tag',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n')

const stretch = (name: string, firstDay: string, lastDay: string) => ({
  kind: 'school-holiday',
  name,
  firstDay,
  lastDay,
  factor: null,
  sites: [],
  channels: [],
})

describe('a calendar file', () => {
  it('gives its entries in order, the end being the day after the last', () => {
    expect(readCalendar(file)).toEqual({
      events: [
        stretch('Osterferien, Sachsen-Anhalt 2027', '2027-03-22', '2027-03-27'),
        stretch('Brückentag 2027', '2027-05-07', '2027-05-07'),
        stretch('Sommerferien 2027', '2027-07-10', '2027-08-20'),
      ],
      unreadable: 1,
    })
  })

  it('that is none gives nothing', () => {
    expect(readCalendar('Datum;Zeit\n1;2')).toEqual({ events: [], unreadable: 0 })
  })

  it('adds only what the list does not hold', () => {
    const { events } = readCalendar(file)
    expect(newEvents(events, [events[2]!]).map(event => event.name)).toEqual([
      'Osterferien, Sachsen-Anhalt 2027',
      'Brückentag 2027',
    ])
    expect(newEvents(events, events)).toEqual([])
  })
})
