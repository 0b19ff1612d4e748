import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { type CalendarEvent, toICalendar } from '../../../../api/exports/calendar/icalendar.ts'

const EVENT: CalendarEvent = {
  uid: 'shift-2027-03-01-p1@amtstakt',
  sequence: 0,
  start: new Date('2027-03-01T06:45:00Z'),
  end: new Date('2027-03-01T14:45:00Z'),
  cancelled: false,
  summary: 'Dienst BürgerBüro Mitte, Nord; Süd',
  description: `${'Schalter – Übergabe, '.repeat(12)}\nPause \\ Ende`,
  location: 'Leiterstraße 2, „Mitte“',
  changedAt: new Date('2027-02-20T10:00:00Z'),
}

function parsed(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return calendar.getAllSubcomponents('vevent').map(one => new ICAL.Event(one))
}

describe('a calendar', () => {
  it('is read by another program as it was meant', () => {
    const [event] = parsed(toICalendar('Meine Dienste', [EVENT]))
    expect(event).toMatchObject({
      uid: EVENT.uid,
      sequence: 0,
      summary: EVENT.summary,
      description: EVENT.description,
      location: EVENT.location,
    })
    expect(event!.startDate.toJSDate()).toEqual(EVENT.start)
    expect(event!.endDate.toJSDate()).toEqual(EVENT.end)
    expect(event!.component.getFirstPropertyValue('class')).toBe('PRIVATE')
  })

  it('has no line of more than 75 octets, and cuts no sign in two', () => {
    const text = toICalendar('Dienste – für Änne', [EVENT, { ...EVENT, description: '🏛'.repeat(60) }])
    expect(text.endsWith('\r\n')).toBe(true)
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(parsed(text)[1]!.description).toBe('🏛'.repeat(60))
    expect(text).not.toContain('\uFFFD')
  })

  it('tells a cancelled shift as such', () => {
    const [event] = parsed(toICalendar('x', [{ ...EVENT, cancelled: true, sequence: 3 }]))
    expect(event!.component.getFirstPropertyValue('status')).toBe('CANCELLED')
    expect(event!.sequence).toBe(3)
  })

  it('is a calendar even with nothing in it', () => {
    expect(parsed(toICalendar('leer', []))).toEqual([])
  })
})
