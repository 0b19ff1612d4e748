import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Problem } from '../../../api/contract/common.ts'
import type { OpeningHours, SiteDetail, Tour } from '../../../api/contract/sites.ts'
import { openWorld, type World } from '../../world/app.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const get = async (site: string) => (await world.as('admin').call('getSite', { params: { site } })).body
const whereOf = (body: unknown) => (body as Problem).faults?.map(fault => `${fault.code} ${fault.where}`)
const lastAudit = async () => (await world.as('admin').call('listAudit', { query: { limit: 1 } })).body.items[0]!

const monday: OpeningHours = {
  weekday: 1,
  blocks: [{ start: 480, end: 720, access: 'all' }],
  leadMinutes: 30,
  tailMinutes: 30,
  from: '2020-01-01',
  to: null,
}

describe('the list of sites', () => {
  it('shows who may edit which', async () => {
    const list = (await world.as('planner of nord').call('listSites')).body.items
    expect(list.filter(site => site.editable).map(site => site.id)).toEqual(['nord'])
    expect(list.length).toBeGreaterThan(5)
  })

  it('leaves out what is not in service on the day, unless asked for all', async () => {
    const admin = world.as('admin')
    await admin.call('createSite', {
      body: { id: 'later', name: 'Später', kind: 'office', counters: 2, from: '2027-01-01' },
    })
    const ids = async (query: { on?: string; all?: 'true' }) =>
      (await admin.call('listSites', { query })).body.items.map(site => site.id)
    expect(await ids({})).not.toContain('later')
    expect(await ids({ on: '2027-01-01' })).toContain('later')
    expect(await ids({ all: 'true' })).toContain('later')
  })
})

describe('a site', () => {
  it('can be added once, with an audit row', async () => {
    const body = { id: 'suedwest', name: 'Südwest', kind: 'office' as const, counters: 4, from: '2026-12-01' }
    const reply = await world.as('admin').call('createSite', { body })
    expect(reply).toMatchObject({ status: 201, body: { id: 'suedwest', openingHours: [], revision: 1 } })
    expect(await lastAudit()).toMatchObject({ action: 'sites.create', entityId: 'suedwest' })
    expect(await world.as('admin').call('createSite', { body })).toMatchObject({ status: 409, body: { where: 'id' } })
    const backwards = await world.as('admin').call('createSite', { body: { ...body, id: 'b', to: '2026-01-01' } })
    expect(whereOf(backwards.body)).toEqual(['FLD-009 to'])
  })

  it('is changed by its planner, once per revision', async () => {
    const { name, kind, address, district, counters, sortOrder, from, to, revision } = await get('nord')
    const body = { name, kind, address, district, counters: counters + 1, sortOrder, from, to, revision }
    const planner = world.as('planner of nord')
    const reply = await planner.call('updateSite', { params: { site: 'nord' }, body })
    expect(reply.body).toMatchObject({ counters: counters + 1, revision: revision + 1 })
    expect(await lastAudit()).toMatchObject({
      action: 'sites.update',
      userName: 'Büroleitung Nord',
      changes: [{ field: 'counters', before: counters, after: counters + 1 }],
    })
    const again = await planner.call('updateSite', { params: { site: 'nord' }, body })
    expect(again).toMatchObject({ status: 409, body: { code: 'REQ-011' } })
  })

  it('that does not exist is not found', async () => {
    expect((await world.as('hr').call('getSite', { params: { site: 'nowhere' } })).status).toBe(404)
  })
})

describe('opening hours', () => {
  const set = async (items: OpeningHours[], site = 'west') =>
    world
      .as('admin')
      .call('setOpeningHours', { params: { site }, body: { revision: (await get(site)).revision, items } })

  it('are replaced as a whole', async () => {
    const items = [
      monday,
      { ...monday, weekday: 2, blocks: [...monday.blocks, { start: 780, end: 1020, access: 'appointment' as const }] },
    ]
    const reply = await set(items)
    expect(reply.body.openingHours).toEqual(items)
    expect(await get('west')).toMatchObject({ openingHours: items })
    expect(await lastAudit()).toMatchObject({ action: 'sites.set-opening-hours', entityId: 'west' })
  })

  it('may change from a day on', async () => {
    const items = [
      { ...monday, to: '2026-12-31' },
      { ...monday, from: '2027-01-01', leadMinutes: 45 },
    ]
    expect((await set(items)).body.openingHours).toEqual(items)
  })

  it('are refused with all faults at once, and nothing changes', async () => {
    const before = await get('west')
    const reply = await set([
      monday,
      { ...monday, from: '2026-01-01' },
      { ...monday, weekday: 3, from: '2026-02-01', to: '2026-01-01' },
      { ...monday, weekday: 4, blocks: [{ start: 600, end: 540, access: 'all' }] },
      {
        ...monday,
        weekday: 5,
        blocks: [
          { start: 480, end: 720, access: 'all' },
          { start: 700, end: 800, access: 'all' },
        ],
      },
    ])
    expect(reply.status).toBe(422)
    expect(whereOf(reply.body)).toEqual([
      'FLD-009 items.2.to',
      'FLD-010 items.1.from',
      'FLD-009 items.3.blocks.0.end',
      'FLD-010 items.4.blocks.1.start',
    ])
    expect(await get('west')).toEqual(before)
  })
})

describe('closing days', () => {
  it('are dates or a rule of the month', async () => {
    const { revision } = await get('ost')
    const items: SiteDetail['closingDays'] = [
      {
        firstDay: '2026-12-24',
        lastDay: '2026-12-31',
        effect: 'closed',
        reason: 'Zwischen den Jahren',
        from: '2026-01-01',
      },
      { weekday: 3, nth: -1, effect: 'counter-closed', reason: 'Schulung', from: '2026-01-01' },
    ]
    const call = (body: { revision: number; items: SiteDetail['closingDays'] }) =>
      world.as('admin').call('setClosingDays', { params: { site: 'ost' }, body })
    const reply = await call({ revision, items })
    expect(reply.body.closingDays).toMatchObject(items)
    const faulty = await call({
      revision: revision + 1,
      items: [
        { effect: 'closed', reason: 'neither', from: '2026-01-01' },
        { ...items[0]!, weekday: 1, nth: 1 },
        { ...items[1]!, nth: null },
        { ...items[0]!, lastDay: '2026-12-01' },
      ],
    })
    expect(whereOf(faulty.body)).toEqual([
      'FLD-012 items.0.firstDay',
      'FLD-012 items.1.firstDay',
      'FLD-012 items.2.firstDay',
      'FLD-009 items.3.lastDay',
    ])
  })

  it('of the city count for every site of their kind', async () => {
    const admin = world.as('admin')
    const { revision } = (await admin.call('getCity')).body
    const items = [
      {
        kind: 'office' as const,
        firstDay: '2027-05-07',
        lastDay: '2027-05-07',
        effect: 'closed' as const,
        reason: 'Brückentag',
        from: '2026-01-01',
      },
    ]
    const reply = await admin.call('setCityClosingDays', { body: { revision, items } })
    expect(reply.body.items).toMatchObject(items)
    expect((await get('mitte')).inheritedClosingDays).toMatchObject(items)
    const phone = (await admin.call('listSites')).body.items.find(site => site.kind === 'phone')!
    expect((await get(phone.id)).inheritedClosingDays).toEqual([])
    expect(await admin.call('setCityClosingDays', { body: { revision, items: [] } })).toMatchObject({ status: 409 })
  })
})

describe('tours', () => {
  it('go to outposts, in the order of the day', async () => {
    const outpost = (await world.as('admin').call('listSites')).body.items.find(site => site.kind === 'outpost')!
    const { revision } = await get(outpost.id)
    const tour: Tour = {
      id: 'test-tour',
      name: 'Probe',
      weekday: 3,
      departMinute: 480,
      setupMinutes: 60,
      openFrom: 540,
      openTo: 720,
      returnMinute: 780,
      crew: 2,
      from: '2026-01-01',
    }
    const set = (site: string, items: Tour[], of: number) =>
      world.as('admin').call('setTours', { params: { site }, body: { revision: of, items } })
    expect((await set(outpost.id, [tour], revision)).body.tours).toMatchObject([{ ...tour, date: null, skill: null }])
    const faulty = await set(
      outpost.id,
      [tour, { ...tour, date: '2026-12-01' }, { ...tour, id: 'b', openFrom: 500, openTo: 490, skill: 'flying' }],
      revision + 1,
    )
    expect(whereOf(faulty.body)).toEqual([
      'FLD-012 items.1.weekday',
      'FLD-012 items.2.openFrom',
      'FLD-012 items.2.openTo',
      'FLD-008 items.2.skill',
      'FLD-011 items.1.id',
    ])
    expect(whereOf((await set('mitte', [tour], (await get('mitte')).revision)).body)).toEqual(['FLD-012 items'])
  })
})

describe('targets and levels', () => {
  it('are refused where they overlap or name what does not exist', async () => {
    const { revision } = await get('sued')
    const target = { channel: 'walk-in' as const, share: 0.8, withinMinutes: 20, from: '2026-01-01' }
    const targets = (items: (typeof target)[]) =>
      world.as('admin').call('setServiceTargets', { params: { site: 'sued' }, body: { revision, items } })
    expect(whereOf((await targets([target, target])).body)).toEqual(['FLD-010 items.1.from'])
    expect((await targets([target])).body.serviceTargets).toMatchObject([target])
    const level = { activity: 'counter', minimum: 2, start: 480, end: null, from: '2026-01-01' }
    const levels = (items: unknown) =>
      world.as('admin').call('setStaffingLevels', {
        params: { site: 'sued' },
        body: { revision: revision + 1, items: items as [] },
      })
    expect(whereOf((await levels([level, { ...level, activity: 'juggling', end: 400, skill: 'magic' }])).body)).toEqual(
      ['FLD-012 items.0.end', 'FLD-008 items.1.activity', 'FLD-008 items.1.skill', 'FLD-009 items.1.end'],
    )
    expect((await levels([{ ...level, end: 900 }])).body.staffingLevels).toMatchObject([
      { ...level, end: 900, required: 0 },
    ])
  })
})

describe('the catalogue', () => {
  it('can be read by everybody and changed by the administrator', async () => {
    const { services, activities, skills } = (await world.as('staff of mitte').call('getCatalogue')).body
    expect(services.length).toBeGreaterThan(10)
    expect(activities.map(activity => activity.id)).toContain('counter')
    expect(skills.length).toBeGreaterThan(2)
    const { id, ...service } = services[0]!
    const update = (body: typeof service) => world.as('admin').call('updateService', { params: { service: id }, body })
    const reply = await update({ ...service, meanMinutes: 13 })
    expect(reply.body).toMatchObject({ id, meanMinutes: 13, revision: service.revision + 1 })
    expect((await update(service)).status).toBe(409)
    expect(await lastAudit()).toMatchObject({ action: 'catalogue.update-service', changes: [{ field: 'meanMinutes' }] })
    const { revision: _, ...fresh } = service
    expect((await world.as('admin').call('createService', { body: { id, ...fresh } })).status).toBe(409)
    expect((await world.as('admin').call('createService', { body: { id: 'new-one', ...fresh } })).status).toBe(201)
  })
})
