import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { replayHandler } from '../../../api/jobs/handlers/replay.ts'
import { readDemandDays } from '../../../db/queries/demand/read-demand-days.ts'
import { listForecasts } from '../../../db/queries/forecasts/list-forecasts.ts'
import { readForecastDays } from '../../../db/queries/forecasts/read-forecast-days.ts'
import { openWorld, type World } from '../../world/app.ts'
import { runWithoutQueue } from '../../world/planned-week.ts'

/** Forecasts that earlier Mondays would have had, and what came of them. */

let world: World
beforeAll(async () => {
  world = await openWorld()
  await replay()
})
afterAll(() => world.close())

async function replay(origins = 2) {
  const run = await runWithoutQueue(world.app.db)
  return replayHandler.run({ origins, everyWeeks: 3, weeks: 3 }, run)
}
const planner = () => world.as('planner of all')
const accuracy = (query: Parameters<ReturnType<typeof planner>['call']>[1] = {}) => planner().call('getAccuracy', query)

describe('forecasts in retrospect', () => {
  it('begin on Mondays, three and six weeks before this one, and have seen nothing of their days', async () => {
    const stored = await listForecasts(world.app.db)
    expect(stored.map(({ forecast }) => [forecast.firstDay, forecast.lastDay])).toEqual([
      ['2026-10-26', '2026-11-15'],
      ['2026-10-05', '2026-10-25'],
    ])
    for (const { forecast } of stored) expect(forecast.historyTo < forecast.firstDay).toBe(true)
  })

  it('are not made twice', async () => {
    await replay()
    expect(await listForecasts(world.app.db)).toHaveLength(2)
  })

  it('are a job that only who plans all sites may start', async () => {
    const { status, body } = await planner().call('startReplay', { body: { origins: 4 } })
    expect(status).toBe(202)
    expect(body.job).toMatchObject({ kind: 'replay', state: 'queued' })
    expect((await world.as('planner of nord').call('startReplay', { body: {} })).status).toBe(403)
  })
})

describe('the accuracy of forecasts', () => {
  it('is what counts and forecasts give by hand', async () => {
    const { body } = await accuracy({ query: { by: 'site', grain: 'day', site: 'mitte', channel: 'walk-in' } })
    let absolute = 0
    let counted = 0
    let inside = 0
    let days = 0
    for (const { forecast } of await listForecasts(world.app.db)) {
      for (const day of await readForecastDays(world.app.db, forecast.id, { site: 'mitte', channel: 'walk-in' })) {
        const range = { from: day.date, to: day.date, site: 'mitte', channel: 'walk-in' as const }
        const [came] = await readDemandDays(world.app.db, range)
        if (!came) continue
        const total = came.counts.reduce((sum: number, count) => sum + (count ?? 0), 0)
        absolute += Math.abs(total - day.dayMean)
        counted += total
        if (day.dayLow <= total && total <= day.dayHigh) inside++
        days++
      }
    }
    expect(days).toBeGreaterThan(20)
    expect(body.total).toMatchObject({ compared: days, days })
    expect(body.total.wape).toBeCloseTo(absolute / counted, 9)
    expect(body.total.coverage).toBeCloseTo(inside / days, 9)
    expect(body.items).toEqual([{ key: 'mitte', ...body.total }])
  })

  it('is plausible on the example city: better than repeating a week, intervals that hold', async () => {
    const { body } = await accuracy({ query: { grain: 'slot' } })
    expect(body.total.mase).toBeLessThan(1)
    expect(body.total.chance).toBeNull()
    expect(body.total.coverage).toBeGreaterThan(0.7)
    expect(body.total.coverage).toBeLessThan(0.95)
    expect(Math.abs(body.total.bias!)).toBeLessThan(0.1)
    // Walk-ins and calls come by chance: no forecast can err by much less than that.
    for (const channel of ['walk-in', 'call'] as const) {
      const { total } = (await accuracy({ query: { grain: 'slot', channel } })).body
      expect(total.wape).toBeGreaterThan(0.9 * total.chance!)
      expect(total.wape).toBeLessThan(1.5 * total.chance!)
    }
  })

  it('adds up the same in every grouping', async () => {
    const groups = await Promise.all(
      (['site', 'channel', 'week-ahead', 'forecast'] as const).map(by => accuracy({ query: { by, grain: 'slot' } })),
    )
    for (const { body } of groups) {
      const compared = body.items.reduce((sum, item) => sum + item.compared, 0)
      const customers = body.items.reduce((sum, item) => sum + item.customers, 0)
      expect([compared, customers]).toEqual([body.total.compared, body.total.customers])
    }
    expect(groups[2]!.body.items.map(item => item.key)).toEqual(['1', '2', '3'])
    expect(groups[3]!.body.items).toHaveLength(2)
  })

  it('follows the counts when they are corrected, and leaves out days on which all was full', async () => {
    const query = { grain: 'day' as const, site: 'nord', channel: 'walk-in' as const, weekAhead: 1 }
    const before = await accuracy({ query })
    const where = sql`site_code = 'nord' AND channel = 'walk-in' AND date = '2026-10-26'`
    await world.app.db.execute(sql`UPDATE demand_days SET counts[1] = counts[1] + 100 WHERE ${where}`)
    const more = await accuracy({ query })
    expect(more.body.total.customers).toBe(before.body.total.customers + 100)
    await world.app.db.execute(sql`UPDATE demand_days SET was_full = true WHERE ${where}`)
    const less = await accuracy({ query })
    expect(less.body.total.compared).toBe(before.body.total.compared - 1)
    await world.app.db.execute(sql`UPDATE demand_days SET counts[1] = counts[1] - 100, was_full = false WHERE ${where}`)
    expect((await accuracy({ query })).body).toEqual(before.body)
  })

  it('shows a planner the own offices only', async () => {
    const { body } = await world.as('planner of nord').call('getAccuracy', { query: { by: 'site' } })
    expect(body.items.map(item => item.key)).toEqual(['nord'])
  })

  it('is empty, not wrong, where nothing can be compared', async () => {
    const { body } = await accuracy({ query: { weekAhead: 40 } })
    expect(body).toMatchObject({ items: [], firstDay: null, total: { wape: null, compared: 0 } })
  })
})
