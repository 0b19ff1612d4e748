import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OpeningDraft, OpeningRun } from '../../../api/contract/opening.ts'
import { openWorld, type World } from '../../world/app.ts'
import { workOff } from '../../world/concept-run.ts'

let world: World
let run: OpeningRun
beforeAll(async () => {
  world = await openWorld()
  const { status, body } = await world
    .as('leadership')
    .call('startOpeningRun', { body: { guarantees: { weeklyHours: 25, saturday: true, mostChanges: 4 } } })
  expect(status).toBe(202)
  const { openingRunId } = await workOff(world.app.db, body.job.id)
  run = (await world.as('planner of mitte').call('getOpeningRun', { params: { run: openingRunId! } })).body
}, 240_000)
afterAll(() => world.close())

describe('districts of the example city', () => {
  it('bring what the offices serve, calibrated, and reach what is open', async () => {
    const { status, body } = await world.as('leadership').call('listDistricts')
    expect(status).toBe(200)
    expect(body.items).toHaveLength(31)
    expect(body.fit.sites).toBeLessThan(0.001)
    const mitte = body.items.reduce((sum, row) => sum + row.sites.find(one => one.site === 'mitte')!.customers, 0)
    // 34 % of 200,000 contacts a year in 52 weeks; holidays take some of the weeks' days.
    expect(mitte).toBeGreaterThan(1200)
    expect(mitte).toBeLessThan(1500)
    expect(body.items.find(row => row.district === 'altstadt')!.access.bands.saturday).toBe(4)
    expect(body.places.sites.map(site => site.id)).toContain('mobil-ottersleben')
  })

  it('are not shown to staff', async () => {
    expect((await world.as('staff of mitte').call('listDistricts')).status).toBe(403)
  })
})

describe('a search for opening hours', () => {
  it('stores judged proposals and the price of each open hour of today', () => {
    expect(run.contradiction).toBeNull()
    expect(run.proposals.length).toBeGreaterThan(0)
    for (const proposal of run.proposals) {
      expect(proposal.changes).toBeLessThanOrEqual(4)
      expect(proposal.outcome.flows.wishes).toBeCloseTo(run.today.flows.wishes, 6)
    }
    const open = run.places.sites
      .filter(site => site.kind === 'office')
      .flatMap(site => site.hours.flatMap(day => day.blocks))
    expect(run.prices.length).toBe(open.reduce((sum, block) => sum + Math.ceil((block.end - block.start) / 60), 0))
  })

  it('is listed, and started by leadership and administration only', async () => {
    const { body } = await world.as('leadership').call('listOpeningRuns')
    expect(body.items[0]).toMatchObject({ id: run.id, proposals: run.proposals.length, contradicts: false })
    expect((await world.as('planner of all').call('startOpeningRun', { body: {} })).status).toBe(403)
  })
})

describe('a proposal taken up', () => {
  const take = (validFrom: string) =>
    world.as('leadership').call('createOpeningDraft', {
      body: { run: run.id, proposal: run.proposals[0]!.id, validFrom },
    })
  const hoursOf = async (site: string) =>
    (await world.as('admin').call('getSite', { params: { site } })).body.openingHours
  const decide = (draft: OpeningDraft, decision: 'approve' | 'withdraw') =>
    world.as('leadership').call('decideOpeningDraft', {
      params: { draft: draft.id },
      body: { decision, revision: draft.revision },
    })

  it('must lie ahead', async () => {
    expect((await take('2026-11-18')).status).toBe(422)
  })

  it('changes nothing as a draft or when withdrawn, and writes its hours when approved', async () => {
    const changed = run.places.sites.find(
      site => site.kind === 'office' && JSON.stringify(run.proposals[0]!.hours[site.id]) !== JSON.stringify(site.hours),
    )!.id
    const before = await hoursOf(changed)
    const first = (await take('2027-03-01')).body
    expect(first.state).toBe('draft')
    expect(await hoursOf(changed)).toEqual(before)
    expect((await decide(first, 'withdraw')).body.state).toBe('withdrawn')
    expect(await hoursOf(changed)).toEqual(before)

    const second = (await take('2027-03-01')).body
    const approved = await decide(second, 'approve')
    expect(approved.body.state).toBe('approved')
    const after = await hoursOf(changed)
    expect(after).not.toEqual(before)
    // Until the day before, everything is as it was.
    for (const row of before) {
      const old = after.find(one => one.weekday === row.weekday && one.from === row.from)!
      expect(old.blocks).toEqual(row.blocks)
    }
    const proposed = run.proposals[0]!.hours[changed]!
    for (const day of proposed) {
      const valid = after.find(
        one => one.weekday === day.weekday && one.from <= '2027-03-01' && (one.to == null || one.to >= '2027-03-01'),
      )!
      expect(valid.blocks).toEqual(day.blocks)
    }
    // The same draft cannot be decided twice.
    expect((await decide(second, 'withdraw')).status).toBe(409)
  })
})
