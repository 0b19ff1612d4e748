import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Problem } from '../../../api/contract/common.ts'
import { absences, auditLog, people, protections } from '../../../db/schema/index.ts'
import { type Actor, openWorld, type World } from '../../world/app.ts'

let world: World
/** Of Mitte, with a protection whose reason is on file, an absence and a wish. */
let anna: string
beforeAll(async () => {
  world = await openWorld()
  anna = await createAnna()
})
afterAll(() => world.close())

const whereOf = (body: unknown) => (body as Problem).faults?.map(fault => `${fault.code} ${fault.where}`)
const getAs = (actor: Actor, person = anna) => world.as(actor).call('getPerson', { params: { person } })

const ANNA = {
  id: 'anna',
  personnelNumber: '99001',
  givenName: 'Anna',
  familyName: 'Probe',
  birthDate: '1990-05-01',
  homeSite: 'mitte',
  sites: ['mitte', 'west'],
  entryDate: '2020-01-01',
  speed: 1,
  contracts: [{ weeklyMinutes: 2340, from: '2020-01-01' }],
  skills: [{ skill: 'counter', from: '2020-01-01' }],
  protections: [{ effect: 'no-extra-work' as const, reason: 'secret reason', from: '2024-01-01' }],
  weeklyFreeTimes: [{ weekday: 3, kind: 'contract-free' as const, from: '2020-01-01' }],
}

async function createAnna(): Promise<string> {
  const reply = await world.as('hr').call('createPerson', { body: ANNA })
  expect(reply.status).toBe(201)
  await world.as('hr').call('addAbsence', {
    params: { person: 'anna' },
    body: { firstDay: '2026-12-01', lastDay: '2026-12-03', kind: 'sick' },
  })
  await world.as('planner of mitte').call('addWish', {
    params: { person: 'anna' },
    body: { date: '2026-12-10', kind: 'off' },
  })
  return reply.body.id
}

describe('a record is shown to each role as far as needed', () => {
  it('HR sees all of it', async () => {
    expect((await getAs('hr')).body).toMatchObject({
      givenName: 'Anna',
      birthDate: '1990-05-01',
      protections: [{ effect: 'no-extra-work', reason: 'secret reason' }],
      absences: [{ kind: 'sick', firstDay: '2026-12-01' }],
      wishes: [{ kind: 'off' }],
      editable: true,
    })
  })

  it('planners see effects and times, not reasons, kinds and dates of birth', async () => {
    const { body } = await getAs('planner of mitte')
    expect(body).toMatchObject({ givenName: 'Anna', editable: true, protections: [{ effect: 'no-extra-work' }] })
    expect(body.absences).toHaveLength(1)
    expect(JSON.stringify(body)).not.toMatch(/secret|sick|1990|birthDate|reason/)
  })

  it.each(['council', 'leadership'] as const)(
    'the %s sees an id in place of the name, and no circumstances',
    async actor => {
      const { body } = await getAs(actor)
      expect(body).toMatchObject({ familyName: 'anna', absences: [], wishes: [], protections: [], weeklyFreeTimes: [] })
      expect(JSON.stringify(body)).not.toMatch(/Anna|Probe|99001|secret|sick/)
      const list = await world.as(actor).call('listPeople', { query: { limit: 500 } })
      expect(JSON.stringify(list.body)).not.toMatch(/Probe|99001/)
      // Nobody can be found by a name that is not shown.
      expect((await world.as(actor).call('listPeople', { query: { search: 'Probe' } })).body.total).toBe(0)
      expect((await world.as(actor).call('listPeople', { query: { search: 'anna' } })).body.total).toBe(1)
    },
  )

  it('staff see themselves, with the kind of their absences, and nobody else', async () => {
    const { person } = (await world.as('staff of mitte').call('getMe')).body
    await world.as('hr').call('addAbsence', {
      params: { person: person! },
      body: { firstDay: '2026-12-01', lastDay: '2026-12-01', kind: 'leave' },
    })
    const own = (await getAs('staff of mitte', person!)).body
    expect(own).toMatchObject({ id: person, editable: false })
    expect(own.absences.some(absence => absence.kind === 'leave')).toBe(true)
    expect(await getAs('staff of mitte')).toMatchObject({ status: 403, body: { code: 'AUTH-009' } })
    const list = (await world.as('staff of mitte').call('listPeople')).body
    expect(list.items.map(item => item.id)).toEqual([person])
  })

  it('the audit trail keeps reasons from its readers', async () => {
    const trail = (await world.as('admin').call('listAudit', { query: { entityId: 'anna', entity: 'person' } })).body
    expect(trail.total).toBe(1)
    expect(trail.items[0]?.changes).toContainEqual({ field: 'protections', before: '***', after: '***' })
    expect(JSON.stringify(trail)).not.toMatch(/secret|1990/)
    const [stored] = await world.app.db.select().from(auditLog).where(eq(auditLog.entityId, 'anna'))
    expect(JSON.stringify(stored)).toContain('secret reason')
  })
})

describe('the list of people', () => {
  it('is found by parts of names and numbers, by site and skill, page by page', async () => {
    const hr = world.as('hr')
    const find = async (query: object) => (await hr.call('listPeople', { query })).body
    expect((await find({ search: 'nna Pro' })).items[0]?.id).toBe('anna')
    expect((await find({ search: 'probe, an' })).items[0]?.id).toBe('anna')
    expect((await find({ search: '9900' })).items[0]?.id).toBe('anna')
    expect((await find({ search: '%' })).total).toBe(0)
    expect((await find({ site: 'west', limit: 500 })).items.map(item => item.id)).toContain('anna')
    expect((await find({ site: 'ost', limit: 500 })).items.map(item => item.id)).not.toContain('anna')
    expect((await find({ skill: 'phone', limit: 500 })).items.map(item => item.id)).not.toContain('anna')
    const first = await find({ limit: 10 })
    const second = await find({ limit: 10, offset: 10 })
    expect(first.total).toBe(second.total)
    expect(first.items.map(item => item.id)).not.toContain(second.items[0]?.id)
  })

  it('shows contract and skills that hold today', async () => {
    const item = (await world.as('hr').call('listPeople', { query: { search: 'Probe' } })).body.items[0]!
    expect(item).toMatchObject({ weeklyMinutes: 2340, skills: ['counter'], active: true, sites: ['mitte', 'west'] })
  })

  it('leaves out who has left, unless asked for', async () => {
    await world.app.db.insert(people).values({
      id: 'gone',
      personnelNumber: '99009',
      givenName: 'Gerd',
      familyName: 'Gegangen',
      homeSite: 'mitte',
      leavingDate: '2026-11-17',
    })
    const total = async (inactive?: 'true') =>
      (await world.as('hr').call('listPeople', { query: { search: 'Gegangen', inactive } })).body.total
    expect([await total(), await total('true')]).toEqual([0, 1])
  })
})

describe('changing a person', () => {
  const update = async (actor: Actor, body: object) => {
    const { revision } = (await getAs('hr')).body
    return world.as(actor).call('updatePerson', { params: { person: anna }, body: { revision, ...body } })
  }

  it('leaves alone what is left out', async () => {
    const before = (await getAs('hr')).body
    const reply = await update('planner of mitte', { speed: 0.5 })
    expect(reply.status).toBe(200)
    expect((await getAs('hr')).body).toEqual({ ...before, speed: 0.5, revision: before.revision + 1 })
  })

  it('of contracts, protections and names is for HR', async () => {
    for (const body of [{ contracts: ANNA.contracts }, { protections: [] }, { familyName: 'Anders' }]) {
      expect(await update('planner of mitte', body)).toMatchObject({ status: 403, body: { code: 'AUTH-003' } })
    }
    expect((await update('hr', { protections: [], familyName: 'Anders' })).body).toMatchObject({ familyName: 'Anders' })
    expect(await world.app.db.select().from(protections).where(eq(protections.personId, anna))).toEqual([])
  })

  it('to another office’s sites is not for the planner of one', async () => {
    expect((await update('planner of mitte', { sites: ['mitte'] })).status).toBe(403)
    expect((await update('planner of mitte', { sites: ['mitte', 'west', 'nord'] })).status).toBe(403)
    expect((await update('planner of mitte', { homeSite: 'west' })).status).toBe(403)
    expect((await update('planner of all', { sites: ['mitte', 'west', 'nord'] })).status).toBe(200)
  })

  it('is refused with all faults at once', async () => {
    const reply = await update('hr', {
      homeSite: 'sued',
      sites: ['mitte', 'mitte', 'nowhere'],
      leavingDate: '2019-01-01',
      contracts: [
        { weeklyMinutes: 2340, from: '2020-01-01' },
        { weeklyMinutes: 1200, from: '2025-01-01', to: '2024-01-01' },
        { weeklyMinutes: 1200, from: '2026-01-01' },
      ],
      skills: [{ skill: 'flying', from: '2020-01-01' }],
      weeklyFreeTimes: [
        { weekday: 1, start: 480, end: 720, kind: 'unavailable', from: '2020-01-01' },
        { weekday: 1, start: 700, end: 800, kind: 'school', from: '2026-01-01' },
        { weekday: 2, start: 700, end: 600, kind: 'school', from: '2026-01-01' },
      ],
    })
    expect(whereOf(reply.body)).toEqual([
      'FLD-008 sites.2',
      'FLD-011 sites.1',
      'FLD-012 homeSite',
      'FLD-009 leavingDate',
      'FLD-009 contracts.1.to',
      'FLD-010 contracts.2.from',
      'FLD-008 skills.0.skill',
      'FLD-010 weeklyFreeTimes.1.start',
      'FLD-009 weeklyFreeTimes.2.end',
    ])
  })

  it('keeps personnel numbers apart', async () => {
    const [other] = await world.app.db.select().from(people).limit(1)
    expect(await update('hr', { personnelNumber: other!.personnelNumber })).toMatchObject({
      status: 409,
      body: { where: 'personnelNumber' },
    })
    expect((await update('hr', { personnelNumber: '99001' })).status).toBe(200)
  })
})

describe('absences', () => {
  it('are changed and taken back, and the kind stays what HR said', async () => {
    const params = { person: anna }
    const added = await world.as('hr').call('addAbsence', {
      params,
      body: { firstDay: '2027-01-11', lastDay: '2027-01-12', kind: 'special' },
    })
    const absence = added.body.id
    const changed = await world.as('planner of mitte').call('updateAbsence', {
      params: { ...params, absence },
      body: { firstDay: '2027-01-11', lastDay: '2027-01-15', kind: 'leave' },
    })
    expect(changed.body).toEqual({
      id: absence,
      firstDay: '2027-01-11',
      lastDay: '2027-01-15',
      start: 0,
      end: 1440,
      state: 'approved',
    })
    const [row] = await world.app.db
      .select()
      .from(absences)
      .where(and(eq(absences.id, absence)))
    expect(row).toMatchObject({ kind: 'special', lastDay: '2027-01-15' })
    const remove = () => world.as('planner of mitte').call('removeAbsence', { params: { ...params, absence } })
    expect((await remove()).status).toBe(200)
    expect((await remove()).status).toBe(404)
    expect((await getAs('hr')).body.absences.map(item => item.id)).not.toContain(absence)
  })

  it('end after they start', async () => {
    const reply = await world.as('hr').call('addAbsence', {
      params: { person: anna },
      body: { firstDay: '2027-01-11', lastDay: '2027-01-10', start: 700, end: 600, kind: 'leave' },
    })
    expect(whereOf(reply.body)).toEqual(['FLD-009 lastDay', 'FLD-009 end'])
  })
})

describe('wishes', () => {
  it('of staff are open until the week closes', async () => {
    const staff = world.as('staff of mitte')
    const person = (await staff.call('getMe')).body.person!
    const add = (date: string) => staff.call('addWish', { params: { person }, body: { date, kind: 'off' } })
    // Wishes close 49 days before the Monday of the week: on 18 November that of 11 January is the first still open.
    expect(await add('2027-01-05')).toMatchObject({ status: 409, body: { code: 'REQ-009' } })
    const added = await add('2027-01-12')
    expect(added.status).toBe(201)
    expect((await add('2027-01-12')).status).toBe(409)
    const remove = () => staff.call('removeWish', { params: { person, wish: added.body.id } })
    expect((await remove()).status).toBe(200)
    expect((await remove()).status).toBe(404)
    expect((await add('2027-01-12')).body).toMatchObject({ id: added.body.id, state: 'open' })
  })

  it('hold what their kind needs', async () => {
    const add = (body: { kind: 'site' | 'off' | 'start-not-before'; minute?: number; site?: string }) =>
      world.as('hr').call('addWish', { params: { person: anna }, body: { date: '2027-02-01', ...body } })
    expect(whereOf((await add({ kind: 'start-not-before' })).body)).toEqual(['FLD-012 minute'])
    expect(whereOf((await add({ kind: 'off', minute: 600, site: 'mitte' })).body)).toEqual([
      'FLD-012 minute',
      'FLD-012 site',
    ])
    expect(whereOf((await add({ kind: 'site', site: 'ost' })).body)).toEqual(['FLD-012 site'])
    expect((await add({ kind: 'site', site: 'west' })).status).toBe(201)
    expect((await add({ kind: 'start-not-before', minute: 540 })).status).toBe(201)
  })

  it('of others are not for staff', async () => {
    const reply = await world.as('staff of mitte').call('addWish', {
      params: { person: anna },
      body: { date: '2027-03-01', kind: 'off' },
    })
    expect(reply).toMatchObject({ status: 403, body: { code: 'AUTH-009' } })
  })
})
