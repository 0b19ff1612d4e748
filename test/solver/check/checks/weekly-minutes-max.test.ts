import { describe, expect, it } from 'vitest'
import { aPerson } from '../../../builders/planning.ts'
import { amounts, found } from '../found.ts'

const rule = 'weekly-minutes-max'
const amy = { people: [aPerson('amy', { weeks: [{ firstDay: 0, days: 7, targetMinutes: 600 }] })] } // tolerance 120
const two = (end: string) => [{ time: '08:00-14:00' }, { day: 4, time: `08:00-${end}` }]

describe('most minutes of a week', () => {
  it('is the target and the tolerance', () => {
    expect(amounts(rule, amy, two('14:00'))).toEqual([])
    expect(amounts(rule, amy, two('14:15'))).toEqual([15])
  })

  it('does not count breaks', () => {
    expect(
      amounts(rule, amy, [{ time: '08:00-14:00' }, { day: 4, time: '08:00-14:30', breaks: ['11:00-11:30'] }]),
    ).toEqual([])
  })

  it('judges each week by itself', () => {
    const weeks = [
      { firstDay: 0, days: 7, targetMinutes: 300 },
      { firstDay: 7, days: 7, targetMinutes: 200 },
    ]
    const problem = { people: [aPerson('amy', { weeks })], horizon: { firstDay: '2027-03-01', days: 14 } }
    expect(
      amounts(rule, problem, [
        { day: 6, time: '08:00-14:00' },
        { day: 7, time: '08:00-14:00' },
      ]),
    ).toEqual([40])
  })

  it('may be softened by the agreement', () => {
    const rules = [{ id: rule, level: 'soft' as const, weight: 3 }]
    expect(found(rule, { ...amy, rules }, two('14:15'))[0]).toMatchObject({ level: 'soft', amount: 15, cost: 45 })
  })
})
