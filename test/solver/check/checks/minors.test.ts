import { describe, expect, it } from 'vitest'
import { aPerson, aShift } from '../../../builders/planning.ts'
import { amounts, found } from '../found.ts'

const rule = 'minors'
const amy = { people: [aPerson('amy', { protections: ['minor' as const] })] }
const days = (list: number[], time = '08:00-12:00') => list.map(day => ({ day, time }))

describe('minors', () => {
  it('work from 6 to 20 h', () => {
    expect(amounts(rule, amy, [{ time: '06:00-10:00' }])).toEqual([])
    expect(amounts(rule, amy, [{ time: '05:45-10:00' }])).toEqual([1])
    expect(amounts(rule, amy, [{ time: '16:00-20:00' }])).toEqual([])
    expect(amounts(rule, amy, [{ time: '16:00-20:15' }])).toEqual([1])
  })

  it('do not work on Saturdays', () => {
    expect(amounts(rule, amy, days([4]))).toEqual([])
    expect(found(rule, amy, days([5]))[0]?.message.en).toBe('Amy is a minor and works on a Saturday, Sat 6 Mar 2027.')
  })

  it('are present for ten hours at most', () => {
    expect(amounts(rule, amy, [{ time: '08:00-18:00' }])).toEqual([])
    expect(amounts(rule, amy, [{ time: '08:00-18:15' }])).toEqual([1])
  })

  it('work 40 hours a calendar week at most', () => {
    expect(amounts(rule, amy, days([0, 1, 2, 3, 4], '08:00-16:00'))).toEqual([])
    expect(amounts(rule, amy, [...days([0, 1, 2, 3], '08:00-16:00'), { day: 4, time: '08:00-16:15' }])).toEqual([1])
  })

  it('work on five days a calendar week at most', () => {
    const list = [0, 1, 2, 3, 4, 5]
    expect(found(rule, amy, days(list)).map(violation => violation.message.en)).toEqual([
      'Amy is a minor and works on a Saturday, Sat 6 Mar 2027.',
      'Amy is a minor and works on 6 days in the week from Mon 1 Mar 2027; 5 are allowed.',
    ])
  })

  it('have a calendar week that may begin before the horizon', () => {
    const history = [-3, -2, -1].map(day => {
      const { person: _, ...shift } = aShift({ day, time: '08:00-18:00' })
      return shift
    })
    // Thursday, 4 March; 30 h lie before it.
    const horizon = { firstDay: '2027-03-04', days: 3 }
    const people = [aPerson('amy', { protections: ['minor'], history })]
    expect(amounts(rule, { people, horizon }, days([0], '08:00-18:00'))).toEqual([])
    expect(amounts(rule, { people, horizon }, [...days([0], '08:00-18:00'), ...days([1])])).toEqual([1])
  })

  it('leaves adults alone', () => {
    expect(amounts(rule, {}, [{ day: 5, time: '05:00-21:00' }])).toEqual([])
  })
})
