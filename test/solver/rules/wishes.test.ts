import { describe, expect, it } from 'vitest'
import { wishes } from '../../../solver/rules/wishes.ts'
import { aPerson, at } from '../../builders/planning.ts'
import { amounts, departures, refused } from './departures.ts'

const rule = wishes
type Wish = NonNullable<NonNullable<Parameters<typeof aPerson>[1]>['wishes']>[number]
const wishing = (...list: Omit<Wish, 'id'>[]) => ({
  people: [aPerson('amy', { wishes: list.map((wish, index) => ({ ...wish, id: `w${index}` })) })],
})
const shift = { time: '09:00-13:00' }

describe('wishes', () => {
  it('for a day off are refused by a shift on it', () => {
    const problem = wishing({ day: 0, kind: 'off', weight: 7 })
    expect(amounts(rule, problem, [shift])).toEqual([7])
    expect(amounts(rule, problem, [{ ...shift, day: 1 }])).toEqual([])
  })

  it('for work are refused by a day without', () => {
    const problem = wishing({ day: 6, kind: 'work', weight: 100 })
    expect(departures(rule, problem, [])).toMatchObject([{ person: 'amy', day: 6, amount: 100 }])
    expect(amounts(rule, problem, [{ ...shift, day: 6 }])).toEqual([])
  })

  it.each([
    ['start-not-before', '09:00', []],
    ['start-not-before', '09:05', [3]],
    ['end-not-after', '13:00', []],
    ['end-not-after', '12:55', [3]],
  ] as const)('%s %s of a shift 09:00-13:00: %j', (kind, time, refusedWeights) => {
    expect(amounts(rule, wishing({ day: 0, kind, minute: at(time), weight: 3 }), [shift])).toEqual(refusedWeights)
  })

  it('about times and sites are met by whoever has the day off', () => {
    const problem = wishing(
      { day: 0, kind: 'start-not-before', minute: at('22:00') },
      { day: 0, kind: 'end-not-after', minute: 0 },
      { day: 0, kind: 'site', site: 'nord' },
    )
    expect(amounts(rule, problem, [])).toEqual([])
  })

  it('for a site are refused once by any piece elsewhere', () => {
    const problem = wishing({ day: 0, kind: 'site', site: 'nord', weight: 4 })
    const pieces = ['09:00-10:00 nord counter', '10:00-11:00 mitte counter', '11:00-13:00 mitte phone']
    expect(amounts(rule, problem, [{ ...shift, pieces }])).toEqual([4])
    expect(amounts(rule, problem, [{ ...shift, site: 'nord' }])).toEqual([])
  })

  it('without the time or site they need ask for nothing', () => {
    const problem = wishing(
      { day: 0, kind: 'start-not-before' },
      { day: 0, kind: 'end-not-after' },
      { day: 0, kind: 'site' },
    )
    expect(amounts(rule, problem, [shift])).toEqual([])
  })

  it('weigh ten unless told otherwise, and count one by one', () => {
    const problem = wishing({ day: 0, kind: 'off' }, { day: 0, kind: 'end-not-after', minute: at('12:00'), weight: 1 })
    expect(amounts(rule, problem, [shift])).toEqual([10, 1])
  })

  it('outside of the horizon are left aside', () => {
    expect(amounts(rule, wishing({ day: -1, kind: 'work' }, { day: 7, kind: 'work' }), [])).toEqual([])
  })

  it('takes no parameters', () => {
    expect(refused(rule, { budget: 10 })).toEqual(['RULE-PARAMS'])
  })
})
