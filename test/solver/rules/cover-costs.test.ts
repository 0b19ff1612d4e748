import { describe, expect, it } from 'vitest'
import { coverCosts } from '../../../solver/rules/cover-costs.ts'
import { aLine, aPerson } from '../../builders/planning.ts'
import { amounts, departures, refused } from './departures.ts'

const rule = coverCosts
const names = ['amy', 'ben', 'cem']
const people = names.map(name => aPerson(name))
const present = (count: number, day = 0) => names.slice(0, count).map(person => ({ person, day, time: '08:00-09:00' }))
const cover = [aLine({ required: [1, 1], costs: [[90.5, 20, 7], [90.5]] })]

describe('cost of cover by a curve', () => {
  it.each([
    // first slot by the curve, the last figure for more; second slot 90.5 whoever is there
    [0, [181]], // 2 slots of 90.5 in one stretch
    [1, [20, 90.5]],
    [2, [7, 90.5]],
    [3, [7, 90.5]],
  ])('with %i people is %j points', (count, points) => {
    expect(amounts(rule, { cover, people }, present(count))).toEqual(points)
  })

  it('is nothing where the curve ends at nothing or a line has none', () => {
    const free = [aLine({ required: [1], costs: [[50, 0]] }), aLine({ id: 'plain', day: 1 })]
    expect(amounts(rule, { cover: free, people }, present(1))).toEqual([])
    expect(amounts(rule, { cover: free, people }, present(3))).toEqual([])
  })

  it('falls on the day of the line, up to the last', () => {
    const late = [aLine({ day: 6, required: [1], costs: [[50, 0]] })]
    expect(departures(rule, { cover: late, people }, present(1))).toMatchObject([{ day: 6, amount: 50 }])
    expect(amounts(rule, { cover: late, people }, present(1, 6))).toEqual([])
  })

  it('takes no parameters', () => {
    expect(refused(rule, { curve: [1, 0] })).toEqual(['RULE-PARAMS'])
  })
})
