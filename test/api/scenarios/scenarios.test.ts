import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { scenarioRuns } from '../../../db/schema/index.ts'
import { loadHighs, runScenario, type ScenarioInput } from '../../../solver/index.ts'
import { openWorld, type World } from '../../world/app.ts'
import { noticed, workOff } from '../../world/concept-run.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const closing = {
  name: 'Ost schließt',
  definition: { base: 'typical' as const, changes: [{ kind: 'close-site' as const, site: 'ost' }] },
}

describe('scenarios', () => {
  it('are written by leadership, seen by planners, hidden from staff', async () => {
    const created = await world.as('leadership').call('createScenario', { body: closing })
    expect(created.status).toBe(201)
    const seen = await world.as('planner of mitte').call('listScenarios')
    expect(seen.body.items[0]).toMatchObject({ name: 'Ost schließt', newestRun: null, current: false })
    expect((await world.as('planner of all').call('createScenario', { body: closing })).status).toBe(403)
    expect((await world.as('staff of mitte').call('listScenarios')).status).toBe(403)
  })

  it('name all their faults at once', async () => {
    const { status, body } = await world.as('leadership').call('createScenario', {
      body: {
        name: 'Falsch',
        definition: {
          changes: [
            { kind: 'close-site', site: 'nirgends' },
            { kind: 'lever', lever: 'online-share', value: 7 },
          ],
        },
      },
    })
    expect(status).toBe(422)
    const problem = body as unknown as { faults: { code: string; where: string }[] }
    expect(problem.faults.map(fault => [fault.code, fault.where])).toEqual([
      ['SCN-001', 'definition.changes.0'],
      ['SCN-005', 'definition.changes.1'],
    ])
  })

  it('run with their base, are compared, and repeat to the last digit from what is stored', async () => {
    const { id, revision } = (await world.as('leadership').call('createScenario', { body: closing })).body
    const started = await world
      .as('leadership')
      .call('startScenarioRun', { params: { scenario: id }, body: { seed: 3 } })
    expect(started.status).toBe(202)
    await workOff(world.app.db, started.body.job.id)
    const { body } = await world.as('planner of mitte').call('compareScenarios', { query: { scenarios: `${id}` } })
    const [run] = body.items
    expect(run!.outcome.sites.some(site => site.site === 'ost')).toBe(false)
    expect(run!.outcome.flows.wishes).toBeCloseTo(run!.base.flows.wishes, 6)
    expect(run!.losers.map(row => row.district)).toContain('cracau')

    const [stored] = await world.app.db.select().from(scenarioRuns)
    const { stopped: _, ...again } = runScenario(stored!.input as ScenarioInput, { lp: await loadHighs() })
    expect(JSON.parse(JSON.stringify(again))).toEqual(stored!.result)
    await noticed()

    const book = await world.as('planner of mitte').fetch(`/api/v1/scenario-comparison/workbook?scenarios=${id}`)
    expect(book.status).toBe(200)
    const bytes = Buffer.from(await book.arrayBuffer())
    // A workbook is a zip archive.
    expect(bytes.subarray(0, 2).toString()).toBe('PK')
    expect(bytes.length).toBeGreaterThan(10_000)

    const changed = await world.as('leadership').call('updateScenario', {
      params: { scenario: id },
      body: { ...closing, name: 'Ost schließt früher', revision },
    })
    expect(changed.body.current).toBe(false)
    const stale = await world.as('leadership').call('updateScenario', {
      params: { scenario: id },
      body: { ...closing, revision },
    })
    expect(stale.status).toBe(409)
    expect((await world.as('leadership').call('deleteScenario', { params: { scenario: id } })).status).toBe(200)
    expect((await world.as('leadership').call('compareScenarios', { query: { scenarios: `${id}` } })).status).toBe(404)
  }, 120_000)

  it('may be stopped by leadership, which stops no other run', async () => {
    const { id } = (await world.as('leadership').call('createScenario', { body: closing })).body
    const { body } = await world.as('leadership').call('startScenarioRun', { params: { scenario: id }, body: {} })
    expect((await world.as('leadership').call('cancelJob', { params: { job: body.job.id }, body: {} })).status).toBe(
      200,
    )
    const other = await world.as('planner of all').call('startForecast', { body: { weeks: 2 } })
    expect(
      (await world.as('leadership').call('cancelJob', { params: { job: other.body.job.id }, body: {} })).status,
    ).toBe(403)
  })
})
