import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeRequirement } from '../../../api/jobs/handlers/make-requirement.ts'
import { problemOfWeek } from '../../../api/rosters/problem-of-week.ts'
import { openWorld, type World } from '../../world/app.ts'
import { forecastAndRequire, runWithoutQueue, WEEK } from '../../world/planned-week.ts'

/** Corrections of the forecast, from the planner's word to the requirement. */

const SUNDAY = '2026-11-29'
const NORD = { from: WEEK, to: SUNDAY, site: 'nord', channel: 'walk-in' as const }
let world: World
let forecastId: number
beforeAll(async () => {
  world = await openWorld()
  forecastId = (await forecastAndRequire(world.app.db)).forecastId
})
afterAll(() => world.close())

const planner = () => world.as('planner of all')
const points = async (grain: 'quarter' | 'day' | 'week' = 'day') =>
  (
    await planner().call('getForecastLines', {
      params: { forecast: forecastId },
      query: { site: 'nord', channel: 'walk-in', grain, from: WEEK, to: SUNDAY },
    })
  ).body.points
const expected = async () => {
  const { problem } = await problemOfWeek(world.app.db, WEEK)
  return problem
    .demand!.arrivals.filter(line => line.site === 'nord' && line.channel === 'walk-in')
    .reduce((sum, line) => sum + line.mean.reduce((all, mean) => all + mean, 0), 0)
}
const requireAnew = async () => {
  const run = await runWithoutQueue(world.app.db)
  return makeRequirement(run, { id: forecastId, firstDay: WEEK, lastDay: SUNDAY })
}

describe('a correction', () => {
  it('moves the figures shown, keeps the model’s beside them, and goes when it is revoked', async () => {
    const before = await points()
    expect(before.every(point => point.model === null)).toBe(true)
    const { status, body } = await world
      .as('planner of nord')
      .call('addAdjustment', { body: { ...NORD, factor: 1.5, reason: 'Anschreiben an 2.000 Haushalte' } })
    expect(status).toBe(201)
    expect(body).toMatchObject({ factor: 1.5, createdBy: 'Büroleitung Nord', revokedAt: null, editable: true })
    const after = await points()
    after.forEach((point, i) => {
      expect(point.mean).toBeCloseTo(1.5 * before[i]!.mean, 6)
      expect(point.model).toBe(before[i]!.mean)
    })
    const [week] = await points('week')
    expect(week!.mean / week!.model!).toBeCloseTo(1.5, 6)
    const revoked = await world.as('planner of nord').call('revokeAdjustment', { params: { adjustment: body.id } })
    expect(revoked.body).toMatchObject({ revokedBy: 'Büroleitung Nord', editable: false })
    expect(await points()).toEqual(before)
    const again = await planner().call('revokeAdjustment', { params: { adjustment: body.id } })
    expect(again.status).toBe(409)
  })

  it('enters the next requirement and its rosters, and stays in them when it is revoked', async () => {
    const plain = await expected()
    const { body } = await planner().call('addAdjustment', { body: { ...NORD, factor: 2, reason: 'Umzug der Messe' } })
    // What was computed before knows nothing of it.
    expect(await expected()).toBeCloseTo(plain, 6)
    const requirement = await requireAnew()
    expect(await expected()).toBeCloseTo(2 * plain, 1)
    const { body: list } = await planner().call('listAdjustments', { query: { site: 'nord' } })
    expect(list.items.find(item => item.id === body.id)?.requirement).toBe(requirement!.id)
    await planner().call('revokeAdjustment', { params: { adjustment: body.id } })
    expect(await expected()).toBeCloseTo(2 * plain, 1)
    await requireAnew()
    expect(await expected()).toBeCloseTo(plain, 6)
  })

  it('can set a number of customers between two times', async () => {
    const { body } = await planner().call('addAdjustment', {
      body: { ...NORD, weekdays: [1], start: 540, end: 600, customers: 12, reason: 'Gruppe angemeldet' },
    })
    const day = (await points('quarter')).filter(point => point.date === WEEK)
    const within = day.filter(point => point.start! >= 540 && point.start! < 600)
    expect(within.reduce((sum, point) => sum + point.mean, 0)).toBeCloseTo(12, 6)
    for (const point of day.filter(point => point.start! < 540)) expect(point.mean).toBe(point.model)
    await planner().call('revokeAdjustment', { params: { adjustment: body.id } })
  })

  it('leaves its trail', async () => {
    const { body } = await world.as('admin').call('listAudit', { query: { entity: 'adjustment' } })
    const actions = new Set(body.items.map(item => item.action))
    expect(actions).toEqual(new Set(['demand.adjust', 'demand.revoke-adjustment']))
  })

  it('tells all that is wrong with it at once', async () => {
    const { status, body } = await planner().call('addAdjustment', {
      body: { from: SUNDAY, to: WEEK, site: 'nirgends', start: 600, customers: 3, factor: 2, reason: 'unklar' },
    })
    expect(status).toBe(422)
    const { faults } = body as unknown as { faults: { where: string }[] }
    expect(faults.map(fault => fault.where)).toEqual(['site', 'to', 'end', 'factor', 'customers'])
  })

  it('of every site is not one office’s business', async () => {
    const body = { from: WEEK, to: SUNDAY, factor: 1.1, reason: 'überall mehr' }
    expect((await world.as('planner of nord').call('addAdjustment', { body })).status).toBe(403)
    const { body: added } = await planner().call('addAdjustment', { body })
    const { body: list } = await world.as('planner of nord').call('listAdjustments')
    expect(list.items).toMatchObject([{ id: added.id, editable: false }])
    const revoke = { params: { adjustment: added.id } }
    expect((await world.as('planner of nord').call('revokeAdjustment', revoke)).status).toBe(403)
  })
})
