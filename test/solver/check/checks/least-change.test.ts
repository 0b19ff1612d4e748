import { describe, expect, it } from 'vitest'
import { aPerson, aShift } from '../../../builders/planning.ts'
import { found } from '../found.ts'

const rule = 'least-change'
const people = [aPerson('amy')]
const published = [aShift({ time: '08:00-12:00' })]

describe('least change', () => {
  it('charges a day that is not as published', () => {
    expect(found(rule, { people }, [{ time: '08:00-12:00' }])).toEqual([])
    expect(found(rule, { people, published }, [{ time: '08:00-12:00' }])).toEqual([])
    expect(found(rule, { people, published }, [{ time: '08:15-12:15' }]).map(({ cost, day }) => [cost, day])).toEqual([
      [150, 0],
    ])
    expect(found(rule, { people, published }, []).map(({ cost }) => cost)).toEqual([150])
    expect(found(rule, { people, published }, [{ time: '08:00-12:00' }, { day: 1, time: '08:00-12:00' }])).toHaveLength(
      1,
    )
  })

  it('takes the weight of the problem', () => {
    const rules = [{ id: rule, weight: 40 }]
    expect(found(rule, { people, published, rules }, []).map(({ cost }) => cost)).toEqual([40])
  })
})
