import { describe, expect, it } from 'vitest'
import { maxConsecutiveWorkdays, runBefore } from '../../../solver/rules/max-consecutive-workdays.ts'
import { aPerson, aShift } from '../../builders/planning.ts'
import { amounts, departures } from './departures.ts'

const rule = maxConsecutiveWorkdays
const on = (...days: number[]) => days.map(day => ({ day, time: '08:00-12:00' }))
const worked = (...days: number[]) => ({
  people: [
    aPerson('amy', {
      history: days.map(day => {
        const { person: _, ...shift } = aShift({ day, time: '08:00-12:00' })
        return shift
      }),
    }),
  ],
})

describe('workdays in a row', () => {
  it('are six at most', () => {
    expect(amounts(rule, worked(), on(0, 1, 2, 3, 4, 5))).toEqual([])
    expect(departures(rule, worked(), on(0, 1, 2, 3, 4, 5, 6))).toMatchObject([{ person: 'amy', day: 6, amount: 1 }])
    expect(amounts(rule, worked(), on(0, 1, 2, 4, 5, 6))).toEqual([])
    expect(amounts(rule, worked(), [])).toEqual([])
  })

  it('go on from the days before', () => {
    expect(amounts(rule, worked(-1, -2), on(0, 1, 2, 3))).toEqual([])
    expect(departures(rule, worked(-1, -2), on(0, 1, 2, 3, 4, 5))).toMatchObject([{ day: 4, amount: 2 }])
    expect(amounts(rule, worked(-1, -2, -3, -4, -5, -6, -7), [])).toEqual([]) // nothing of it is planned here
    expect(amounts(rule, worked(-2, -3), on(0, 1, 2, 3, 4, 5))).toEqual([]) // a day of rest between
  })

  it('can be tightened', () => {
    const rules = [{ id: rule.id, params: { maxDays: 3 } }]
    expect(departures(rule, { ...worked(), rules }, on(1, 2, 3, 4, 6))).toMatchObject([{ day: 4, amount: 1 }])
  })
})

describe('days of work up to the horizon', () => {
  it('are counted back to the first day off', () => {
    expect(runBefore([])).toBe(0)
    expect(runBefore([{ day: -1 }, { day: -2 }, { day: -4 }])).toBe(2)
    expect(runBefore([{ day: -2 }])).toBe(0)
  })
})
