import { describe, expect, it } from 'vitest'
import { aPerson } from '../../../builders/planning.ts'
import { amounts } from '../found.ts'

const rule = 'working-time-average'
// A week has six working days: with none before, 6 x 480 = 2880 minutes in all.
const amy = (minutes: number, workdays: number) => ({
  people: [aPerson('amy', { averageBefore: { minutes, workdays } })],
})
const sixHours = [{ time: '08:00-14:00' }]

describe('average working time', () => {
  it('is at most eight hours per working day of both periods', () => {
    expect(amounts(rule, amy(2880 - 360, 0), sixHours)).toEqual([])
    expect(amounts(rule, amy(2881 - 360, 0), sixHours)).toEqual([1])
    expect(amounts(rule, amy(2880 + 480 - 360, 1), sixHours)).toEqual([])
  })

  it('takes public holidays of the horizon for no working days, a Sunday neither', () => {
    const holidays = [
      { day: 1, name: 'a holiday' },
      { day: 6, name: 'a holiday on a Sunday' },
    ]
    expect(amounts(rule, { ...amy(2880 - 360, 0), holidays }, sixHours)).toEqual([480])
  })

  it('is no fault of a roster that plans no work', () => {
    expect(amounts(rule, amy(5000, 0), [])).toEqual([])
    expect(amounts(rule, amy(5000, 0), sixHours)).toEqual([5360 - 2880])
  })

  it('cannot be judged without the past', () => {
    expect(
      amounts(
        rule,
        {},
        Array.from({ length: 7 }, (_, day) => ({ day, time: '06:00-18:00' })),
      ),
    ).toEqual([])
  })
})
