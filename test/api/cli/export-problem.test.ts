import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportProblem } from '../../../api/cli/commands/export-problem.ts'
import { openDatabase } from '../../../db/client.ts'
import { readProblem } from '../../../solver/index.ts'
import { openWorld, type World } from '../../world/app.ts'
import { databaseKind, TODAY } from '../../world/database.ts'
import { storeRequirement } from '../../world/stored-requirement.ts'
import { testTerminal } from './test-terminal.ts'

/** Nothing listens there. */
const NO_SERVICE = { PORT: '9' }
const folder = mkdtempSync(join(tmpdir(), 'amtstakt-export-'))
let world: World

beforeAll(async () => {
  world = await openWorld()
  await storeRequirement(world.app.db, 2)
})
afterAll(async () => {
  await world.close()
  rmSync(folder, { recursive: true, force: true })
})

const run = async (argv: string[], env: Record<string, string>) => {
  const terminal = testTerminal({ AMTSTAKT_TODAY: TODAY, ...env })
  const code = await exportProblem(argv, terminal)
  return { code, ...terminal.said() }
}

describe(`npm run export-problem on ${databaseKind}`, () => {
  it('writes next week from the running service, a problem without faults and with demand to simulate', async () => {
    const out = join(folder, 'problem.json')
    const { code, err } = await run(['--out', out], { AMTSTAKT_URL: world.url })
    expect(err).toContain('signed in as admin')
    expect(code).toBe(0)
    const { value, faults } = readProblem(JSON.parse(readFileSync(out, 'utf8')))
    expect(faults).toEqual([])
    expect(value?.horizon).toEqual({ firstDay: '2026-11-23', days: 7 })
    expect(value?.people.length).toBeGreaterThan(50)
    const channels = new Set(value?.demand?.arrivals.map(stream => stream.channel))
    expect([...channels].sort()).toEqual(['appointment', 'call', 'walk-in'])
    for (const part of [value?.demand?.services, value?.demand?.targets]) expect(part?.length).toBeGreaterThan(0)
  })

  it('writes the same from the database when no service runs', async () => {
    const [service, database] = [join(folder, 'service.json'), join(folder, 'database.json')]
    await run(['--week', '2026-W48', '--out', service], { AMTSTAKT_URL: world.url })
    const { code, err } = await run(['--week', '2026-W48', '--out', database], { ...NO_SERVICE, ...(await place()) })
    expect(err).toContain('From the database')
    expect(code).toBe(0)
    expect(readFileSync(database, 'utf8')).toBe(readFileSync(service, 'utf8'))
  })

  it('says so when a week has no requirement', async () => {
    const { code, err } = await run(['--week', '2027-W30'], { AMTSTAKT_URL: world.url })
    expect(code).toBe(1)
    expect(err).toContain('ROS-001')
  })

  it('says so when nobody is there', async () => {
    expect(await run(['--url', 'http://127.0.0.1:9'], {})).toMatchObject({ code: 1, out: '' })
    const { code, err } = await run([], { ...NO_SERVICE, AMTSTAKT_DATA: join(folder, 'nowhere') })
    expect(code).toBe(1)
    expect(err).toContain('There is no data folder')
  })

  it('says so when the service refuses', async () => {
    const { code, err } = await run([], { AMTSTAKT_URL: world.url, AMTSTAKT_USER: 'admin', AMTSTAKT_PASSWORD: 'wrong' })
    expect(code).toBe(1)
    expect(err).toContain('AUTH-002')
  })

  it.each(['2027-9', '2027-W54', 'next'])('is called wrongly with --week %s', async week => {
    expect((await run(['--week', week], { AMTSTAKT_URL: world.url })).code).toBe(2)
  })
})

/** Where a second process finds what the world holds. */
async function place(): Promise<Record<string, string>> {
  const { raw } = world.app.database
  if (raw.kind === 'postgres') return { DATABASE_URL: raw.url }
  const copy = join(folder, 'data')
  const dump = await raw.client.dumpDataDir('none')
  const database = await openDatabase({ folder: copy, template: dump, migrate: false })
  await database.close()
  return { AMTSTAKT_DATA: copy }
}
