import { describe, expect, it } from 'vitest'
import { timeOffKept } from '../../../solver/rules/time-off-kept.ts'
import { aPerson, at } from '../../builders/planning.ts'
import { amounts, departures, refused } from './departures.ts'

const rule = timeOffKept
type TimeOff = NonNullable<NonNullable<Parameters<typeof aPerson>[1]>['timeOff']>[number]
const off = (...timeOff: TimeOff[]) => ({ people: [aPerson('amy', { timeOff })] })
const free = (start: string, end: string, day = 0): TimeOff => ({ day, start: at(start), end: at(end), kind: 'absent' })

describe('time off', () => {
  it('is kept by whoever does not work', () => {
    expect(amounts(rule, off({ day: 0, kind: 'absent' }), [])).toEqual([])
  })

  it('may touch a shift but not overlap it', () => {
    const shift = [{ time: '10:00-14:00' }]
    expect(amounts(rule, off(free('08:00', '10:00'), free('14:00', '16:00')), shift)).toEqual([])
    expect(amounts(rule, off(free('08:00', '10:10')), shift)).toEqual([10])
    expect(amounts(rule, off(free('13:55', '16:00')), shift)).toEqual([5])
    expect(amounts(rule, off(free('11:00', '12:00')), shift)).toEqual([60])
  })

  it('is the whole day unless it says otherwise, whatever its kind', () => {
    for (const kind of ['absent', 'contract-free', 'unavailable', 'school'] as const)
      expect(amounts(rule, off({ day: 6, kind }), [{ day: 6, time: '09:00-13:00' }])).toEqual([240])
  })

  it('counts the break too, for presence is not free time', () => {
    const shift = { time: '08:00-16:30', breaks: ['12:00-12:30'] }
    expect(amounts(rule, off(free('12:00', '12:30')), [shift])).toEqual([30])
  })

  it('reaches over midnight, from either side', () => {
    // shift 20:00-26:00 ends at 02:00 of day 1
    const night = [{ time: '20:00-26:00' }]
    expect(amounts(rule, off(free('00:00', '24:00', 1)), night)).toEqual([120])
    expect(amounts(rule, off(free('02:00', '24:00', 1)), night)).toEqual([])
    // time off of the day before the horizon up to 26:00 is 02:00 of day 0
    expect(amounts(rule, off(free('12:00', '26:00', -1)), [{ time: '01:00-05:00' }])).toEqual([60])
  })

  it('is counted interval by interval and person by person', () => {
    const people = [aPerson('amy', { timeOff: [free('08:00', '09:00'), free('11:00', '12:00')] }), aPerson('ben')]
    const shifts = [{ time: '08:30-12:30' }, { person: 'ben', time: '08:00-12:00' }]
    expect(departures(rule, { people }, shifts)).toMatchObject([
      { person: 'amy', day: 0, amount: 30 },
      { person: 'amy', day: 0, amount: 60 },
    ])
  })

  it('takes no parameters', () => {
    expect(refused(rule, { kinds: ['absent'] })).toEqual(['RULE-PARAMS'])
  })
})
