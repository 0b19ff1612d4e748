import { describe, expect, it } from 'vitest'
import { countersKept } from '../../../solver/rules/counters-kept.ts'
import { aPerson, aSite } from '../../builders/planning.ts'
import { amounts, departures, refused } from './departures.ts'

const rule = countersKept
const names = ['amy', 'ben', 'cem']
const problem = (counters: number) => ({
  people: names.map(name => aPerson(name)),
  sites: [aSite('mitte', { counters }), aSite('nord', { counters: 1 })],
})
const all = (time: string, day = 0, extra = {}) => names.map(person => ({ person, day, time, ...extra }))

describe('counters', () => {
  it('stand empty without cost, and may all be taken', () => {
    expect(amounts(rule, problem(3), [])).toEqual([])
    expect(amounts(rule, problem(3), all('08:00-12:00'))).toEqual([])
  })

  it('cost each person and slot above their number', () => {
    // two people above one counter in 16 slots of four hours
    expect(amounts(rule, problem(1), all('08:00-12:00'))).toEqual([2 * 16])
    expect(amounts(rule, problem(0), all('08:00-09:00', 6))).toEqual([3 * 4])
  })

  it('are counted slot by slot in stretches of equal amount', () => {
    const shifts = [
      { person: 'amy', time: '08:00-10:00' },
      { person: 'ben', time: '08:30-09:30' },
      { person: 'cem', time: '09:00-10:00' },
    ]
    // above one: 08:30-09:00 one (2 slots), 09:00-09:30 two (2 slots), 09:30-10:00 one (2 slots)
    expect(amounts(rule, problem(1), shifts)).toEqual([2, 4, 2])
  })

  it('are free in slots that nobody works whole', () => {
    // both are there from 10:05 to 10:10; nobody has 10:00-10:15 whole
    const shifts = [
      { person: 'amy', time: '08:00-10:10' },
      { person: 'ben', time: '10:05-12:00' },
    ]
    expect(amounts(rule, problem(0), shifts)).toEqual([8, 7]) // 08:00-10:00 and 10:15-12:00, one above none
  })

  it('are not taken by breaks or other work', () => {
    expect(amounts(rule, problem(0), all('08:00-12:00', 0, { activity: 'phone' }))).toEqual([])
    expect(amounts(rule, problem(2), all('08:00-12:00', 0, { breaks: ['09:00-10:00'] }))).toEqual([4, 8])
  })

  it('belong to each site of its own, on each day of its own', () => {
    const shifts = [...all('08:00-09:00', 0, { site: 'nord' }), ...all('08:00-09:00', 6)]
    // mitte: 3 - 2 in 4 slots on day 6; nord: 3 - 1 in 4 slots on day 0
    expect(departures(rule, problem(2), shifts)).toMatchObject([
      { day: 6, amount: 4 },
      { day: 0, amount: 8 },
    ])
  })

  it('are taken by the activities of the parameter', () => {
    const rules = [{ id: rule.id, params: { activities: ['phone'] } }]
    expect(amounts(rule, { ...problem(0), rules }, all('08:00-12:00'))).toEqual([])
    expect(amounts(rule, { ...problem(0), rules }, all('08:00-12:00', 0, { activity: 'phone' }))).toEqual([48])
    expect(refused(rule, { activities: 'counter' })).toEqual(['RULE-PARAMS activities'])
    expect(refused(rule, { activities: ['counter', 5] })).toEqual(['RULE-PARAMS activities.1'])
    expect(refused(rule, { counters: 3 })).toEqual(['RULE-PARAMS'])
  })
})
