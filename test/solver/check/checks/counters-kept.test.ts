import { describe, expect, it } from 'vitest'
import { aPerson, aSite } from '../../../builders/planning.ts'
import { found } from '../found.ts'

const rule = 'counters-kept'
const problem = {
  people: [aPerson('amy'), aPerson('ben')],
  sites: [aSite('mitte', { counters: 1 }), aSite('nord')],
}
const costs = (
  second: { time: string; activity?: string; site?: string; day?: number },
  rules: { id: string; params: { activities: string[] } }[] = [],
) =>
  found(rule, { ...problem, rules }, [{ time: '08:00-12:00' }, { person: 'ben', ...second }]).map(
    ({ amount, cost }) => [amount, cost],
  )

describe('no more people than counters', () => {
  it('counts people and slots above the number of counters', () => {
    expect(costs({ time: '12:00-16:00' })).toEqual([])
    expect(costs({ time: '11:30-16:00' })).toEqual([[2, 1000]])
  })

  it('looks at the counter alone, unless told otherwise', () => {
    expect(costs({ time: '08:00-12:00', activity: 'phone' })).toEqual([])
    expect(costs({ time: '08:00-12:00', site: 'nord' })).toEqual([])
    expect(costs({ time: '08:00-12:00', day: 1 })).toEqual([])
    const rules = [{ id: rule, params: { activities: ['counter', 'phone'] } }]
    expect(costs({ time: '08:00-12:00', activity: 'phone' }, rules)).toEqual([[16, 8000]])
  })
})
