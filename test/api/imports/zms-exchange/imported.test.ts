import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type World } from '../../../world/app.ts'

/** The reference statistics of ZMS, where they lie beside the repository. They are not part of it; without them the test says so and ends. */

const folder = join(import.meta.dirname, '../../../../../shared/zms')
const present = existsSync(folder)
const statistics = (name: string) => readFileSync(join(folder, 'statistics', name))
const expected = (name: string) => readFileSync(join(folder, 'expected', name), 'utf8')

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const request = (fileName: string) => ({
  body: {
    fileName,
    content: statistics(fileName).toString('base64'),
    format: 'zms-exchange',
    mapping: { scopes: { '141': 'mitte' } },
  },
})
const planner = () => world.as('planner of all')

describe('the reference statistics of ZMS', () => {
  const files = present ? readdirSync(join(folder, 'statistics')) : []
  it('lie beside the repository', () => {
    if (!present) return void console.info(`not run: no files in ${folder}`)
    expect(files.length).toBeGreaterThanOrEqual(5)
  })

  it.each(files)('%s is imported whole, and the second time changes nothing', async name => {
    const first = await planner().call('runImport', request(name))
    expect(first.body.report?.faults ?? first.body).toEqual([])
    const { inserted, updated, unchanged } = first.body.report
    expect(inserted).toBeGreaterThan(0)
    expect(updated + unchanged).toBe(0)
    const second = await planner().call('runImport', request(name))
    expect(second.body.report).toMatchObject({ inserted: 0, updated: 0, unchanged: inserted })
  })

  it('read back as the normalised files say, to the byte', async () => {
    if (!present) return
    const read = async (kind: 'services' | 'capacity') =>
      (await planner().call('downloadObservations', { params: { kind }, query: { site: 'mitte' } })).body
    expect(await read('services')).toBe(expected('requestscope_141_2016-04.normalised.csv'))
    expect(await read('capacity')).toBe(expected('capacityscope_141_hourly.normalised.csv'))
  })
})
