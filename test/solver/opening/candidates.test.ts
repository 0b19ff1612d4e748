import { describe, expect, it } from 'vitest'
import { CANDIDATE_DEFAULTS, candidatesOf } from '../../../solver/opening/candidates.ts'
import { exampleConceptCity } from '../../builders/concept-city.ts'

const mitte = exampleConceptCity().sites[0]!

describe('candidates for a day', () => {
  it('hold today, closed, one and two blocks, late days; each once, all on the grid', () => {
    const tuesday = candidatesOf(mitte, 2, CANDIDATE_DEFAULTS)
    expect(tuesday.filter(one => one.today)).toHaveLength(1)
    expect(tuesday.some(one => one.blocks.length === 0)).toBe(true)
    expect(tuesday.some(one => one.blocks.length === 2)).toBe(true)
    expect(tuesday.some(one => (one.blocks.at(-1)?.end ?? 0) >= 19 * 60)).toBe(true)
    const keys = tuesday.map(one => JSON.stringify(one.blocks.map(block => [block.start, block.end])))
    expect(new Set(keys).size).toBe(keys.length)
    for (const block of tuesday.flatMap(one => one.blocks)) {
      expect(block.start % 30).toBe(0)
      expect(block.start).toBeLessThan(block.end)
    }
  })

  it('keep hours of today that lie off the grid, and count closed as today where it is', () => {
    const odd = { ...mitte, hours: [{ weekday: 1, blocks: [{ start: 490, end: 715, access: 'all' as const }] }] }
    expect(candidatesOf(odd, 1, CANDIDATE_DEFAULTS)[0]).toMatchObject({ today: true, blocks: [{ start: 490 }] })
    expect(candidatesOf(odd, 2, CANDIDATE_DEFAULTS)[0]).toEqual({ today: true, blocks: [] })
  })

  it('open Saturdays for appointments', () => {
    const open = candidatesOf(mitte, 6, CANDIDATE_DEFAULTS).flatMap(one => one.blocks)
    expect(open.length).toBeGreaterThan(0)
    expect(open.every(block => block.access === 'appointment')).toBe(true)
  })
})
