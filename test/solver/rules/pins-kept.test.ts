import { describe, expect, it } from 'vitest'
import { pinsKept } from '../../../solver/rules/pins-kept.ts'
import { aPerson, aShift, type ShiftWords } from '../../builders/planning.ts'
import { amounts, departures, refused } from './departures.ts'

const rule = pinsKept
type Pin = NonNullable<NonNullable<Parameters<typeof aPerson>[1]>['pins']>[number]
const pinned = (...pins: Pin[]) => ({ people: [aPerson('amy', { pins })] })
const exactly = (words: ShiftWords): Pin => {
  const { person: _, day, ...shift } = aShift(words)
  return { day, kind: 'shift', shift }
}

describe('pins', () => {
  it('off: keeps the day free', () => {
    expect(amounts(rule, pinned({ day: 0, kind: 'off' }), [{ day: 1, time: '08:00-12:00' }])).toEqual([])
    expect(amounts(rule, pinned({ day: 0, kind: 'off' }), [{ time: '08:00-12:00' }])).toEqual([1])
  })

  it('work: wants any shift', () => {
    expect(amounts(rule, pinned({ day: 6, kind: 'work' }), [{ day: 6, time: '08:00-12:00' }])).toEqual([])
    expect(departures(rule, pinned({ day: 6, kind: 'work' }), [])).toMatchObject([{ person: 'amy', day: 6, amount: 1 }])
  })

  it('shift: wants exactly that one', () => {
    const shift = { time: '08:00-14:30', breaks: ['11:00-11:30'] }
    const problem = pinned(exactly(shift))
    expect(amounts(rule, problem, [shift])).toEqual([])
    for (const other of [
      { ...shift, time: '08:00-14:45' },
      { ...shift, time: '07:45-14:30' },
      { ...shift, breaks: ['11:15-11:45'] },
      { ...shift, site: 'nord' },
      { ...shift, activity: 'phone' },
      { ...shift, day: 1 },
    ])
      expect(amounts(rule, problem, [other]), JSON.stringify(other)).toEqual([1])
    expect(amounts(rule, problem, [])).toEqual([1])
    expect(amounts(rule, problem, [shift, { time: '16:00-20:00' }])).toEqual([1])
  })

  it('shift: does not mind the order in which pieces are written', () => {
    const pieces = ['08:00-10:00 mitte counter', '10:00-12:00 mitte phone']
    const problem = pinned(exactly({ time: '08:00-12:00', pieces }))
    expect(amounts(rule, problem, [{ time: '08:00-12:00', pieces: pieces.toReversed() }])).toEqual([])
    const swapped = ['08:00-10:00 mitte phone', '10:00-12:00 mitte counter']
    expect(amounts(rule, problem, [{ time: '08:00-12:00', pieces: swapped }])).toEqual([1])
  })

  it('shift left out: wants any shift', () => {
    expect(amounts(rule, pinned({ day: 0, kind: 'shift' }), [{ time: '08:00-12:00' }])).toEqual([])
    expect(amounts(rule, pinned({ day: 0, kind: 'shift' }), [])).toEqual([1])
  })

  it('are not asked for before the horizon nor after its last day', () => {
    expect(amounts(rule, pinned({ day: -1, kind: 'work' }, { day: 7, kind: 'work' }), [])).toEqual([])
  })

  it('bind the one who is pinned, pin by pin', () => {
    const people = [
      aPerson('amy', {
        pins: [
          { day: 0, kind: 'work' },
          { day: 1, kind: 'work' },
        ],
      }),
      aPerson('ben'),
    ]
    expect(departures(rule, { people }, [{ person: 'ben', time: '08:00-12:00' }]).map(({ day }) => day)).toEqual([0, 1])
  })

  it('takes no parameters', () => {
    expect(refused(rule, { strict: false })).toEqual(['RULE-PARAMS'])
  })
})
