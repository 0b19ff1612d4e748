import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { planFirstWeek } from '../../api/plan-first-week.ts'
import { jobs } from '../../db/schema/index.ts'
import { openWorld, type World } from '../world/app.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

describe('the first plan', () => {
  it('of the example city is queued once, for next week, however many servers start', async () => {
    const decisions = await Promise.all([planFirstWeek(world.app), planFirstWeek(world.app)])
    expect(decisions.sort()).toEqual([false, true])
    expect(await planFirstWeek(world.app)).toBe(false)
    const [job, ...more] = await world.app.db.select().from(jobs)
    expect(more).toEqual([])
    // The tests stand on Wednesday, 18 November 2026.
    expect(job).toMatchObject({ kind: 'plan', createdBy: null, input: { firstDay: '2026-11-23', weeks: 8 } })
    // The roster is followed by the forecasts of earlier weeks, so that there is something to judge.
    expect(job!.input).toMatchObject({ replay: { origins: 6 } })
  })

  it('of a real city is left to its planners', async () => {
    const empty = await openWorld({ city: 'empty' })
    expect(await planFirstWeek(empty.app)).toBe(false)
    expect(await empty.app.db.$count(jobs)).toBe(0)
    await empty.close()
  })
})
