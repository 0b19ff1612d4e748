import { describe, expect, it } from 'vitest'
import { aPerson } from '../../../builders/planning.ts'
import { amounts, found } from '../found.ts'

const rule = 'one-shift-a-day'

describe('one shift a day', () => {
  it('accepts one shift on each of two days, and two people on one day', () => {
    const people = [aPerson('amy'), aPerson('ben')]
    expect(amounts(rule, { people }, [{ time: '08:00-14:00' }, { day: 1, time: '08:00-14:00' }])).toEqual([])
    expect(amounts(rule, { people }, [{ time: '08:00-14:00' }, { person: 'ben', time: '08:00-14:00' }])).toEqual([])
  })

  it('finds the second and the third shift of a day', () => {
    expect(amounts(rule, {}, [{ time: '08:00-12:00' }, { time: '13:00-17:00' }])).toEqual([1])
    expect(amounts(rule, {}, [{ time: '06:00-10:00' }, { time: '11:00-15:00' }, { time: '16:00-20:00' }])).toEqual([2])
  })

  it('names person, date and times in both languages', () => {
    const [violation] = found(rule, {}, [{ time: '08:00-12:00' }, { time: '13:00-17:00' }])
    expect(violation?.level).toBe('hard')
    expect(violation?.message.de).toBe(
      'Amy hat am Mo 01.03.2027 2 Dienste (08:00-12:00 und 13:00-17:00), erlaubt ist einer.',
    )
    expect(violation?.message.en).toBe(
      'Amy has 2 shifts on Mon 1 Mar 2027 (08:00-12:00 and 13:00-17:00); one is allowed.',
    )
  })
})
