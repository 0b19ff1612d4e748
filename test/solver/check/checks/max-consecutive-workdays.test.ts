import { describe, expect, it } from 'vitest'
import { aPerson, aShift } from '../../../builders/planning.ts'
import { found } from '../found.ts'

const rule = 'max-consecutive-workdays'
const on = (...days: number[]) => days.map(day => ({ day, time: '08:00-12:00' }))

describe('days in a row', () => {
  it('are not more than six', () => {
    expect(found(rule, {}, on(0, 1, 2, 3, 4, 5))).toEqual([])
    expect(found(rule, {}, on(0, 1, 2, 3, 4, 5, 6)).map(({ day, amount }) => [day, amount])).toEqual([[6, 1]])
    expect(found(rule, {}, on(0, 1, 2, 3, 5, 6))).toEqual([])
  })

  it('count the days before the horizon', () => {
    const history = [-3, -2, -1].map(day => {
      const { person: _, ...shift } = aShift({ day, time: '08:00-12:00' })
      return shift
    })
    const people = [aPerson('amy', { history })]
    expect(found(rule, { people }, on(0, 1, 2))).toEqual([])
    expect(found(rule, { people }, on(0, 1, 2, 3, 4)).map(({ day, amount }) => [day, amount])).toEqual([[3, 2]])
    expect(found(rule, { people }, on(1, 2, 3, 4))).toEqual([])
  })
})
