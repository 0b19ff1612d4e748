import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { citySettings, users } from '../../../db/schema/index.ts'
import { openWorld, type World } from '../../world/app.ts'
import { counterShift, forecastAndRequire, freePerson, storeDraft, WEEK } from '../../world/planned-week.ts'

/** What the pages read of rosters: weeks, versions, differences, own shifts, the overview. */

let world: World
let published: Awaited<ReturnType<typeof storeDraft>>
let draft: Awaited<ReturnType<typeof storeDraft>>
let amy: string
let bob: string
beforeAll(async () => {
  world = await openWorld()
  const { db } = world.app
  await forecastAndRequire(db)
  await db.update(citySettings).set({ councilStep: false })
  published = await storeDraft(db, problem => {
    amy = freePerson(problem, 'mitte', 0)
    bob = freePerson(problem, 'nord', 1)
    return [counterShift(problem, amy, 0), counterShift(problem, bob, 1)]
  })
  const reply = await world
    .as('planner of all')
    .call('publishRoster', { params: { roster: published.id }, body: { revision: 1 } })
  expect(reply.status).toBe(200)
  draft = await storeDraft(db, problem => [counterShift(problem, amy, 0), counterShift(problem, amy, 2)])
})
afterAll(() => world.close())

const planner = () => world.as('planner of all')

describe('weeks', () => {
  it('are those that can be planned and those with a roster; the published version stands for its week', async () => {
    const { body } = await planner().call('listRosterWeeks')
    expect(body.nextWeek).toBe(WEEK)
    expect(body.items.map(week => week.week)).toEqual(['2026-W48', '2026-W49'])
    expect(body.items[0]).toMatchObject({
      plannable: true,
      versions: 2,
      current: { id: published.id },
      runningJob: null,
    })
    expect(body.items[1]).toMatchObject({ plannable: true, versions: 0, current: null })
  })
})

describe('a roster', () => {
  it('is whole for who plans the city', async () => {
    const { body } = await planner().call('getRoster', { params: { roster: published.id } })
    expect(body.people).toHaveLength(published.problem.people.length)
    expect(body.shifts.map(shift => shift.person).sort()).toEqual([amy, bob].sort())
    expect(body.check.ok).toBe(true)
    const line = body.cover.find(
      candidate => candidate.site === 'mitte' && candidate.day === 0 && candidate.activities[0] === 'counter',
    )!
    expect(Math.max(...line.present)).toBe(1)
    expect(body.people.find(person => person.id === amy)!.plannedMinutes).toBe(420)
  })

  it('shows one office’s planner the own office and whoever belongs to it or works there', async () => {
    const { body } = await world.as('planner of nord').call('getRoster', { params: { roster: published.id } })
    expect(body.sites.map(site => site.id)).toEqual(['nord'])
    expect(body.shifts.map(shift => shift.person)).toEqual([bob])
    expect(body.people.every(person => person.homeSite === 'nord')).toBe(true)
    expect(body.cover.every(line => line.site === 'nord')).toBe(true)
    const known = new Set(body.people.map(person => person.id))
    expect(body.check.violations.every(({ person }) => person === null || known.has(person))).toBe(true)
  })

  it('that does not exist answers 404', async () => {
    const { status, body } = await planner().call('getRoster', { params: { roster: 4711 } })
    expect([status, (body as unknown as { code: string }).code]).toEqual([404, 'REQ-007'])
  })
})

describe('the difference between versions', () => {
  it('is against the published one unless another is named', async () => {
    const { body } = await planner().call('diffRosters', { params: { roster: draft.id } })
    expect(body.from.id).toBe(published.id)
    expect(
      body.changes.map(({ person, day, before, after }) => [person, day, before !== null, after !== null]),
    ).toEqual(
      [
        [amy, 2, false, true],
        [bob, 1, true, false],
      ].sort(),
    )
    expect(body.peopleAffected).toBe(2)
  })

  it('is nothing between a version and its copy', async () => {
    const copy = await planner().call('copyRoster', { params: { roster: published.id }, body: {} })
    expect(copy.body.roster).toMatchObject({ state: 'draft', basedOn: published.id })
    const { body } = await planner().call('diffRosters', { params: { roster: copy.body.roster.id } })
    expect(body.changes).toEqual([])
    await planner().call('deleteRoster', { params: { roster: copy.body.roster.id } })
  })

  it('shows one office’s planner only what concerns it', async () => {
    const { body } = await world.as('planner of nord').call('diffRosters', { params: { roster: draft.id } })
    expect(body.changes.map(change => change.person)).toEqual([bob])
  })
})

describe('own shifts', () => {
  it('are those of published rosters, and nobody else’s', async () => {
    const staff = world.as('staff of mitte')
    await world.app.db.update(users).set({ personId: null }).where(eq(users.personId, amy))
    await world.app.db.update(users).set({ personId: amy }).where(eq(users.login, 'mitarbeit'))
    const { body } = await staff.call('listMyShifts')
    expect(body.person?.id).toBe(amy)
    expect(body.items).toMatchObject([
      { date: WEEK, pieces: [{ siteName: 'BürgerBüro Mitte', activityName: 'Schalter' }, {}] },
    ])
  })

  it('leave out days that were not asked for', async () => {
    const query = { from: '2026-11-24', to: '2026-12-24' }
    expect((await world.as('staff of mitte').call('listMyShifts', { query })).body.items).toEqual([])
  })

  it('are none for an account without a person', async () => {
    expect((await world.as('admin').call('listMyShifts')).body).toEqual({ person: null, items: [] })
  })
})

describe('the overview of a week', () => {
  it('adds up what is wanted, planned and open per office', async () => {
    const { body } = await planner().call('getOverview', { query: { firstDay: WEEK } })
    expect(body).toMatchObject({ week: '2026-W48', roster: { id: published.id } })
    const mitte = body.offices.find(office => office.site === 'mitte')!
    // Seven hours of work, of which the first lies before opening, when nobody is wanted.
    expect(mitte.plannedPersonHours).toBe(6)
    // Somebody alone covers what one person is wanted for, and is no surplus.
    expect(mitte.openPersonHours).toBeLessThan(mitte.requiredPersonHours)
    expect(mitte.days.reduce((sum, day) => sum + day.requiredPersonHours, 0)).toBeCloseTo(mitte.requiredPersonHours, 1)
    expect(mitte.worst).toHaveLength(5)
  })

  it('shows the wanted alone where nothing is planned, and one office to its planner', async () => {
    const { body } = await world.as('planner of nord').call('getOverview', { query: { firstDay: '2026-11-30' } })
    expect(body.roster).toBeNull()
    expect(body.offices.map(office => office.site)).toEqual(['nord'])
    expect(body.offices[0]!.openPersonHours).toBe(body.offices[0]!.requiredPersonHours)
  })

  it('asks for a Monday', async () => {
    const { status } = await planner().call('getOverview', { query: { firstDay: '2026-11-24' } })
    expect(status).toBe(422)
  })
})

describe('starting a solve', () => {
  it('queues one run for a week, and refuses a second', async () => {
    const first = await planner().call('startRoster', { body: { firstDay: '2026-11-30' } })
    expect(first.body.job).toMatchObject({ kind: 'roster', state: 'queued', title: 'Roster, 2026-W49' })
    const second = await planner().call('startRoster', { body: { firstDay: '2026-11-30' } })
    expect(second.body).toMatchObject({ code: 'JOB-005' })
    const stopped = await planner().call('cancelJob', { params: { job: first.body.job.id }, body: {} })
    expect(stopped.body.state).toBe('cancelled')
    expect((await planner().call('startRoster', { body: { firstDay: '2026-11-30' } })).status).toBe(202)
  })

  it('makes forecast and requirement on the way for a week that no forecast holds', async () => {
    const { body } = await planner().call('startRoster', { body: { firstDay: '2027-01-04' } })
    expect(body.job).toMatchObject({ kind: 'plan', firstDay: '2027-01-04' })
  })

  it('refuses a week that lies back, and a day that is no Monday', async () => {
    const past = await planner().call('startRoster', { body: { firstDay: '2026-11-09' } })
    expect(past.body).toMatchObject({ code: 'JOB-004' })
    expect((await planner().call('startRoster', { body: { firstDay: '2026-11-24' } })).status).toBe(422)
  })
})
