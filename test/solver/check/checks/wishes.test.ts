import { describe, expect, it } from 'vitest'
import { aPerson, at } from '../../../builders/planning.ts'
import { amounts, found } from '../found.ts'

const rule = 'wishes'
type Kind = 'off' | 'work' | 'start-not-before' | 'end-not-after' | 'site'
const amy = (kind: Kind, more: { minute?: number; site?: string; weight?: number } = {}) => ({
  people: [aPerson('amy', { wishes: [{ id: 'w1', day: 0, kind, ...more }] })],
})
const day = [{ time: '08:00-14:00' }]

describe('wishes', () => {
  it('for a day off are refused by a shift', () => {
    expect(amounts(rule, amy('off'), [])).toEqual([])
    expect(amounts(rule, amy('off'), day)).toEqual([10])
  })

  it('for work are refused by a day off', () => {
    expect(amounts(rule, amy('work'), day)).toEqual([])
    expect(amounts(rule, amy('work'), [{ day: 1, time: '08:00-14:00' }])).toEqual([10])
  })

  it('for a start are refused by an earlier one, not by a day off', () => {
    expect(amounts(rule, amy('start-not-before', { minute: at('08:00') }), day)).toEqual([])
    expect(amounts(rule, amy('start-not-before', { minute: at('08:15') }), day)).toEqual([10])
    expect(amounts(rule, amy('start-not-before', { minute: at('08:15') }), [])).toEqual([])
  })

  it('for an end are refused by a later one, not by a day off', () => {
    expect(amounts(rule, amy('end-not-after', { minute: at('14:00') }), day)).toEqual([])
    expect(amounts(rule, amy('end-not-after', { minute: at('13:45') }), day)).toEqual([10])
    expect(amounts(rule, amy('end-not-after', { minute: at('13:45') }), [])).toEqual([])
  })

  it('for a site are refused by a piece elsewhere', () => {
    expect(amounts(rule, amy('site', { site: 'mitte' }), day)).toEqual([])
    expect(amounts(rule, amy('site', { site: 'nord' }), day)).toEqual([10])
    expect(amounts(rule, amy('site', { site: 'nord' }), [])).toEqual([])
  })

  it('cost ten points a weight point', () => {
    expect(found(rule, amy('off', { weight: 7 }), day)[0]).toMatchObject({ amount: 7, cost: 70 })
    expect(found(rule, { ...amy('off'), rules: [{ id: rule, weight: 1 }] }, day)[0]?.cost).toBe(10)
  })
})
