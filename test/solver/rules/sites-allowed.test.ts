import { describe, expect, it } from 'vitest'
import { sitesAllowed } from '../../../solver/rules/sites-allowed.ts'
import { aPerson } from '../../builders/planning.ts'
import { amounts, departures, refused } from './departures.ts'

const rule = sitesAllowed
const people = [aPerson('amy', { sites: ['mitte'] }), aPerson('ben', { homeSite: 'nord', sites: ['nord'] })]

describe('sites', () => {
  it('do not matter to people off duty', () => {
    expect(amounts(rule, { people }, [])).toEqual([])
  })

  it('are those listed for the person, not for somebody else', () => {
    const shifts = [
      { day: 0, time: '08:00-12:00', site: 'mitte' },
      { day: 0, time: '08:00-12:00', site: 'nord', person: 'ben' },
      { day: 6, time: '08:00-12:00', site: 'nord' },
      { day: 6, time: '08:00-12:00', site: 'mitte', person: 'ben' },
    ]
    expect(departures(rule, { people }, shifts)).toMatchObject([
      { person: 'amy', day: 6, amount: 1 },
      { person: 'ben', day: 6, amount: 1 },
    ])
  })

  it('count for each piece, also those on both sides of a break', () => {
    const pieces = ['08:00-10:00 mitte counter', '10:30-12:30 nord counter', '13:00-15:00 nord counter']
    const shift = { time: '08:00-15:00', breaks: ['12:30-13:00'], pieces }
    expect(amounts(rule, { people }, [shift])).toEqual([1, 1])
  })

  it('takes no parameters', () => {
    expect(refused(rule, { sites: ['nord'] })).toEqual(['RULE-PARAMS'])
  })
})
