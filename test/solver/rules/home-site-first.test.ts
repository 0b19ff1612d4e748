import { describe, expect, it } from 'vitest'
import { homeSiteFirst } from '../../../solver/rules/home-site-first.ts'
import { aLine, aPerson } from '../../builders/planning.ts'
import { amounts, departures, refused } from './departures.ts'

const rule = homeSiteFirst
const away = { time: '08:00-12:00', site: 'nord' }

describe('home site', () => {
  it('costs nothing at home or off duty', () => {
    expect(amounts(rule, {}, [])).toEqual([])
    expect(amounts(rule, {}, [{ time: '08:00-12:00' }])).toEqual([])
  })

  it('counts a shift away once, on the first day as on the last', () => {
    expect(departures(rule, {}, [away, { ...away, day: 6 }])).toMatchObject([
      { person: 'amy', day: 0, amount: 1 },
      { person: 'amy', day: 6, amount: 1 },
    ])
    const pieces = ['08:00-09:00 nord phone', '09:00-11:00 mitte counter', '11:00-12:00 nord counter']
    expect(amounts(rule, {}, [{ time: '08:00-12:00', pieces }])).toEqual([1])
  })

  it('is each person’s own', () => {
    const people = [aPerson('amy'), aPerson('ben', { homeSite: 'nord' })]
    const shifts = [away, { ...away, person: 'ben' }, { person: 'ben', day: 1, time: '08:00-12:00', site: 'mitte' }]
    expect(departures(rule, { people }, shifts).map(({ person, day }) => [person, day])).toEqual([
      ['amy', 0],
      ['ben', 1],
    ])
  })

  it('exempts a tour: that day, that site, that activity', () => {
    const cover = [aLine({ id: 'tour', site: 'nord', activities: ['phone'], day: 2, indivisible: true })]
    const tour = { ...away, day: 2, activity: 'phone' }
    expect(amounts(rule, { cover }, [tour])).toEqual([])
    expect(amounts(rule, { cover }, [{ ...tour, activity: 'counter' }])).toEqual([1])
    expect(amounts(rule, { cover }, [{ ...tour, day: 3 }])).toEqual([1])
    const plain = [{ ...cover[0]!, indivisible: false }]
    expect(amounts(rule, { cover: plain }, [tour])).toEqual([1])
  })

  it('takes no parameters', () => {
    expect(refused(rule, { except: ['nord'] })).toEqual(['RULE-PARAMS'])
  })
})
