import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type World } from '../../world/app.ts'
import { forecastAndRequire, WEEK } from '../../world/planned-week.ts'

/** What the pages read of history, forecasts and requirements. */

let world: World
let ids: { forecastId: number; requirementId: number }
beforeAll(async () => {
  world = await openWorld()
  ids = await forecastAndRequire(world.app.db)
})
afterAll(() => world.close())

const planner = () => world.as('planner of all')
const sum = (points: readonly { count: number }[]) => points.reduce((total, point) => total + point.count, 0)

describe('history', () => {
  const range = { from: '2026-10-05', to: '2026-11-01', site: 'mitte', channel: 'walk-in' as const }

  it('has the same customers in every grain', async () => {
    const series = await Promise.all(
      (['quarter', 'hour', 'day', 'week'] as const).map(grain =>
        planner().call('getHistory', { query: { ...range, grain } }),
      ),
    )
    const totals = series.map(({ body }) => sum(body.points))
    expect(totals[0]).toBeGreaterThan(100)
    expect(new Set(totals).size).toBe(1)
    expect(series.map(({ body }) => body.total)).toEqual(totals)
    expect(series[3]!.body.points.map(point => point.date)).toEqual([
      '2026-10-05',
      '2026-10-12',
      '2026-10-19',
      '2026-10-26',
    ])
  })

  it('adds sites and channels up when none is named, and for one office’s planner the own office', async () => {
    const query = { from: range.from, to: range.to, grain: 'day' as const }
    const all = await planner().call('getHistory', { query })
    const nord = await world.as('planner of nord').call('getHistory', { query })
    const named = await planner().call('getHistory', { query: { ...query, site: 'nord' } })
    expect(nord.body.points).toEqual(named.body.points)
    expect(sum(all.body.points)).toBeGreaterThan(sum(nord.body.points))
  })

  it('is refused in quarters over a year, and backwards', async () => {
    const year = { ...range, from: '2025-11-01', grain: 'quarter' as const }
    expect((await planner().call('getHistory', { query: year })).status).toBe(422)
    const backwards = { ...range, from: '2026-11-02', grain: 'day' as const }
    expect((await planner().call('getHistory', { query: backwards })).status).toBe(422)
  })

  it('has an extent per site and channel', async () => {
    const { body } = await planner().call('listHistoryExtents')
    expect(body.items.find(extent => extent.site === 'telefon')).toMatchObject({
      channel: 'call',
      lastDay: '2026-11-17',
    })
    const nord = await world.as('planner of nord').call('listHistoryExtents')
    expect(new Set(nord.body.items.map(extent => extent.site))).toEqual(new Set(['nord']))
  })
})

describe('a forecast', () => {
  const lines = (grain: 'quarter' | 'hour' | 'day' | 'week') =>
    planner().call('getForecastLines', {
      params: { forecast: ids.forecastId },
      query: { site: 'mitte', channel: 'walk-in', grain, from: WEEK, to: '2026-11-29' },
    })

  it('is listed with what it was made from', async () => {
    const { body } = await planner().call('listForecasts')
    expect(body.items).toMatchObject([
      { id: ids.forecastId, firstDay: '2026-11-18', lastDay: '2026-12-06', trainedTo: '2026-11-17', coverage: 0.8 },
    ])
  })

  it('has means that agree in every grain, and intervals around them', async () => {
    const [quarters, hours, days, weeks] = await Promise.all([
      lines('quarter'),
      lines('hour'),
      lines('day'),
      lines('week'),
    ])
    const total = (points: readonly { mean: number }[]) => points.reduce((all, point) => all + point.mean, 0)
    const expected = total(days.body.points)
    expect(expected).toBeGreaterThan(50)
    for (const { body } of [quarters, hours, weeks]) expect(total(body.points) / expected).toBeCloseTo(1, 2)
    for (const { body } of [quarters, hours, days, weeks])
      for (const { low, mean, high } of body.points) {
        expect(low).toBeLessThanOrEqual(Math.ceil(mean))
        expect(high).toBeGreaterThanOrEqual(Math.floor(mean))
      }
    // Days are independent: a week is surer, in relation, than its days.
    const [week] = weeks.body.points
    const day = days.body.points[0]!
    expect((week!.high - week!.low) / week!.mean).toBeLessThan((day.high - day.low) / day.mean)
  })

  it('that does not exist answers 404, another office’s lines 403', async () => {
    const query = { site: 'mitte', channel: 'walk-in' as const }
    expect((await planner().call('getForecastLines', { params: { forecast: 99 }, query })).status).toBe(404)
    const nord = world.as('planner of nord')
    expect((await nord.call('getForecastLines', { params: { forecast: ids.forecastId }, query })).status).toBe(403)
  })
})

describe('a requirement', () => {
  it('is listed with its person-hours', async () => {
    const { body } = await planner().call('listRequirements')
    expect(body.items).toMatchObject([{ id: ids.requirementId, forecastId: ids.forecastId }])
    expect(body.items[0]!.personHours).toBeGreaterThan(500)
  })

  it('tells for each slot where its number comes from', async () => {
    const { body } = await planner().call('getRequirementLines', {
      params: { requirement: ids.requirementId },
      query: { site: 'mitte', activity: 'counter', from: WEEK, to: WEEK },
    })
    const [line] = body.items
    expect(line).toMatchObject({ site: 'mitte', siteName: 'BürgerBüro Mitte', date: WEEK, slotMinutes: 15 })
    for (const slot of line!.slots) {
      expect(slot.required).toBeGreaterThanOrEqual(slot.minimum)
      if (slot.decidedBy !== 'target') continue
      for (const level of slot.serviceLevel) expect(level.atRequired).toBeGreaterThanOrEqual(level.share)
      expect(slot.serviceLevel.some(level => level.oneFewer < level.share)).toBe(true)
    }
    expect(line!.slots.some(slot => slot.formula === 'erlang-c-mix')).toBe(true)
  })

  it('shows one office’s planner the own office', async () => {
    const { body } = await world.as('planner of nord').call('getRequirementLines', {
      params: { requirement: ids.requirementId },
      query: { from: WEEK, to: '2026-11-29' },
    })
    expect(new Set(body.items.map(line => line.site))).toEqual(new Set(['nord']))
  })

  it('is shown for at most fourteen days at once', async () => {
    const reply = await planner().call('getRequirementLines', {
      params: { requirement: ids.requirementId },
      query: { from: '2026-11-18', to: '2026-12-06' },
    })
    expect(reply.status).toBe(422)
  })
})
