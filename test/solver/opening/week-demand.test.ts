import { describe, expect, it } from 'vitest'
import { calibrateChoice, spreadDemand, sum } from '../../../solver/opening/choice.ts'
import { poolsOfWeek } from '../../../solver/opening/week-demand.ts'
import { exampleConceptCity } from '../../builders/concept-city.ts'

const city = exampleConceptCity()
const model = calibrateChoice(city)
const spread = spreadDemand(model, city)
const pools = poolsOfWeek(city, spread, model.siteIds, 0)

describe('the customers of a week, slot by slot', () => {
  it('are as many as chose the site, appointments with their no-shows on top', () => {
    for (const [j, site] of city.sites.entries()) {
      const streams = pools.filter(pool => pool.demand.site === site.id).flatMap(pool => pool.demand.streams)
      const came = sum(streams.map(stream => sum(stream.mean) * (1 - (stream.noShowShare ?? 0))))
      expect(came).toBeCloseTo(sum(spread.bySlot[j]!), 6)
    }
  })

  it('rush at the door: a quarter of the walk-ins of a short day, an eighth of a long one, in half an hour', () => {
    const shareAt = (weekday: number) => {
      const walkIns = pools
        .find(pool => pool.demand.site === 'mitte' && pool.weekday === weekday)!
        .demand.streams.find(stream => stream.channel === 'walk-in')!.mean
      return (walkIns[0]! + walkIns[1]!) / sum(walkIns)
    }
    expect(shareAt(3)).toBeGreaterThan(0.25)
    expect(shareAt(2)).toBeGreaterThan(0.125)
    expect(shareAt(2)).toBeLessThan(shareAt(3))
  })

  it('have appointments only on Saturday, none in the last half hour of a day', () => {
    const saturday = pools.find(pool => pool.weekday === 6)!.demand
    expect(saturday.streams.map(stream => stream.channel)).toEqual(['appointment'])
    expect(saturday.streams[0]!.mean.slice(-2)).toEqual([0, 0])
  })

  it('call as often as they do, and more often when others phone instead of coming', () => {
    const calls = (list: typeof pools) =>
      sum(list.filter(pool => pool.demand.activity === 'phone').map(pool => sum(pool.demand.streams[0]!.mean)))
    expect(calls(poolsOfWeek(city, spread, model.siteIds, 100)) - calls(pools)).toBeCloseTo(100, 6)
  })
})
