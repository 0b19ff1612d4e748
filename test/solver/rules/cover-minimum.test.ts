import { describe, expect, it } from 'vitest'
import { coverMinimum } from '../../../solver/rules/cover-minimum.ts'
import { aLine, aPerson } from '../../builders/planning.ts'
import { amounts, departures, refused } from './departures.ts'

const rule = coverMinimum
const people = [aPerson('amy'), aPerson('ben')]
const line = aLine({ required: [3, 3, 3, 3], minimum: [2, 2, 1, 0] })

describe('minimum', () => {
  it('is missed whole where nobody is on duty', () => {
    // 2 + 2 = 4, then 1
    expect(amounts(rule, { cover: [line] }, [])).toEqual([4, 1])
  })

  it('is met by as many as it says, whatever is required', () => {
    const both = [{ time: '08:00-08:30' }, { person: 'ben', time: '08:00-08:45' }]
    expect(amounts(rule, { cover: [line], people }, both)).toEqual([])
    expect(amounts(rule, { cover: [line], people }, [{ time: '08:00-08:45' }])).toEqual([2])
  })

  it('may be above what is required', () => {
    expect(
      amounts(rule, { cover: [aLine({ required: [0], minimum: [2] })], people }, [{ time: '08:00-09:00' }]),
    ).toEqual([1])
  })

  it('holds on lines with a curve of their own', () => {
    const cover = [aLine({ required: [1], minimum: [1], costs: [[0, 0]] })]
    expect(amounts(rule, { cover }, [])).toEqual([1])
  })

  it('reaches over slots beyond those required, and to the last day', () => {
    const cover = [aLine({ day: 6, required: [1], minimum: [1, 1, 1] })]
    expect(departures(rule, { cover }, [{ day: 6, time: '08:00-08:15' }])).toMatchObject([{ day: 6, amount: 2 }])
  })

  it('takes no parameters', () => {
    expect(refused(rule, { minimum: 1 })).toEqual(['RULE-PARAMS'])
  })
})
