import { describe, expect, it } from 'vitest'
import { aPerson } from '../../../builders/planning.ts'
import { amounts } from '../found.ts'

const rule = 'max-workdays-per-week'
const amy = {
  people: [
    aPerson('amy', {
      contract: { weeklyMinutes: 1170, workdaysPerWeek: 3 },
      weeks: [{ firstDay: 0, days: 7, targetMinutes: 1170 }],
    }),
  ],
}
const days = (...list: number[]) => list.map(day => ({ day, time: '08:00-14:00' }))

describe('most working days of a week', () => {
  it('is what the contract says', () => {
    expect(amounts(rule, amy, days(0, 2, 5))).toEqual([])
    expect(amounts(rule, amy, days(0, 2, 4, 5))).toEqual([1])
  })

  it('counts a day with two shifts once', () => {
    expect(amounts(rule, amy, days(0, 0, 2, 5))).toEqual([])
  })
})
