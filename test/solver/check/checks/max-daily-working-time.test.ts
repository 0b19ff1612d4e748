import { describe, expect, it } from 'vitest'
import { aPerson } from '../../../builders/planning.ts'
import { amounts } from '../found.ts'

const rule = 'max-daily-working-time'
type Protection = 'minor' | 'no-extra-work' | 'expectant' | 'nursing' | 'trainee'
const amy = (...protections: Protection[]) => ({ people: [aPerson('amy', { protections })] })
const work = (hours: string) => [{ time: `06:00-${hours}`, breaks: ['12:00-13:00'] }]

describe('most working time of a day', () => {
  it('is ten hours, breaks not counted', () => {
    expect(amounts(rule, amy(), work('17:00'))).toEqual([])
    expect(amounts(rule, amy(), work('17:15'))).toEqual([15])
  })

  it('is eight hours for who may refuse extra work', () => {
    expect(amounts(rule, amy('no-extra-work'), work('15:00'))).toEqual([])
    expect(amounts(rule, amy('no-extra-work'), work('15:15'))).toEqual([15])
  })

  it.each(['expectant', 'nursing'] as const)('is eight and a half hours for %s', protection => {
    expect(amounts(rule, amy(protection), work('15:30'))).toEqual([])
    expect(amounts(rule, amy(protection), work('15:45'))).toEqual([15])
  })

  it('is eight hours for minors, half an hour more beside a shorter day of the same week', () => {
    expect(amounts(rule, amy('minor'), work('15:00'))).toEqual([])
    expect(amounts(rule, amy('minor'), work('15:15'))).toEqual([15])
    const shortDay = (day: number) => ({ day, time: '08:00-14:00' })
    expect(amounts(rule, amy('minor'), [...work('15:30'), shortDay(4)])).toEqual([])
    expect(amounts(rule, amy('minor'), [...work('15:45'), shortDay(4)])).toEqual([15])
    const twoWeeks = { ...amy('minor'), horizon: { firstDay: '2027-03-01', days: 14 } }
    expect(amounts(rule, twoWeeks, [...work('15:30'), shortDay(7)])).toEqual([30])
  })

  it('keeps a personal limit below the general one', () => {
    const people = [aPerson('amy', { maxDayMinutes: 360 })]
    expect(amounts(rule, { people }, work('13:00'))).toEqual([])
    expect(amounts(rule, { people }, work('13:15'))).toEqual([15])
  })

  it('ignores a personal limit above the general one', () => {
    expect(amounts(rule, { people: [aPerson('amy', { maxDayMinutes: 720 })] }, work('17:15'))).toEqual([15])
  })

  it('can be tightened', () => {
    const rules = [{ id: rule, params: { maxMinutes: 540 } }]
    expect(amounts(rule, { ...amy(), rules }, work('16:15'))).toEqual([15])
  })
})
