import { beforeAll, describe, expect, it } from 'vitest'
import { loadHighs } from '../../../solver/lp/engines/highs.ts'
import type { LpEngine } from '../../../solver/lp/model.ts'
import { calibrateChoice } from '../../../solver/opening/choice.ts'
import { type ConceptCity, openMinutes } from '../../../solver/opening/concept-city.ts'
import { evaluateWeek, type WeekOutcome } from '../../../solver/opening/evaluate.ts'
import { QUICK_ERROR, type QuickBase, quickCover } from '../../../solver/scenarios/quick-cover.ts'
import { exampleConceptCity, withSites } from '../../builders/concept-city.ts'

const city = exampleConceptCity()
const model = calibrateChoice(city)
const still = { people: 1, hours: 1, online: 0, target: 0.8 }
let lp: LpEngine
let today: WeekOutcome
let base: QuickBase
beforeAll(async () => {
  lp = await loadHighs()
  today = full(city)
  base = { sites: today.sites, bands: today.bands, promised: 0.8 }
})
const full = (one: ConceptCity) => evaluateWeek(model, one, { seed: 1, days: 2, lp })

describe('the quick estimate', () => {
  it('is the full run where no slider is moved', () => {
    const answer = quickCover(base, still)
    expect(answer.neededMinutes).toBeCloseTo(today.totals.neededMinutes, 3)
    expect(answer.posts).toBeCloseTo(today.totals.posts, 6)
    const covered = today.sites.reduce((sum, site) => sum + site.cover * site.neededMinutes, 0)
    expect(answer.cover).toBeCloseTo(covered / today.totals.neededMinutes, 6)
  })

  it('stays within its stated error of the full run, over hours, online share and promise', () => {
    const walkIn = (share: number): ConceptCity => ({
      ...city,
      customers: { ...city.customers, walkIn: { ...city.customers.walkIn, share } },
    })
    const online = (share: number): ConceptCity => ({
      ...city,
      ways: city.services.map(service => ({ service: service.id, way: 'online' as const, share })),
    })
    // All blocks end earlier or later, on the half hour; the slider is what that comes to.
    const hours = (factor: number) => {
      const changed = withSites(city, site => ({
        ...site,
        hours: site.hours.map(day => ({
          ...day,
          blocks: day.blocks.map(block => ({
            ...block,
            end: block.start + Math.round(((block.end - block.start) * factor) / 30) * 30,
          })),
        })),
      }))
      const open = (one: ConceptCity) => one.sites.reduce((sum, site) => sum + openMinutes(site.hours), 0)
      return { sliders: { ...still, hours: open(changed) / open(city) }, city: changed }
    }
    const cases = [
      hours(0.85),
      hours(1.1),
      ...[0.1, 0.2, 0.3, 0.5].map(share => ({ sliders: { ...still, online: share }, city: online(share) })),
      ...[0.7, 0.9, 0.95].map(share => ({ sliders: { ...still, target: share }, city: walkIn(share) })),
    ]
    const errors = cases.map(({ sliders, city: changed }) =>
      Math.abs(quickCover(base, sliders).neededMinutes / full(changed).totals.neededMinutes - 1),
    )
    expect(errors.reduce((sum, error) => sum + error, 0) / errors.length).toBeLessThan(QUICK_ERROR.mean)
    expect(Math.max(...errors)).toBeLessThan(QUICK_ERROR.largest)
  })

  it('misses more with fewer people, and never covers more than all', () => {
    const covers = [0.6, 0.8, 1, 1.3].map(people => quickCover(base, { ...still, people }).cover)
    for (const [i, cover] of covers.slice(1).entries()) expect(cover).toBeGreaterThanOrEqual(covers[i]!)
    expect(covers[0]).toBeLessThan(0.8)
    expect(covers.at(-1)).toBeCloseTo(1, 6)
  })
})
