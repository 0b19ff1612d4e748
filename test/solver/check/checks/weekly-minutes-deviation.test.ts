import { describe, expect, it } from 'vitest'
import { aPerson } from '../../../builders/planning.ts'
import { amounts, found } from '../found.ts'

const rule = 'weekly-minutes-deviation'
const amy = { people: [aPerson('amy', { weeks: [{ firstDay: 0, days: 7, targetMinutes: 360 }] })] }

describe('deviation from the week target', () => {
  it('counts minutes either way', () => {
    expect(amounts(rule, amy, [{ time: '08:00-14:00' }])).toEqual([])
    expect(amounts(rule, amy, [{ time: '08:00-14:15' }])).toEqual([15])
    expect(amounts(rule, amy, [{ time: '08:00-13:45' }])).toEqual([15])
    expect(amounts(rule, amy, [])).toEqual([360])
  })

  it('costs a point a minute, or the weight of the problem', () => {
    expect(found(rule, amy, [])[0]?.cost).toBe(360)
    expect(found(rule, { ...amy, rules: [{ id: rule, weight: 0.5 }] }, [])[0]?.cost).toBe(180)
  })
})
