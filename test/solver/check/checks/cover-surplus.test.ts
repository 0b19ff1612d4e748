import { describe, expect, it } from 'vitest'
import { aLine, aPerson } from '../../../builders/planning.ts'
import { amounts, found } from '../found.ts'

const rule = 'cover-surplus'
const people = [aPerson('amy'), aPerson('ben')]
const both = [{ time: '08:00-14:00' }, { person: 'ben', time: '08:00-14:00' }]

describe('more cover than needed', () => {
  it('counts people above what is required', () => {
    const cover = [aLine({ required: [0, 1, 2, 2] })]
    expect(amounts(rule, { people, cover }, both)).toEqual([2, 1])
    expect(found(rule, { people, cover }, both)[0]?.cost).toBe(40)
  })

  it('does not count the minimum as surplus', () => {
    expect(amounts(rule, { people, cover: [aLine({ minimum: [2, 2, 2, 2] })] }, both)).toEqual([])
  })

  it('leaves lines with a curve of their own to it', () => {
    expect(amounts(rule, { people, cover: [aLine({ costs: Array(4).fill([10, 0]) })] }, both)).toEqual([])
  })
})
