import { describe, expect, it } from 'vitest'
import { correctLine } from '../../../solver/staffing/correct-line.ts'
import { requireStaff } from '../../../solver/staffing/requirement.ts'
import type { CustomerStream, RequirementDemand } from '../../../solver/staffing/requirement-model.ts'

const walkIns: CustomerStream = {
  channel: 'walk-in',
  start: 480,
  slotMinutes: 15,
  mean: [6, 6, 4, 4, 4, 4, 3, 3, 3, 3],
  service: { meanMinutes: 10, cv: 0.7 },
  target: { share: 0.8, withinMinutes: 15 },
}
const demand: RequirementDemand = {
  site: 'mitte',
  activity: 'counter',
  date: '2027-03-01',
  open: [{ start: 480, end: 630 }],
  minimum: 1,
  streams: [walkIns],
}
const options = { seed: 1, searchDays: 150, days: 600 }
const sum = (people: readonly number[]) => people.reduce((total, count) => total + count, 0)
const corrected = (one: RequirementDemand) => {
  const [line] = requireStaff({ demands: [one] }).lines
  return { line: line!, found: correctLine(one, line!, { ...options, prices: {} }) }
}

describe('a line found by simulation', () => {
  const { line, found } = corrected(demand)

  it('needs fewer people than the formula, and tells both figures slot by slot', () => {
    expect(sum(found.required)).toBeLessThan(sum(line.required))
    found.story.forEach((story, i) => {
      expect(story.required).toBe(found.required[i])
      expect(story.decidedBy).toBe('simulation')
      expect(story.simulated!.formulaPeople).toBe(line.required[i])
      const [level] = story.simulated!.levels
      expect(level!.channel).toBe('walk-in')
      expect(level!.high).toBeGreaterThan(0.8)
    })
  })

  it('has cover curves around the new numbers, dearer where fewer are there', () => {
    expect(found.costs).toHaveLength(found.required.length)
    found.costs!.forEach((curve, i) => {
      expect(curve.length).toBeGreaterThan(found.required[i]!)
    })
    expect(line.costs).toBeUndefined()
  })

  it('may fall below the promise for a quarter of an hour where the target says so, never over the day', () => {
    const rush = { ...walkIns, mean: [10, 8, 4, 4, 4, 4, 3, 3, 3, 3] }
    const target = { ...walkIns.target, intervalShare: 0.5 }
    const strict = corrected({ ...demand, streams: [rush] }).found
    const looser = corrected({ ...demand, streams: [{ ...rush, target }] }).found
    expect(sum(looser.required)).toBeLessThan(sum(strict.required))
    const levels = looser.story.map(story => story.simulated!.levels[0]!.value)
    expect(Math.min(...levels)).toBeLessThan(0.8)
    expect(Math.min(...levels)).toBeGreaterThan(0.45)
    const mean = levels.reduce((total, level, i) => total + level * rush.mean[i]!, 0) / sum(rush.mean)
    expect(mean).toBeGreaterThan(0.79)
  })

  it('keeps to the highest occupancy over the day', () => {
    const target = { ...walkIns.target, maxOccupancy: 0.7 }
    const { found: rested } = corrected({ ...demand, streams: [{ ...walkIns, target }] })
    const load = rested.story.reduce((total, story) => total + story.load, 0)
    expect(load / sum(found.required)).toBeGreaterThan(0.76)
    expect(load / sum(rested.required)).toBeLessThan(0.74)
  })

  it('without customers stays as it is', () => {
    const quiet = { ...demand, streams: [{ ...walkIns, mean: walkIns.mean.map(() => 0) }] }
    const { line: before, found: after } = corrected(quiet)
    expect(after).toBe(before)
  })
})
