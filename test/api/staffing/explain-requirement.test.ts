import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { channelProfiles } from '../../../db/schema/index.ts'
import { openWorld, type World } from '../../world/app.ts'
import { forecastAndRequire, WEEK } from '../../world/planned-week.ts'

let world: World
let requirement: number
beforeAll(async () => {
  world = await openWorld()
  requirement = (await forecastAndRequire(world.app.db)).requirementId
})
afterAll(() => world.close())

const explain = (site: string, activity: string, date = WEEK, who: Parameters<World['as']>[0] = 'leadership') =>
  world.as(who).call('explainRequirement', { params: { requirement }, query: { site, activity, date } })

describe('where a requirement comes from', () => {
  it('names forecast, formula, exact figure and simulation of each slot', async () => {
    const { status, body } = await explain('mitte', 'counter')
    expect(status).toBe(200)
    expect(body).toMatchObject({ site: 'mitte', date: WEEK, slotMinutes: 15, changedSince: false, roster: null })
    const busy = body.slots.find(slot => slot.promises.length === 2)!
    expect(busy.forecast.map(part => part.channel).sort()).toEqual(['appointment', 'walk-in'])
    for (const part of busy.forecast) expect(part.low).toBeLessThanOrEqual(part.high)
    for (const { formula, exact, simulated } of busy.promises) {
      expect(formula.oneFewer).toBeLessThanOrEqual(formula.required)
      expect(formula.required).toBeLessThanOrEqual(formula.oneMore)
      expect(exact).toBeGreaterThan(0)
      expect(exact).toBeLessThanOrEqual(1)
      expect(simulated!.low).toBeLessThanOrEqual(simulated!.value)
    }
    expect(body.day.map(part => part.channel).sort()).toEqual(['appointment', 'walk-in'])
  })

  it('uses the formula figures that the requirement was stored with', async () => {
    const lines = await world.as('hr').call('getRequirementLines', {
      params: { requirement },
      query: { site: 'telefon', activity: 'phone', from: WEEK, to: WEEK },
    })
    const { body } = await explain('telefon', 'phone')
    const stored = lines.body.items[0]!.slots.filter(slot => slot.serviceLevel.length > 0)
    expect(stored.length).toBeGreaterThan(10)
    for (const slot of stored) {
      const own = body.slots.find(candidate => candidate.start === slot.start)!.promises[0]!
      expect(own.formula.required).toBeCloseTo(slot.serviceLevel[0]!.atRequired, 6)
      expect(own.formula.oneFewer).toBeCloseTo(slot.serviceLevel[0]!.oneFewer, 6)
    }
    // The simulated phone day of calls with patience agrees with the exact one over all its slots.
    expect(Math.abs(body.day[0]!.exact - body.day[0]!.simulated!.value)).toBeLessThan(0.03)
  })

  it('has no figures where a level, not customers, states the number', async () => {
    const { body } = await explain('mitte', 'back-office')
    expect(body.slots.length).toBeGreaterThan(0)
    expect(body.slots.every(slot => slot.promises.length === 0 && slot.forecast.length === 0)).toBe(true)
  })

  it('says when handling times or promises have been changed since', async () => {
    await world.app.db.update(channelProfiles).set({ noShowShare: 0.5 })
    expect((await explain('mitte', 'counter')).body.changedSince).toBe(true)
  })

  it('knows no other requirement, day or foreign office', async () => {
    expect((await explain('mitte', 'counter', '2031-01-01')).status).toBe(404)
    const other = await world.as('hr').call('explainRequirement', {
      params: { requirement: 999 },
      query: { site: 'mitte', activity: 'counter', date: WEEK },
    })
    expect(other.status).toBe(404)
    expect((await explain('mitte', 'counter', WEEK, 'planner of nord')).status).toBe(403)
  })
})
