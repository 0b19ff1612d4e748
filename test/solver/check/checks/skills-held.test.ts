import { describe, expect, it } from 'vitest'
import { aPerson } from '../../../builders/planning.ts'
import { amounts } from '../found.ts'

const rule = 'skills-held'
const amy = (skill: { skill: string; from?: string; to?: string }) => ({
  people: [aPerson('amy', { skills: [skill] })],
})
const tuesday = [{ day: 1, time: '08:00-14:00' }] // 2 March 2027

describe('skills are held', () => {
  it('accepts the skill, finds another', () => {
    expect(amounts(rule, amy({ skill: 'counter' }), tuesday)).toEqual([])
    expect(amounts(rule, amy({ skill: 'phone' }), tuesday)).toEqual([1])
  })

  it('holds from its first to its last day', () => {
    expect(amounts(rule, amy({ skill: 'counter', from: '2027-03-02' }), tuesday)).toEqual([])
    expect(amounts(rule, amy({ skill: 'counter', from: '2027-03-03' }), tuesday)).toEqual([1])
    expect(amounts(rule, amy({ skill: 'counter', to: '2027-03-02' }), tuesday)).toEqual([])
    expect(amounts(rule, amy({ skill: 'counter', to: '2027-03-01' }), tuesday)).toEqual([1])
  })

  it('counts each piece', () => {
    const pieces = ['08:00-11:00 mitte counter', '11:00-14:00 mitte phone']
    expect(amounts(rule, { people: [aPerson('amy', { skills: [] })] }, [{ time: '08:00-14:00', pieces }])).toEqual([
      1, 1,
    ])
  })

  it('asks for none where the activity needs none', () => {
    const problem = { people: [aPerson('amy', { skills: [] })], activities: [{ id: 'counter', name: 'counter' }] }
    expect(amounts(rule, problem, tuesday)).toEqual([])
  })
})
