import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type World } from '../../world/app.ts'
import { forecastAndRequire } from '../../world/planned-week.ts'

/** The calendar of days that move demand, and what was learnt of them. */

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const planner = () => world.as('planner of all')
const revision = async () => (await planner().call('getCity')).body.revision

describe('events of the city', () => {
  const fair = {
    kind: 'event' as const,
    name: 'Stadtfest 2027',
    firstDay: '2027-08-20',
    lastDay: '2027-08-22',
    factor: 1.3,
    sites: ['mitte'],
    channels: ['walk-in' as const],
  }

  it('are listed with the occasion that they are learnt under', async () => {
    const { body } = await planner().call('listCityEvents')
    expect(body.items.find(item => item.name === 'Wintersemester 2026')).toMatchObject({ occasion: 'Wintersemester' })
    expect(body.items.find(item => item.name === 'Sommerferien 2026')).toMatchObject({ occasion: 'school-holiday' })
  })

  it('are replaced as a list, with sites and channels', async () => {
    const { body: before } = await planner().call('listCityEvents')
    const items = [...before.items.map(({ occasion: _, ...item }) => item), fair]
    const { status, body } = await planner().call('setCityEvents', { body: { revision: await revision(), items } })
    expect(status).toBe(200)
    expect(body.items.at(-1)?.firstDay).toBe('2027-10-04')
    expect(body.items.find(item => item.name === fair.name)).toEqual({ ...fair, occasion: 'Stadtfest' })
    expect(body.items).toHaveLength(before.items.length + 1)
  })

  it('are refused with every fault, and from an old copy', async () => {
    const items = [{ ...fair, lastDay: '2027-08-19', sites: ['mitte', 'nirgends'] }]
    const { status, body } = await planner().call('setCityEvents', { body: { revision: await revision(), items } })
    expect(status).toBe(422)
    const { faults } = body as unknown as { faults: { where: string }[] }
    expect(faults.map(fault => fault.where)).toEqual(['items.0.lastDay', 'items.0.sites.1'])
    const old = await planner().call('setCityEvents', { body: { revision: 1, items: [] } })
    expect(old.status).toBe(409)
  })
})

describe('effects of special days', () => {
  it('come from the newest forecast', async () => {
    expect((await planner().call('listDemandEffects')).body.items).toEqual([])
    await forecastAndRequire(world.app.db)
    const { body } = await planner().call('listDemandEffects')
    const semester = body.items.find(item => item.kind === 'Wintersemester' && item.channel === 'walk-in')!
    expect(semester.days).toBeGreaterThan(5)
    expect(semester.low).toBeLessThan(semester.factor)
    expect(semester.high).toBeGreaterThan(semester.factor)
    expect(body.items.some(item => item.kind === 'after-holiday')).toBe(true)
    const nord = await world.as('planner of nord').call('listDemandEffects')
    expect(new Set(nord.body.items.map(item => item.site))).toEqual(new Set(['nord']))
  })
})
