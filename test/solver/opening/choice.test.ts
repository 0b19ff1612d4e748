import { describe, expect, it } from 'vitest'
import { createRandom } from '../../../solver/model/random.ts'
import { calibrateChoice, openSlots, spreadDemand, sum } from '../../../solver/opening/choice.ts'
import type { ConceptSite } from '../../../solver/opening/concept-city.ts'
import { exampleConceptCity, withSites } from '../../builders/concept-city.ts'

const city = exampleConceptCity()
const model = calibrateChoice(city)
const today = spreadDemand(model, city)
const at = (spread: typeof today, site: string) => sum(spread.bySlot[model.siteIds.indexOf(site)]!)
const away = (spread: typeof today) => spread.online + spread.phone + spread.lost

describe('the choice of office, hour and channel', () => {
  it('gives every office and weekday what it served, and leaves the latent share unserved', () => {
    for (const site of city.sites) expect(at(today, site.id)).toBeCloseTo(sum(Object.values(site.served)), 1)
    expect(model.fit.sites).toBeLessThan(0.001)
    expect(model.fit.weekdays).toBeLessThan(0.001)
    expect(away(today) / today.total).toBeCloseTo(0.04, 3)
  })

  it('serves nobody outside opening hours', () => {
    for (const [j, site] of city.sites.entries()) {
      const open = new Set(openSlots(site))
      expect(today.bySlot[j]!.every((count, slot) => count === 0 || open.has(slot))).toBe(true)
    }
  })

  it('brings the customers of a closed office back elsewhere, or names them: totals add up', () => {
    const without = spreadDemand(
      model,
      withSites(city, site => (site.id === 'ost' ? null : site)),
    )
    expect(at(without, 'ost')).toBe(0)
    for (const id of ['mitte', 'west', 'nord', 'sued']) expect(at(without, id)).toBeGreaterThan(at(today, id))
    expect(without.online).toBeGreaterThan(today.online)
    expect(without.lost).toBeGreaterThan(today.lost)
    const gained = sum(['mitte', 'west', 'nord', 'sued'].map(id => at(without, id) - at(today, id)))
    expect(gained + away(without) - away(today)).toBeCloseTo(at(today, 'ost'), 6)
  })

  it('loses more of those who live far from what is left', () => {
    const only = spreadDemand(
      model,
      withSites(city, site => (site.id === 'mitte' ? site : null)),
    )
    const share = (district: string) => {
      const row = only.byDistrict[model.districtIds.indexOf(district)]!
      return (row.online + row.phone + row.lost) / (sum(row.sites) + row.online + row.phone + row.lost)
    }
    expect(share('westerhuesen')).toBeGreaterThan(share('altstadt') * 2)
  })

  it('keeps every wish in one place, whatever changes', () => {
    const random = createRandom(7)
    for (let round = 0; round < 25; round++) {
      const changed = withSites(city, site => (random.next() < 0.2 ? null : altered(site, random)))
      const extraWait = model.siteIds.map(() => random.below(30) - 5)
      const spread = spreadDemand(model, changed, { extraWait })
      const inSlots = sum(spread.bySlot.map(row => sum(row)))
      expect(spread.total).toBeCloseTo(today.total, 6)
      expect(inSlots + away(spread)).toBeCloseTo(today.total, 6)
      expect(sum(spread.bySiteAndService.map(row => sum(row)))).toBeCloseTo(inSlots, 6)
      for (const [d, row] of spread.byDistrict.entries()) {
        const wishes = sum(model.potential.map(service => service[d]!))
        expect(sum(row.sites) + row.online + row.phone + row.lost).toBeCloseTo(wishes, 6)
        expect(Math.min(...row.sites, row.online, row.phone, row.lost)).toBeGreaterThanOrEqual(0)
      }
    }
  })

  it('never loses customers by opening longer, and sends them away from an office that has become slow', () => {
    const longer = withSites(city, site => ({
      ...site,
      hours: [
        ...site.hours.filter(day => day.weekday !== 5),
        { weekday: 5, blocks: [{ start: 480, end: 1020, access: 'all' as const }] },
      ],
    }))
    expect(away(spreadDemand(model, longer))).toBeLessThan(away(today))
    const slow = spreadDemand(model, city, { extraWait: model.siteIds.map(id => (id === 'mitte' ? 20 : 0)) })
    expect(at(slow, 'mitte')).toBeLessThan(at(today, 'mitte'))
    expect(at(slow, 'ost')).toBeGreaterThan(at(today, 'ost'))
  })
})

/** The site some kilometres away, with a day closed and another one longer. */
function altered(site: ConceptSite, random: ReturnType<typeof createRandom>): ConceptSite {
  const closed = 1 + random.below(6)
  return {
    ...site,
    x: site.x + random.normal(),
    y: site.y + random.normal(),
    hours: [
      ...site.hours.filter(day => day.weekday !== closed && day.weekday !== 3),
      { weekday: 3, blocks: [{ start: 480, end: 720 + 30 * random.below(15), access: 'all' as const }] },
    ].filter(day => day.weekday !== closed),
  }
}
