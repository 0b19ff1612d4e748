import { describe, expect, it } from 'vitest'
import { amounts, found } from '../found.ts'

const rule = 'no-sundays-and-holidays'
const on = (day: number) => [{ day, time: '08:00-14:00' }]

describe('no work on Sundays and public holidays', () => {
  it('accepts Monday to Saturday', () => {
    for (const day of [0, 1, 2, 3, 4, 5]) expect(amounts(rule, {}, on(day))).toEqual([])
  })

  it('finds the Sunday, the last day of the horizon', () => {
    expect(amounts(rule, {}, on(6))).toEqual([1])
  })

  it('finds a public holiday and names it', () => {
    const holidays = [{ day: 2, name: 'Tag der Deutschen Einheit' }]
    expect(amounts(rule, { holidays }, on(1))).toEqual([])
    expect(found(rule, { holidays }, on(2))[0]?.message.de).toBe(
      'Amy arbeitet am Feiertag (Tag der Deutschen Einheit), Mi 03.03.2027.',
    )
  })

  it('knows the weekday of the first day', () => {
    expect(amounts(rule, { horizon: { firstDay: '2027-03-07', days: 2 } }, on(0))).toEqual([1])
    expect(amounts(rule, { horizon: { firstDay: '2027-03-07', days: 2 } }, on(1))).toEqual([])
  })

  it('finds a Saturday shift that runs into Sunday', () => {
    expect(amounts(rule, {}, [{ day: 5, time: '18:00-24:00' }])).toEqual([])
    expect(amounts(rule, {}, [{ day: 5, time: '18:00-24:15' }])).toEqual([1])
  })
})
