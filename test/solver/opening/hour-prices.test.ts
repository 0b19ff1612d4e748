import { describe, expect, it } from 'vitest'
import { priceHours } from '../../../solver/opening/hour-prices.ts'
import { exampleConceptCity, withSites } from '../../builders/concept-city.ts'

const city = withSites(exampleConceptCity(), site => (['mitte', 'ost'].includes(site.id) ? site : null))

describe('the price of an open hour', () => {
  const prices = priceHours(city)

  it('is told for every open hour, and accounts for its customers', () => {
    const open = city.sites.flatMap(site => site.hours.flatMap(day => day.blocks))
    expect(prices.length).toBe(open.reduce((all, block) => all + (block.end - block.start) / 60, 0))
    for (const price of prices) {
      expect(price.customers).toBeGreaterThan(0)
      expect(price.stayAway).toBeGreaterThan(0)
      expect(price.moved + price.stayAway).toBeCloseTo(price.customers, 6)
    }
  })

  it('names those who lose the only Saturday', () => {
    const saturday = { ...city, sites: city.sites.map(site => ({ ...site, hours: shortened(site.hours) })) }
    const last = priceHours(saturday).find(price => price.weekday === 6)!
    expect(last.losers).toContain('altstadt')
    expect(last.losers).not.toContain('westerhuesen')
  })

  it('stops when it is told to', () => {
    expect(priceHours(city, { shouldStop: () => true })).toEqual([])
  })
})

/** A single hour on Saturday, and few others, to keep the run short. */
function shortened(hours: (typeof city.sites)[number]['hours']) {
  return hours.map(day => ({
    ...day,
    blocks: day.blocks.map(block => ({ ...block, end: block.start + (day.weekday === 6 ? 60 : 120) })),
  }))
}
