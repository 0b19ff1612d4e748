import { describe, expect, it } from 'vitest'
import { skillsHeld } from '../../../solver/rules/skills-held.ts'
import { aPerson } from '../../builders/planning.ts'
import { amounts, departures, refused } from './departures.ts'

const rule = skillsHeld
type Skills = NonNullable<Parameters<typeof aPerson>[1]>['skills']
const holding = (skills: NonNullable<Skills>) => ({ people: [aPerson('amy', { skills })] })
const on = (day: number) => ({ day, time: '08:00-12:00' })

describe('skills', () => {
  it('are asked of nobody who is not at work', () => {
    expect(amounts(rule, holding([]), [])).toEqual([])
  })

  it('are asked piece by piece', () => {
    const pieces = ['08:00-10:00 mitte counter', '10:00-12:00 mitte phone', '12:00-14:00 mitte counter']
    expect(amounts(rule, holding([{ skill: 'phone' }]), [{ time: '08:00-14:00', pieces }])).toEqual([1, 1])
    expect(amounts(rule, holding([{ skill: 'counter' }]), [{ time: '08:00-14:00', pieces }])).toEqual([1])
  })

  it('hold from their first to their last day, both included', () => {
    // day 0 is 1 March, day 6 the 7th
    const problem = holding([{ skill: 'counter', from: '2027-03-02', to: '2027-03-06' }])
    expect(departures(rule, problem, [0, 1, 5, 6].map(on)).map(({ day }) => day)).toEqual([0, 6])
  })

  it('may be granted again after a pause', () => {
    const problem = holding([
      { skill: 'counter', to: '2027-03-01' },
      { skill: 'counter', from: '2027-03-05' },
    ])
    expect(departures(rule, problem, [0, 1, 3, 4].map(on)).map(({ day }) => day)).toEqual([1, 3])
  })

  it('are not asked by an activity without one', () => {
    const problem = { ...holding([]), activities: [{ id: 'post', name: 'post' }] }
    expect(amounts(rule, problem, [{ time: '08:00-12:00', activity: 'post' }])).toEqual([])
  })

  it('takes no parameters', () => {
    expect(refused(rule, { grace: 1 })).toEqual(['RULE-PARAMS'])
  })
})
