import { describe, expect, it } from 'vitest'
import { aPerson } from '../../../builders/planning.ts'
import { found } from '../found.ts'

const rule = 'weekly-minutes-under'
const amy = { people: [aPerson('amy', { weeks: [{ firstDay: 0, days: 7, targetMinutes: 480 }] })] } // tolerance 120

describe('minutes below target less tolerance', () => {
  it('cost four points each', () => {
    expect(found(rule, amy, [{ time: '08:00-14:00' }])).toEqual([])
    expect(found(rule, amy, [{ time: '08:00-13:45' }])[0]).toMatchObject({ amount: 15, cost: 60, level: 'soft' })
  })

  it('are none where the tolerance exceeds the target', () => {
    const people = [aPerson('amy', { weeks: [{ firstDay: 0, days: 7, targetMinutes: 100 }] })]
    expect(found(rule, { people }, [])).toEqual([])
  })
})
