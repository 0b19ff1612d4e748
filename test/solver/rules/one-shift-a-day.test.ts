import { describe, expect, it } from 'vitest'
import { oneShiftADay } from '../../../solver/rules/one-shift-a-day.ts'
import { aPerson } from '../../builders/planning.ts'
import { departures, refused } from './departures.ts'

const people = [aPerson('amy'), aPerson('ben')]
const morning = { time: '08:00-12:00' }
const evening = { time: '14:00-18:00' }

describe('one shift a day', () => {
  it('finds nothing where nobody works', () => {
    expect(departures(oneShiftADay, { people }, [])).toEqual([])
  })

  it('lets one person work every day and two people the same day', () => {
    const week = [0, 6].flatMap(day => [
      { ...morning, day },
      { ...morning, day, person: 'ben' },
    ])
    expect(departures(oneShiftADay, { people }, week)).toEqual([])
  })

  it('counts the shifts above one, on the first day and on the last', () => {
    const shifts = [morning, evening, { ...morning, day: 6 }, { ...evening, day: 6 }, { time: '19:00-23:00', day: 6 }]
    // day 0: 2 - 1; day 6: 3 - 1
    expect(departures(oneShiftADay, { people }, shifts)).toMatchObject([
      { person: 'amy', day: 0, amount: 1 },
      { person: 'amy', day: 6, amount: 2 },
    ])
  })

  it('counts the same shift written twice', () => {
    expect(departures(oneShiftADay, { people }, [morning, morning])).toMatchObject([{ amount: 1 }])
  })

  it('takes no parameters', () => {
    expect(refused(oneShiftADay, { most: 2 })).toEqual(['RULE-PARAMS'])
  })
})
