import { afterAll, beforeAll, expect, it } from 'vitest'
import { toSeries } from '../../../api/demand/to-series.ts'
import { readDemandDays } from '../../../db/queries/demand/read-demand-days.ts'
import { openWorld, type World } from '../../world/app.ts'

/** Days on which customers were turned away: their counts are less than the demand was. */

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const NORD = { site: 'nord', channel: 'walk-in' as const }
const DAY = '2026-11-03'
const mark = (full: boolean, date = DAY) =>
  world.as('planner of nord').call('setFullDay', { body: { ...NORD, date, full } })
const stored = async () => {
  const [series] = toSeries(await readDemandDays(world.app.db, { ...NORD, from: DAY, to: DAY }))
  return series!.days[0]!
}

it('a day is marked as full, kept out of what is learnt, and unmarked', async () => {
  const before = await stored()
  expect(before.full).toBeUndefined()
  const counted = before.counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)
  expect((await mark(true)).body).toEqual({ items: [{ date: DAY, count: counted }] })
  expect(await stored()).toEqual({ ...before, full: true })
  expect((await world.as('planner of nord').call('listFullDays', { query: NORD })).body.items).toHaveLength(1)
  expect((await mark(false)).body).toEqual({ items: [] })
  expect(await stored()).toEqual(before)
})

it('a day without a count cannot be', async () => {
  expect((await mark(true, '2026-11-01')).status).toBe(404)
})
