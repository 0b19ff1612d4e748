import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeRoster } from '../../../api/jobs/handlers/make-roster.ts'
import { fetchRoster } from '../../../api/rosters/internal.ts'
import { auditLog } from '../../../db/schema/index.ts'
import type { Shift } from '../../../solver/index.ts'
import { openWorld, type World } from '../../world/app.ts'
import {
  counterShift,
  forecastAndRequire,
  freePerson,
  runWithoutQueue,
  storeDraft,
  WEEK,
} from '../../world/planned-week.ts'

/** What planners ask about a stored roster: why, who else, and what to do when somebody cannot come. */

let world: World
let roster: number
let amy: string
let shift: Shift
let home: ReadonlyMap<string, string>
beforeAll(async () => {
  world = await openWorld()
  await forecastAndRequire(world.app.db)
  const draft = await storeDraft(world.app.db, problem => {
    amy = freePerson(problem, 'mitte', 0)
    shift = counterShift(problem, amy, 0)
    return [shift]
  })
  roster = draft.id
  home = new Map(draft.problem.people.map(person => [person.id, person.homeSite]))
})
afterAll(() => world.close())

const planner = () => world.as('planner of all')
const absence = () => ({ kind: 'absence' as const, person: amy, firstDay: shift.day })

describe('why a cell is as it is', () => {
  it('tells what would be missing, and the price of each alternative by rule', async () => {
    const { status, body } = await planner().call('explainRosterCell', { params: { roster, person: amy, day: 0 } })
    expect(status).toBe(200)
    expect(body.reasons[0]!.cost).toBeGreaterThan(0)
    expect(body.others.able).toBeGreaterThan(0)
    expect(new Set(body.alternatives.map(({ kind }) => kind))).toEqual(new Set(['off', 'other-shift', 'other-person']))
    for (const { cost, byRule } of body.alternatives)
      expect(byRule.reduce((sum, part) => sum + part.cost, 0)).toBeCloseTo(cost, 6)
  })

  it('tells a planner of one office of its own people only', async () => {
    const { body } = await world
      .as('planner of mitte')
      .call('explainRosterCell', { params: { roster, person: amy, day: 0 } })
    const told = body.alternatives.flatMap(({ cells }) => cells)
    expect(told.length).toBeGreaterThan(1)
    expect(new Set(told.map(cell => home.get(cell.person)))).toEqual(new Set(['mitte']))
  })

  it('knows only people and days of the roster', async () => {
    const nobody = await planner().call('explainRosterCell', { params: { roster, person: 'nobody', day: 0 } })
    expect(nobody.status).toBe(404)
    const late = await planner().call('explainRosterCell', { params: { roster, person: amy, day: 9 } })
    expect(late.status).toBe(404)
  })
})

describe('who fits an open shift', () => {
  it('ranks people with what it costs, and says what keeps the rest', async () => {
    const { body: detail } = await planner().call('getRoster', { params: { roster } })
    const line = detail.cover.find(
      ({ site, day, required }) => site === 'mitte' && day === 1 && Math.max(...required) > 0,
    )!
    const slot = line.required.findIndex(people => people > 0)
    const start = line.start + slot * detail.slotMinutes
    const query = { line: line.line, start, end: start + detail.slotMinutes }
    const { status, body } = await planner().call('listRosterFits', { params: { roster }, query })
    expect(status).toBe(200)
    expect(body.items.length).toBeGreaterThan(0)
    const costs = body.items.map(({ cost }) => cost)
    expect(costs).toEqual([...costs].sort((a, b) => a - b))
    expect(body.items.every(({ coveredMinutes }) => coveredMinutes > 0)).toBe(true)
    expect(body.kept.length).toBeGreaterThan(0)
    const unknown = await planner().call('listRosterFits', { params: { roster }, query: { ...query, line: 'none' } })
    expect(unknown.status).toBe(404)
  })
})

describe('a run that changes little', () => {
  it('pays for every person-day that differs from the roster named', async () => {
    const run = await runWithoutQueue(world.app.db)
    const made = await makeRoster(run, { firstDay: WEEK, seconds: 60, steps: 70, seed: 1, closeTo: roster })
    const { rosterId } = await run.store(made.save!)
    const stored = await fetchRoster(world.app.db, rosterId!)
    expect(stored.problem.published).toEqual([shift])
    const part = stored.roster.cost.byRule.find(({ rule }) => rule === 'least-change')
    // all but amy's day are new
    expect(part!.amount).toBeGreaterThanOrEqual(stored.roster.shifts.length - 1)
    expect(part!.cost).toBe(part!.amount * 150)
  })

  it('is of the same week', async () => {
    const other = await planner().call('startRoster', { body: { firstDay: '2026-11-30', closeTo: roster } })
    expect(other.status).toBe(404)
  })
})

describe('somebody cannot come', () => {
  it('gives ranked answers, and carries the one chosen out as a new draft', async () => {
    const { status, body } = await planner().call('proposeReplans', { params: { roster }, body: { event: absence() } })
    expect(status).toBe(200)
    expect(body.lost).toEqual([shift])
    expect(body.untouched.missing).toBeGreaterThan(body.before.missing)
    const [best] = body.proposals
    expect(best!.people.length).toBeLessThanOrEqual(3)
    expect(best!.open.missing).toBeLessThan(body.untouched.missing)

    const audited = await world.app.db.$count(auditLog)
    const cells = best!.cells.map(({ person, day, after }) => ({ person, day, after }))
    const taken = await planner().call('takeReplan', { params: { roster }, body: { event: absence(), cells } })
    expect(taken.status).toBe(201)
    expect(taken.body.roster).toMatchObject({ state: 'draft', basedOn: roster, hardViolations: 0 })
    expect(await world.app.db.$count(auditLog)).toBe(audited + 1)
    const { body: diff } = await planner().call('diffRosters', {
      params: { roster: taken.body.roster.id },
      query: { from: roster },
    })
    expect(diff.changes.map(({ person }) => person).sort()).toEqual([...new Set([amy, ...best!.people])].sort())
    const { body: draft } = await planner().call('getRoster', { params: { roster: taken.body.roster.id } })
    expect(draft.people.find(({ id }) => id === amy)!.timeOff).toContainEqual(
      expect.objectContaining({ day: 0, kind: 'absent', start: 0, end: 1440 }),
    )
  })

  it('leaves the shift open where nothing is chosen', async () => {
    const taken = await planner().call('takeReplan', { params: { roster }, body: { event: absence(), cells: [] } })
    const { body } = await planner().call('getRoster', { params: { roster: taken.body.roster.id } })
    expect(body.shifts).toEqual([])
  })

  it('refuses what it does not know and what is no shift', async () => {
    const unknown = await planner().call('proposeReplans', {
      params: { roster },
      body: { event: { kind: 'closure', site: 'nowhere', firstDay: 0 } },
    })
    expect(unknown.status).toBe(404)
    const { person: _, day: __, ...rest } = shift
    const wrong = await planner().call('takeReplan', {
      params: { roster },
      body: { event: absence(), cells: [{ person: amy, day: 0, after: { ...rest, end: rest.start } }] },
    })
    expect(wrong.status).toBe(422)
  })
})
