import { describe, expect, it } from 'vitest'
import { isSameWork, leastChange } from '../../../solver/rules/least-change.ts'
import { aPerson, aShift } from '../../builders/planning.ts'
import { amounts, departures } from './departures.ts'

const rule = leastChange
const people = [aPerson('amy'), aPerson('ben')]
const published = [
  aShift({ time: '08:00-16:30', breaks: ['12:00-12:30'] }),
  aShift({ person: 'ben', day: 2, time: '08:00-12:00' }),
]
const asPublished = [
  { time: '08:00-16:30', breaks: ['12:00-12:30'] },
  { person: 'ben', day: 2, time: '08:00-12:00' },
]

describe('changing little of what was published', () => {
  it('costs nothing where nothing was published, or nothing differs', () => {
    expect(amounts(rule, { people }, asPublished)).toEqual([])
    expect(amounts(rule, { people, published }, asPublished)).toEqual([])
    expect(amounts(rule, { people, published: [] }, [])).toEqual([])
  })

  it('counts each day of a person once: another shift, a new one, none any more', () => {
    expect(
      departures(rule, { people, published }, [
        { time: '08:00-16:30', breaks: ['12:15-12:45'] }, // another break
        { day: 6, time: '08:00-12:00' }, // new, on the last day
      ]),
    ).toMatchObject([
      { person: 'amy', day: 0, amount: 1 },
      { person: 'amy', day: 6, amount: 1 },
      { person: 'ben', day: 2, amount: 1 },
    ])
    expect(amounts(rule, { people, published }, [])).toEqual([1, 1])
    expect(amounts(rule, { people, published: [] }, asPublished)).toEqual([1, 1])
  })

  it('looks at the work, not at the order in which it is written', () => {
    const shift = aShift({ time: '08:00-12:00', pieces: ['08:00-10:00 mitte counter', '10:00-12:00 mitte phone'] })
    expect(isSameWork(shift, { ...shift, pieces: [...shift.pieces].reverse() })).toBe(true)
    expect(isSameWork(shift, aShift({ time: '08:00-12:00' }))).toBe(false)
    expect(isSameWork(shift, undefined)).toBe(false)
    expect(isSameWork(undefined, undefined)).toBe(true)
  })
})
