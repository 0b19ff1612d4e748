import { beforeAll, describe, expect, it } from 'vitest'
import { loadHighs } from '../../../solver/lp/engines/highs.ts'
import type { LpEngine } from '../../../solver/lp/model.ts'
import { CANDIDATE_DEFAULTS } from '../../../solver/opening/candidates.ts'
import { proposeOpeningHours } from '../../../solver/opening/propose.ts'
import { exampleConceptCity, withSites } from '../../builders/concept-city.ts'

/** Two offices keep the runs short. */
const city = withSites(exampleConceptCity(), site => (['mitte', 'ost'].includes(site.id) ? site : null))
let lp: LpEngine
beforeAll(async () => {
  lp = await loadHighs()
})
const question = (guarantees: object) => ({ guarantees, candidates: CANDIDATE_DEFAULTS, accessWeight: 5 })

describe('proposals for opening hours', () => {
  it('shows several, each judged', () => {
    const report = proposeOpeningHours(city, question({ weeklyHours: 20, saturday: true, mostChanges: 10 }), {
      seed: 1,
      days: 20,
      lp,
    })
    expect(report.contradiction).toBeNull()
    expect(report.proposals.length).toBeGreaterThan(1)
    expect(new Set(report.proposals.map(one => JSON.stringify(one.hours))).size).toBe(report.proposals.length)
    for (const one of report.proposals) {
      expect(one.changes).toBeGreaterThan(0)
      expect(one.changes).toBeLessThanOrEqual(10)
      expect(one.outcome.flows.wishes).toBeCloseTo(report.today.flows.wishes, 6)
      expect(one.outcome.totals.meanWait!.value).toBeGreaterThan(0)
    }
    expect(report.proposals.some(one => one.onFrontier)).toBe(true)
  })

  it('names the guarantees that clash and the cheapest way out', () => {
    const { contradiction, proposals } = proposeOpeningHours(
      city,
      question({ weeklyHours: 45, mostChanges: 2, saturday: true }),
      { seed: 1, days: 10, lp },
    )
    expect(proposals).toEqual([])
    expect([...contradiction!.clash].sort()).toEqual(['mostChanges', 'weeklyHours'])
    expect(contradiction!.wayOut.map(one => one.guarantee)).not.toContain('saturday')
    expect(contradiction!.wayOut.length).toBeGreaterThan(0)
  })

  it('stops when it is told to', () => {
    const report = proposeOpeningHours(city, question({}), { seed: 1, days: 10, lp, shouldStop: () => true })
    expect(report.stopped).toBe(true)
    expect(report.proposals).toEqual([])
  })
})
