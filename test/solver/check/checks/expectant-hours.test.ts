import { describe, expect, it } from 'vitest'
import { aPerson, aShift } from '../../../builders/planning.ts'
import { amounts } from '../found.ts'

const rule = 'expectant-hours'
const amy = { people: [aPerson('amy', { protections: ['expectant' as const] })] }
const shift = (day: number, time: string) => {
  const { person: _, ...rest } = aShift({ day, time })
  return rest
}

describe('hours of expectant and nursing women', () => {
  it('lie between 6 and 20 h', () => {
    expect(amounts(rule, amy, [{ time: '06:00-12:00' }])).toEqual([])
    expect(amounts(rule, amy, [{ time: '05:45-12:00' }])).toEqual([15])
    expect(amounts(rule, amy, [{ time: '14:00-20:00' }])).toEqual([])
    expect(amounts(rule, amy, [{ time: '14:00-20:30' }])).toEqual([30])
  })

  it('are 90 in two calendar weeks, the week before from history', () => {
    const history = [-7, -6, -5, -4, -3].map(day => shift(day, '08:00-17:00')) // 45 h
    const people = [aPerson('amy', { protections: ['nursing'], history })]
    const week = (last: string) =>
      [0, 1, 2, 3, 4].map(day => ({ day, time: day < 4 ? '08:00-17:00' : `08:00-${last}` }))
    expect(amounts(rule, { people }, week('17:00'))).toEqual([])
    expect(amounts(rule, { people }, week('17:15'))).toEqual([15])
  })

  it('do not count what lies three weeks back', () => {
    const history = [-8, -9, -10, -11, -12].map(day => shift(day, '06:00-20:00'))
    const people = [aPerson('amy', { protections: ['expectant'], history })]
    expect(
      amounts(
        rule,
        { people },
        [0, 1, 2, 3, 4].map(day => ({ day, time: '08:00-18:00' })),
      ),
    ).toEqual([])
  })

  it('leaves others alone', () => {
    expect(amounts(rule, {}, [{ time: '05:00-21:00' }])).toEqual([])
  })
})
