import { describe, expect, it } from 'vitest'
import { correctRequirement } from '../../../solver/staffing/correct-requirement.ts'
import { requireStaff } from '../../../solver/staffing/requirement.ts'
import type { CustomerStream, RequirementDemand } from '../../../solver/staffing/requirement-model.ts'

const walkIns: CustomerStream = {
  channel: 'walk-in',
  start: 480,
  slotMinutes: 15,
  mean: [6, 6, 4, 4, 0, 0, 3, 3, 3, 3],
  service: { meanMinutes: 10, cv: 1 },
  target: { share: 0.8, withinMinutes: 15 },
}
const demand: RequirementDemand = {
  site: 'mitte',
  activity: 'counter',
  date: '2027-03-01',
  open: [
    { start: 480, end: 540 },
    { start: 570, end: 630 },
  ],
  minimum: 1,
  counters: 8,
  streams: [walkIns],
}
const lineOf = (one: RequirementDemand) => requireStaff({ demands: [one] }).lines[0]!

describe('a requirement corrected', () => {
  const booked: CustomerStream = {
    ...walkIns,
    channel: 'appointment',
    mean: [2, 2, 2, 2, 0, 0, 2, 2, 2, 1],
    noShowShare: 0.1,
    priority: 1,
    target: { share: 0.9, withinMinutes: 10 },
  }
  const both = { ...demand, streams: [{ ...walkIns, dayFactorCv: 0.1, priority: 2 }, booked] }
  const line = lineOf(both)
  const { people, report } = correctRequirement(both, line, { seed: 1, days: 800, searchDays: 200 })

  it('keeps the promise to both kinds of customers in every slot', () => {
    report.classes.forEach((one, c) => {
      for (const interval of one.intervals) {
        if (interval.customers > 0) expect(interval.serviceLevel.high).toBeGreaterThan(both.streams[c]!.target.share)
      }
    })
  })

  it('has nobody there while closed and no more than there are places', () => {
    expect(people.slice(4, 6)).toEqual([0, 0])
    expect(Math.max(...people)).toBeLessThanOrEqual(8)
  })

  it('does what it can where the places do not suffice', () => {
    const cramped = { ...both, counters: 3 }
    const found = correctRequirement(cramped, lineOf(cramped), { seed: 1, days: 100, searchDays: 50 })
    expect(Math.max(...found.people)).toBe(3)
  })
})
