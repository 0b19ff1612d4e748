import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { JobRun } from '../../../api/jobs/handler.ts'
import { verdictHandler, verdictInput } from '../../../api/jobs/handlers/verdict.ts'
import { openQueue } from '../../../api/jobs/queue.ts'
import { startRunner } from '../../../api/jobs/runner.ts'
import { insertRoster } from '../../../db/queries/rosters/insert-roster.ts'
import { moveRoster } from '../../../db/queries/rosters/move-roster.ts'
import { auditLog, rosterVerdicts } from '../../../db/schema/index.ts'
import type { PlanningProblemInput, Shift } from '../../../solver/index.ts'
import { aPerson, aProblem, aRoster, aShift, aSite, MONDAY } from '../../builders/planning.ts'
import { openWorld, type World } from '../../world/app.ts'
import { runWithoutQueue } from '../../world/planned-week.ts'

/** What customers will experience with a stored roster: asked for, simulated, stored, read. */

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** Twelve walk-ins an hour from 8 to 12 on Monday at mitte and nord, ten minutes each. */
const demand: PlanningProblemInput['demand'] = {
  arrivals: ['mitte', 'nord'].map(site => ({
    site,
    channel: 'walk-in' as const,
    activity: 'counter',
    day: 0,
    start: 480,
    slotMinutes: 60,
    mean: [12, 12, 12, 12],
    dayFactorCv: 0.1,
  })),
  services: [{ channel: 'walk-in', meanMinutes: 10, cv: 0.7 }],
  targets: [{ channel: 'walk-in', share: 0.8, withinMinutes: 15 }],
}

async function store(shifts: readonly Shift[]): Promise<number> {
  const problem = aProblem({
    sites: ['mitte', 'nord'].map(id => aSite(id)),
    people: ['amy', 'bob', 'cem'].map(id => aPerson(id)),
    demand,
  })
  const { db } = world.app
  const row = await db.transaction(tx =>
    insertRoster(tx, { firstDay: MONDAY, problem, roster: aRoster(problem, [...shifts]), cost: 0 }),
  )
  return row.id
}

/** Three at mitte, nobody at nord. */
const threeAtMitte = () => store(['amy', 'bob', 'cem'].map(person => aShift({ person, time: '08:00-12:00' })))

async function judge(rosterId: number, change: Partial<JobRun> = {}, seed = 1) {
  const run = { ...(await runWithoutQueue(world.app.db)), ...change }
  return verdictHandler.run(verdictInput.parse({ rosterId, firstDay: MONDAY, seed }), run)
}

const read = (roster: number, who: Parameters<World['as']>[0] = 'planner of all') =>
  world.as(who).call('getRosterVerdict', { params: { roster } })

describe('the verdict on a roster', () => {
  it('is missing at first, then says where the promise is kept and where not', async () => {
    const roster = await threeAtMitte()
    expect((await read(roster)).body).toEqual({ verdict: null, job: null })
    expect(await judge(roster)).toMatchObject({ state: 'done', result: { rosterId: roster } })
    const { verdict } = (await read(roster)).body
    expect(verdict).toMatchObject({ current: true, revision: 1, seed: 1, days: 500, faults: [] })
    const [mitte, nord] = verdict!.pools
    expect(mitte).toMatchObject({ site: 'mitte', date: MONDAY, verdict: 'kept', presenceHours: 12, unserved: 0 })
    expect(mitte!.channels[0]!.oneMore).toBeNull()
    // Nobody there: nobody is served, and there is no wait to speak of.
    expect(nord).toMatchObject({ site: 'nord', verdict: 'broken', presenceHours: 0, utilisation: 0 })
    expect(nord!.channels[0]).toMatchObject({ serviceLevel: { value: 0 }, meanWait: null })
    expect(nord!.unserved).toBeGreaterThan(40)
    expect(nord!.channels[0]!.oneMore!.serviceLevel!.value).toBeGreaterThan(0)
  })

  it('shows a planner the own offices only', async () => {
    const roster = await threeAtMitte()
    await judge(roster)
    expect((await read(roster, 'planner of nord')).body.verdict!.pools.map(pool => pool.site)).toEqual(['nord'])
    expect((await read(roster, 'leadership')).status).toBe(403)
  })

  it('adds days where a figure is not certain enough, in the same row', async () => {
    // Two people for a load of two: the worst case to tell.
    const roster = await store(['amy', 'bob'].map(person => aShift({ person, time: '08:00-12:00' })))
    const told: string[] = []
    await judge(roster, { report: progress => told.push(progress.phase) })
    const { verdict } = (await read(roster)).body
    const { value, high } = verdict!.pools[0]!.channels[0]!.serviceLevel!
    expect(high - value).toBeLessThan(0.011)
    expect(told).toContain('read')
    const rows = await world.app.db.select().from(rosterVerdicts)
    expect(rows.filter(row => row.rosterId === roster)).toHaveLength(1)
  })

  it('stopped before the first round leaves none, stopped in the second leaves the first', async () => {
    const roster = await store(['amy', 'bob'].map(person => aShift({ person, time: '08:00-12:00' })))
    const plain = await runWithoutQueue(world.app.db)
    const stopped = async () => ({ kind: 'stopped' as const, best: undefined })
    expect(await judge(roster, { compute: stopped })).toEqual({ state: 'cancelled' })
    expect((await read(roster)).body.verdict).toBeNull()
    const onlyFirst: JobRun['compute'] = (task, input) =>
      'options' in input && 'precision' in input.options ? stopped() : plain.compute(task, input)
    expect(await judge(roster, { compute: onlyFirst })).toMatchObject({ state: 'cancelled' })
    expect((await read(roster)).body.verdict!.pools).toHaveLength(2)
  })

  it('is out of date after a change of the roster, not after a step, and a new one takes its place', async () => {
    const roster = await threeAtMitte()
    await judge(roster)
    const step = { id: roster, at: world.clock.now(), userId: null }
    await moveRoster(world.app.db, { ...step, revision: 1, from: 'draft', to: 'proposed' })
    expect((await read(roster)).body.verdict).toMatchObject({ current: true, revision: 1 })
    await moveRoster(world.app.db, { ...step, revision: 2, from: 'proposed', to: 'draft' })
    const planner = world.as('planner of all')
    const edited = await planner.call('editRosterCell', {
      params: { roster },
      body: { revision: 3, person: 'amy', day: 0, shift: null },
    })
    expect(edited.status).toBe(200)
    expect((await read(roster)).body.verdict).toMatchObject({ current: false })
    await judge(roster, {}, 2)
    expect((await read(roster)).body.verdict).toMatchObject({ current: true, revision: 4, seed: 2 })
  })

  it('is the same for the same seed, and another for another', async () => {
    const roster = await threeAtMitte()
    const levels = async (seed: number) => {
      await judge(roster, {}, seed)
      return (await read(roster)).body.verdict!.pools.map(pool => pool.channels[0]!.serviceLevel)
    }
    const first = await levels(1)
    expect(await levels(1)).toEqual(first)
    expect(await levels(2)).not.toEqual(first)
  })
})

describe('asking for a verdict', () => {
  it('queues one run, however often it is asked, with one audit row', async () => {
    const roster = await threeAtMitte()
    const before = await world.app.db.$count(auditLog)
    const ask = () => world.as('council').call('startRosterVerdict', { params: { roster }, body: {} })
    const first = await ask()
    expect(first.status).toBe(202)
    expect(first.body.job).toMatchObject({ kind: 'verdict', state: 'queued', firstDay: MONDAY })
    expect((await ask()).body.job.id).toBe(first.body.job.id)
    expect(await world.app.db.$count(auditLog)).toBe(before + 1)
    expect((await read(roster)).body.job).toBe(first.body.job.id)
  })

  it('of a roster that does not exist is refused', async () => {
    const reply = await world.as('admin').call('startRosterVerdict', { params: { roster: 999_999 }, body: {} })
    expect(reply.status).toBe(404)
  })
})

describe('with workers', () => {
  it('a run simulates in threads, tells how far it is and stores its verdict', async () => {
    const { database, db, clock, logger } = world.app
    const roster = await threeAtMitte()
    const queue = await openQueue(database, logger)
    const id = await db.transaction(tx =>
      queue.submit(tx, {
        kind: 'verdict',
        input: { rosterId: roster, firstDay: MONDAY, seed: 1 },
        createdBy: null,
        now: clock.now(),
      }),
    )
    const runner = await startRunner({ database, queue, clock, logger })
    const job = async () => (await world.as('admin').call('getJob', { params: { job: id } })).body
    while ((await job()).finishedAt === null) await wait(100)
    await runner.stop()
    await queue.stop()
    expect(await job()).toMatchObject({ state: 'done', error: null, result: { rosterId: roster } })
    expect((await job()).progress?.share).toBeGreaterThan(0)
    expect((await read(roster)).body.verdict!.pools).toHaveLength(2)
  })
})
