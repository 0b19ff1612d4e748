import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demandDays } from '../../../db/schema/index.ts'
import { openWorld, type World } from '../../world/app.ts'
import { TODAY } from '../../world/database.ts'
import { forecastAndRequire } from '../../world/planned-week.ts'

/** Today's counts and what they say about the rest of the day. The clock of the tests stands at 8 o'clock. */

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const ask = () => world.as('planner of all').call('getSameDay', { query: { site: 'telefon', channel: 'call' } })

describe('the rest of today', () => {
  it('says what is missing', async () => {
    expect((await ask()).body).toEqual({ date: TODAY, update: null, missing: 'forecast' })
    await forecastAndRequire(world.app.db)
    expect((await ask()).body).toMatchObject({ update: null, missing: 'counts' })
    const closed = await world
      .as('planner of all')
      .call('getSameDay', { query: { site: 'telefon', channel: 'walk-in' } })
    expect(closed.body).toMatchObject({ update: null, missing: 'opening' })
  })

  it('rises with a busy morning, by less than the morning alone, and with less doubt', async () => {
    const forecast = await world.as('planner of all').call('getForecastLines', {
      params: { forecast: 1 },
      query: { site: 'telefon', channel: 'call', from: TODAY, to: TODAY, grain: 'quarter' },
    })
    const morning = forecast.body.points.filter(point => point.start! < 600)
    const counts = forecast.body.points.map(point => (point.start! < 660 ? Math.round(1.4 * point.mean) : 0))
    await world.app.db.insert(demandDays).values({
      siteCode: 'telefon',
      channel: 'call',
      date: TODAY,
      slotMinutes: 15,
      startMinute: morning[0]!.start!,
      counts,
    })
    world.clock.advance({ hours: 2, minutes: 7 })
    const { update } = (await ask()).body
    // It is 10:07: the quarter that has begun is not over, and zeros of the hours to come are no counts.
    expect(update!.countedUntil).toBe(600)
    expect(update!.came).toBe(counts.slice(0, morning.length).reduce((sum, count) => sum + count, 0))
    expect(update!.factor).toBeGreaterThan(1.1)
    expect(update!.factor).toBeLessThan(update!.came / update!.expected)
    const { before, total } = update!
    expect(total.mean).toBeGreaterThan(before.mean)
    expect(total.high - total.low).toBeLessThan(before.high - before.low)
    const next = update!.points.find(point => point.start === 600)!
    expect(next.mean).toBeCloseTo(next.planned * update!.factor, 6)
    expect(next.counted).toBeNull()
    expect(update!.points.filter(point => point.start < 600).every(point => point.mean === null)).toBe(true)
  })
})
