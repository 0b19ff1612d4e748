import { describe, expect, it } from 'vitest'
import { pieceChanges } from '../../../solver/rules/piece-changes.ts'
import { aPerson } from '../../builders/planning.ts'
import { amounts, departures, refused } from './departures.ts'

const rule = pieceChanges
const of = (...pieces: string[]) => [{ time: '08:00-16:00', pieces }]

describe('changes within a shift', () => {
  it('are none off duty or in one piece', () => {
    expect(amounts(rule, {}, [])).toEqual([])
    expect(amounts(rule, {}, [{ time: '08:00-12:00' }])).toEqual([])
  })

  it('are counted between the pieces', () => {
    expect(amounts(rule, {}, of('08:00-12:00 mitte counter', '12:00-16:00 mitte phone'))).toEqual([1])
    // there, over and back: two; and a fourth piece, three
    const back = ['08:00-10:00 mitte counter', '10:00-12:00 mitte phone', '12:00-14:00 mitte counter']
    expect(amounts(rule, {}, of(...back))).toEqual([2])
    expect(amounts(rule, {}, of(...back, '14:00-16:00 nord counter'))).toEqual([3])
  })

  it('are not made by a break nor by a way within the same work', () => {
    const shift = { time: '08:00-16:00', breaks: ['11:00-11:30', '13:00-13:30'] }
    expect(amounts(rule, {}, [shift])).toEqual([])
  })

  it('are counted across a break', () => {
    expect(amounts(rule, {}, of('08:00-11:00 mitte counter', '11:30-16:00 nord counter'))).toEqual([1])
  })

  it('are counted in order of time, however the pieces are written', () => {
    expect(
      amounts(rule, {}, of('08:00-09:00 mitte phone', '11:00-16:00 mitte counter', '09:00-11:00 mitte phone')),
    ).toEqual([1])
  })

  it('belong to the person and the day', () => {
    const people = [aPerson('amy'), aPerson('ben')]
    const pieces = ['08:00-10:00 mitte counter', '10:00-12:00 mitte phone']
    const shift = { time: '08:00-12:00', pieces }
    expect(departures(rule, { people }, [shift, { ...shift, person: 'ben', day: 6 }])).toMatchObject([
      { person: 'amy', day: 0, amount: 1 },
      { person: 'ben', day: 6, amount: 1 },
    ])
  })

  it('takes no parameters', () => {
    expect(refused(rule, { most: 1 })).toEqual(['RULE-PARAMS'])
  })
})
