import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { auditLog, citySettings, rosters } from '../../../db/schema/index.ts'
import { openWorld, type World } from '../../world/app.ts'
import { counterShift, forecastAndRequire, freePerson, storeDraft, WEEK } from '../../world/planned-week.ts'

/** A roster's way from draft to publication, over the API, with the people who may take each step. */

let world: World
beforeAll(async () => {
  world = await openWorld()
  await forecastAndRequire(world.app.db)
})
afterAll(() => world.close())
beforeEach(() => world.app.db.update(citySettings).set({ councilStep: true, hearingDays: 14 }))

const planner = () => world.as('planner of all')
const council = () => world.as('council')

async function revisionOf(roster: number): Promise<number> {
  return (await planner().call('getRoster', { params: { roster } })).body.roster.revision
}

/** Takes a step with the newest revision; gives status, code or state. */
async function step(
  who: ReturnType<World['as']>,
  operation: 'proposeRoster' | 'agreeRoster' | 'withdrawRoster' | 'publishRoster',
  roster: number,
): Promise<string | number> {
  const body = { revision: await revisionOf(roster) }
  const reply = await who.call(operation, { params: { roster }, body })
  const answer = reply.body as unknown as { code?: string; roster?: { state: string } }
  return answer.roster?.state ?? answer.code ?? reply.status
}

describe('with the staff council’s step', () => {
  it('a draft is proposed, agreed to and published, each step with its history and audit row', async () => {
    const { id } = await storeDraft(world.app.db)
    const before = await world.app.db.$count(auditLog)
    expect(await step(planner(), 'publishRoster', id)).toBe('ROS-003')
    expect(await step(planner(), 'proposeRoster', id)).toBe('proposed')
    expect(await step(planner(), 'publishRoster', id)).toBe('ROS-003')
    expect(await step(planner(), 'proposeRoster', id)).toBe('REQ-009')
    expect(await step(council(), 'agreeRoster', id)).toBe('agreed')
    expect(await step(planner(), 'publishRoster', id)).toBe('published')
    expect(await world.app.db.$count(auditLog)).toBe(before + 3)
    const { body } = await planner().call('getRoster', { params: { roster: id } })
    expect(body.events.map(event => event.action)).toEqual(['created', 'proposed', 'agreed', 'published'])
    expect(body.roster.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(body.may).toEqual({ edit: false, propose: false, decide: false, withdraw: false, publish: false })
  })

  it('an objection has a reason, and the roster goes back to its planner', async () => {
    const { id } = await storeDraft(world.app.db)
    await step(planner(), 'proposeRoster', id)
    const revision = await revisionOf(id)
    const bare = await council().call('objectRoster', { params: { roster: id }, body: { revision, reason: ' ' } })
    expect(bare.status).toBe(422)
    const reply = await council().call('objectRoster', {
      params: { roster: id },
      body: { revision, reason: 'Zu viele späte Dienste' },
    })
    expect(reply.body.roster).toMatchObject({ state: 'objected', objection: 'Zu viele späte Dienste' })
    expect(await step(planner(), 'publishRoster', id)).toBe('REQ-009')
    expect(await step(planner(), 'withdrawRoster', id)).toBe('draft')
  })

  it('the planner cannot agree, the council cannot publish, one office’s planner cannot propose', async () => {
    const { id } = await storeDraft(world.app.db)
    expect(await step(world.as('planner of nord'), 'proposeRoster', id)).toBe('AUTH-004')
    await step(planner(), 'proposeRoster', id)
    expect(await step(planner(), 'agreeRoster', id)).toBe('AUTH-003')
    expect(await step(council(), 'publishRoster', id)).toBe('AUTH-003')
  })

  it('silence counts as agreement when the council’s days are over, and not before', async () => {
    await world.app.db.update(citySettings).set({ hearingDays: 3 })
    const { id } = await storeDraft(world.app.db)
    await step(planner(), 'proposeRoster', id)
    // Sessions end overnight, so the deadline is moved instead of the clock.
    expect(await step(planner(), 'publishRoster', id)).toBe('ROS-003')
    await world.app.db.update(citySettings).set({ hearingDays: 0 })
    expect(await step(planner(), 'publishRoster', id)).toBe('published')
  })
})

describe('without the council’s step', () => {
  beforeEach(() => world.app.db.update(citySettings).set({ councilStep: false }))

  it('a draft is published at once, and the version before gives way', async () => {
    const first = await storeDraft(world.app.db)
    expect(await step(planner(), 'publishRoster', first.id)).toBe('published')
    const second = await storeDraft(world.app.db)
    expect(await step(planner(), 'publishRoster', second.id)).toBe('published')
    const { body } = await planner().call('listRosters', { query: { firstDay: WEEK } })
    expect(body.items.find(roster => roster.id === first.id)!.state).toBe('superseded')
    expect(body.items.filter(roster => roster.state === 'published').map(roster => roster.id)).toEqual([second.id])
  })

  it('a published version does not change, by whatever way', async () => {
    const { id, problem } = await storeDraft(world.app.db)
    await step(planner(), 'publishRoster', id)
    const person = freePerson(problem, 'mitte', 0)
    const body = { revision: await revisionOf(id), person, day: 0, shift: null }
    expect((await planner().call('editRosterCell', { params: { roster: id }, body })).body).toMatchObject({
      code: 'ROS-004',
    })
    expect((await planner().call('deleteRoster', { params: { roster: id }, body: undefined })).body).toMatchObject({
      code: 'ROS-004',
    })
    await expect(world.app.db.update(rosters).set({ cost: 0 })).rejects.toThrow()
  })

  it('a roster that breaks a hard rule is neither proposed nor published; the report names rule, person and day', async () => {
    const { id, problem } = await storeDraft(world.app.db, problem => {
      const person = freePerson(problem, 'mitte', 0)
      const shift = counterShift(problem, person, 0)
      return [{ ...shift, breaks: [], pieces: [{ ...shift.pieces[0]!, end: shift.end }] }]
    })
    expect(await step(planner(), 'proposeRoster', id)).toBe('ROS-002')
    const body = { revision: await revisionOf(id) }
    const reply = await planner().call('publishRoster', { params: { roster: id }, body })
    expect(reply.status).toBe(409)
    const { faults } = reply.body as unknown as { faults: { where: string }[] }
    const name = problem.people.find(person => person.id === freePerson(problem, 'mitte', 0))!.name
    expect(faults.map(fault => fault.where)).toContain(`breaks, ${name}, ${WEEK}`)
    expect((await planner().call('getRoster', { params: { roster: id } })).body.publishBlockers).toMatchObject([
      { code: 'ROS-002' },
    ])
  })

  it('a roster made before somebody’s leave was approved is not published', async () => {
    const { id, problem } = await storeDraft(world.app.db, problem => [
      counterShift(problem, freePerson(problem, 'west', 0), 0),
    ])
    const person = freePerson(problem, 'west', 0)
    const leave = await world.as('hr').call('addAbsence', {
      params: { person },
      body: { firstDay: WEEK, lastDay: WEEK, kind: 'leave' },
    })
    expect(leave.status).toBe(201)
    expect(await step(planner(), 'publishRoster', id)).toBe('ROS-005')
  })
})

describe('two people at once', () => {
  it('the second one meets a conflict instead of overwriting the first', async () => {
    const { id, problem } = await storeDraft(world.app.db)
    const [one, other] = [freePerson(problem, 'mitte', 1), freePerson(problem, 'west', 1)]
    const edit = (person: string, revision: number) =>
      planner().call('editRosterCell', {
        params: { roster: id },
        body: { revision, person, day: 1, shift: counterShift(problem, person, 1) },
      })
    expect((await edit(one, 1)).body.roster).toMatchObject({ revision: 2, status: 'manual' })
    expect((await edit(other, 1)).body).toMatchObject({ code: 'REQ-011' })
    expect((await edit(other, 2)).body.roster).toMatchObject({ revision: 3 })
    const { body } = await planner().call('getRoster', { params: { roster: id } })
    expect(body.shifts.map(shift => shift.person).sort()).toEqual([one, other].sort())
  })

  it('a step taken on what has changed meanwhile is refused', async () => {
    const { id } = await storeDraft(world.app.db)
    const first = await planner().call('proposeRoster', { params: { roster: id }, body: { revision: 1 } })
    expect(first.body.roster.state).toBe('proposed')
    const second = await planner().call('withdrawRoster', { params: { roster: id }, body: { revision: 1 } })
    expect(second.body).toMatchObject({ code: 'REQ-011' })
  })
})
