import { describe, expect, it } from 'vitest'
import { coverShortage } from '../../../solver/rules/cover-shortage.ts'
import { aLine, aPerson } from '../../builders/planning.ts'
import { amounts, departures, refused } from './departures.ts'

const rule = coverShortage
const people = [aPerson('amy'), aPerson('ben', { skills: [{ skill: 'counter', to: '2027-03-01' }] })]

describe('shortage', () => {
  it('is all that is required where nobody is on duty', () => {
    // 2 + 2, then 1, then 3, the slot without demand cuts them apart
    const cover = [aLine({ required: [2, 2, 0, 1, 3] })]
    expect(amounts(rule, { cover }, [])).toEqual([4, 1, 3])
  })

  it('is what is left after those present, never less than none', () => {
    const cover = [aLine({ required: [2, 1, 0, 2] })]
    expect(amounts(rule, { cover, people }, [{ time: '08:00-09:00' }])).toEqual([1, 1])
    const two = [{ time: '08:00-09:00' }, { person: 'ben', time: '08:00-09:00' }]
    expect(amounts(rule, { cover, people }, two)).toEqual([])
  })

  it('counts whole slots only', () => {
    // 08:05-08:55 covers 08:15 and 08:30 of 08:00, 08:15, 08:30, 08:45
    expect(amounts(rule, { cover: [aLine()] }, [{ time: '08:05-08:55' }])).toEqual([1, 1])
  })

  it('is not filled by another activity, site or day, nor during a break', () => {
    const cover = [aLine()]
    expect(amounts(rule, { cover }, [{ time: '08:00-09:00', activity: 'phone' }])).toEqual([4])
    expect(amounts(rule, { cover }, [{ time: '08:00-09:00', site: 'nord' }])).toEqual([4])
    expect(amounts(rule, { cover }, [{ day: 1, time: '08:00-09:00' }])).toEqual([4])
    expect(amounts(rule, { cover }, [{ time: '07:00-10:00', breaks: ['08:15-08:45'] }])).toEqual([2])
  })

  it('accepts any listed activity but no slot put together from two', () => {
    const cover = [aLine({ activities: ['counter', 'phone'] })]
    const pieces = ['08:00-08:30 mitte counter', '08:30-09:00 mitte phone']
    expect(amounts(rule, { cover }, [{ time: '08:00-09:00', pieces }])).toEqual([])
    const halved = ['08:00-08:20 mitte counter', '08:20-09:00 mitte phone']
    expect(amounts(rule, { cover }, [{ time: '08:00-09:00', pieces: halved }])).toEqual([1])
  })

  it('asks for the skill of the line on that day', () => {
    const shifts = [
      { person: 'ben', time: '08:00-09:00' },
      { person: 'ben', day: 1, time: '08:00-09:00' },
    ]
    const cover = [0, 1].map(day => aLine({ id: `line-${day}`, day, skill: 'counter' }))
    expect(departures(rule, { cover, people }, shifts)).toMatchObject([{ day: 1, amount: 4 }])
  })

  it('is counted line by line up to the last day, and not beyond', () => {
    const cover = [6, 7].map(day => aLine({ id: `line-${day}`, day }))
    expect(departures(rule, { cover }, [])).toMatchObject([{ day: 6, amount: 4 }])
  })

  it('is left to the curve of a line that has one', () => {
    expect(amounts(rule, { cover: [aLine({ required: [1], costs: [[9, 0]] })] }, [])).toEqual([])
  })

  it('costs the problem’s own price and takes no parameters', () => {
    expect(refused(rule, { price: 10 })).toEqual(['RULE-PARAMS'])
  })
})
