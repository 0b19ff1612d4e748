import { describe, expect, it } from 'vitest'
import { checkRoster } from '../../../../solver/check/check-roster.ts'
import { aPerson, aProblem, aRoster, aShift } from '../../../builders/planning.ts'
import { amounts, found } from '../found.ts'

const rule = 'roster-form'
const faults = (shifts: Parameters<typeof found>[2]) =>
  found(rule, {}, shifts).map(violation => violation.message.en.split(': ')[1])

describe('form of a roster', () => {
  it('accepts what fills its time, ways between sites included', () => {
    expect(amounts(rule, {}, [{ time: '08:00-16:30', breaks: ['12:00-12:30'] }])).toEqual([])
    const pieces = ['08:00-11:30 mitte counter', '12:00-16:00 nord counter']
    expect(amounts(rule, {}, [{ time: '08:00-16:00', pieces }])).toEqual([])
  })

  it('finds people, sites, activities and days that the problem does not know', () => {
    expect(faults([{ person: 'zoe', time: '08:00-14:00' }])).toEqual(['the problem has no such person.'])
    expect(faults([{ time: '08:00-14:00', site: 'ost' }])).toEqual(['there is no site "ost".'])
    expect(faults([{ time: '08:00-14:00', activity: 'chess' }])).toEqual(['there is no activity "chess".'])
    expect(faults([{ day: 6, time: '08:00-14:00' }])).toEqual([])
    expect(faults([{ day: 7, time: '08:00-14:00' }])).toEqual(['the day lies outside the planning horizon.'])
    expect(faults([{ day: -1, time: '08:00-14:00' }])).toEqual(['the day lies outside the planning horizon.'])
  })

  it('finds time that is neither work nor break', () => {
    expect(faults([{ time: '08:00-14:00', pieces: ['08:00-13:00 mitte counter'] }])).toEqual([
      '13:00-14:00 is neither work nor break.',
    ])
    expect(faults([{ time: '08:00-14:00', pieces: ['09:00-14:00 mitte counter'] }])).toEqual([
      '08:00-09:00 is neither work nor break.',
    ])
    const gap = ['08:00-11:00 mitte counter', '12:00-14:00 mitte counter']
    expect(faults([{ time: '08:00-14:00', pieces: gap }])).toEqual(['11:00-12:00 is neither work nor break.'])
  })

  it('finds time that is planned twice or outside the shift', () => {
    const twice = ['08:00-12:00 mitte counter', '11:00-14:00 mitte phone']
    expect(faults([{ time: '08:00-14:00', pieces: twice }])).toEqual(['11:00-12:00 is planned twice.'])
    expect(faults([{ time: '08:00-14:00', pieces: ['08:00-15:00 mitte counter'] }])).toEqual([
      'the part 08:00-15:00 reaches beyond the shift.',
    ])
    expect(faults([{ time: '14:00-08:00', pieces: ['08:00-14:00 mitte counter'] }])).toEqual([
      'the shift does not end after its start.',
    ])
  })

  it('finds a roster of another problem', () => {
    const problem = aProblem({ people: [aPerson('amy')] })
    const roster = aRoster(problem, [aShift({ time: '08:00-14:00' })], { problem: 'other' })
    expect(checkRoster(problem, roster)).toMatchObject({ ok: false })
  })
})
