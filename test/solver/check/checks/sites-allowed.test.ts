import { describe, expect, it } from 'vitest'
import { aPerson } from '../../../builders/planning.ts'
import { amounts } from '../found.ts'

const rule = 'sites-allowed'
const amy = { people: [aPerson('amy', { sites: ['mitte'] })] }

describe('sites allowed', () => {
  it('accepts the own site, finds another', () => {
    expect(amounts(rule, amy, [{ time: '08:00-14:00', site: 'mitte' }])).toEqual([])
    expect(amounts(rule, amy, [{ time: '08:00-14:00', site: 'nord' }])).toEqual([1])
  })

  it('counts the piece elsewhere only', () => {
    const pieces = ['08:00-11:00 mitte counter', '11:00-14:00 nord counter']
    expect(amounts(rule, amy, [{ time: '08:00-14:00', pieces }])).toEqual([1])
  })
})
