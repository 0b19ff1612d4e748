import { describe, expect, it } from 'vitest'
import { aPerson, aShift } from '../../../builders/planning.ts'
import { amounts, found } from '../found.ts'

const rule = 'min-rest-between-shifts'
const lateThenEarly = (early: string) => [{ time: '14:00-20:00' }, { day: 1, time: `${early}-14:00` }]

describe('rest between two shifts', () => {
  it('is eleven hours', () => {
    expect(amounts(rule, {}, lateThenEarly('07:00'))).toEqual([])
    expect(amounts(rule, {}, lateThenEarly('06:45'))).toEqual([15])
  })

  it('is twelve hours for minors', () => {
    const people = [aPerson('amy', { protections: ['minor'] })]
    expect(amounts(rule, { people }, lateThenEarly('08:00'))).toEqual([])
    expect(amounts(rule, { people }, lateThenEarly('07:45'))).toEqual([15])
  })

  it('counts from the last shift before the horizon', () => {
    const { person: _, ...late } = aShift({ day: -1, time: '14:00-22:00' })
    const people = [aPerson('amy', { history: [late] })]
    expect(amounts(rule, { people }, [{ time: '09:00-15:00' }])).toEqual([])
    expect(amounts(rule, { people }, [{ time: '08:45-15:00' }])).toEqual([15])
  })

  it('does not judge the past', () => {
    const history = [
      { day: -2, time: '14:00-22:00' },
      { day: -1, time: '06:00-12:00' },
    ].map(words => {
      const { person: _, ...shift } = aShift(words)
      return shift
    })
    expect(amounts(rule, { people: [aPerson('amy', { history })] }, [{ time: '08:00-14:00' }])).toEqual([])
  })

  it('sees a shift that ends after midnight', () => {
    expect(amounts(rule, {}, [{ time: '18:00-25:00' }, { day: 1, time: '11:00-15:00' }])).toEqual([60])
  })

  it('names both days', () => {
    const [violation] = found(rule, {}, lateThenEarly('06:00'))
    expect(violation).toMatchObject({ person: 'amy', day: 1, unit: 'minutes', level: 'hard' })
    expect(violation?.message.de).toBe(
      'Amy hat vom Mo 01.03.2027 zum Di 02.03.2027 nur 10 h Ruhezeit, nötig sind 11 h.',
    )
  })
})
