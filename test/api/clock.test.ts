import { describe, expect, it } from 'vitest'
import { clockOnDay, dateIn } from '../../api/clock.ts'

describe('the clock', () => {
  it('tells the date of the city, not of the server', () => {
    const moment = new Date('2026-11-18T23:30:00Z')
    expect(dateIn(moment, 'Europe/Berlin')).toBe('2026-11-19')
    expect(dateIn(moment, 'UTC')).toBe('2026-11-18')
  })

  it('can stand on another day while its hours run on', () => {
    let now = Date.parse('2026-11-18T10:15:00+01:00')
    const clock = clockOnDay('2027-07-01', 'Europe/Berlin', { now: () => new Date(now) })
    expect(clock.now().toISOString()).toBe('2027-07-01T08:15:00.000Z')
    now += 3_600_000
    expect(clock.now().toISOString()).toBe('2027-07-01T09:15:00.000Z')
  })
})
