import { describe, expect, it } from 'vitest'
import { coverSurplus } from '../../../solver/rules/cover-surplus.ts'
import { aLine, aPerson } from '../../builders/planning.ts'
import { amounts, departures, refused } from './departures.ts'

const rule = coverSurplus
const names = ['amy', 'ben', 'cem']
const people = names.map(name => aPerson(name))
const all = (day = 0) => names.map(person => ({ person, day, time: '08:00-09:00' }))

describe('surplus', () => {
  it('is none where nobody is on duty or just enough are', () => {
    expect(amounts(rule, { cover: [aLine()] }, [])).toEqual([])
    expect(amounts(rule, { cover: [aLine()] }, [{ time: '08:00-09:00' }])).toEqual([])
  })

  it('is counted above the larger of requirement and minimum', () => {
    // 3 present: above 2, above 3, above max(0, 1), above 0
    const cover = [aLine({ required: [2, 3, 0, 0], minimum: [0, 0, 1, 0] })]
    expect(amounts(rule, { cover, people }, all())).toEqual([1, 2, 3])
    const other = [aLine({ required: [1, 1, 1, 1], minimum: [3, 3, 3, 3] })]
    expect(amounts(rule, { cover: other, people }, all())).toEqual([])
  })

  it('is not seen where no line looks', () => {
    // the line is 08:00-09:00; the shift goes on until 12
    expect(amounts(rule, { cover: [aLine()] }, [{ time: '06:00-12:00' }])).toEqual([])
    expect(amounts(rule, {}, [{ time: '06:00-12:00' }])).toEqual([])
  })

  it('is counted on each of two lines that see the same people', () => {
    const cover = [aLine({ id: 'a', day: 6, required: [2] }), aLine({ id: 'b', day: 6, required: [1] })]
    expect(departures(rule, { cover, people }, all(6))).toMatchObject([
      { day: 6, amount: 1 },
      { day: 6, amount: 2 },
    ])
  })

  it('is left to the curve of a line that has one', () => {
    const cover = [aLine({ required: [0], costs: [[0, 5]] })]
    expect(amounts(rule, { cover, people }, all())).toEqual([])
  })

  it('takes no parameters', () => {
    expect(refused(rule, { free: 1 })).toEqual(['RULE-PARAMS'])
  })
})
