import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readEnv } from '../../api/config/env.ts'
import { type Service, startService, WrongCityError } from '../../api/start-service.ts'
import { openDatabase, ownerOf } from '../../db/client.ts'
import { citySettings } from '../../db/schema/index.ts'

let folder: string
let lines: string[]
let service: Service | undefined
// One folder for all, since making one takes seconds: the tests are its life, from the first start on.
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'service-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeEach(() => {
  lines = []
})
afterEach(async () => {
  await service?.stop()
  service = undefined
})

async function start(empty: boolean): Promise<Service> {
  const env = readEnv({ PORT: '0', HOST: '127.0.0.1', AMTSTAKT_DATA: folder, LOG_LEVEL: 'silent' })
  service = await startService({ env, empty, say: line => lines.push(line) })
  return service
}

const info = async (url: string) => (await fetch(`${url}/api/v1/app`)).json()

describe('starting the service', () => {
  it('of a real city says each step and the token of the first administrator', async () => {
    const { url } = await start(true)
    expect(lines[0]).toContain(folder)
    expect(lines.join('\n')).toContain(`Amtstakt is ready: ${url}`)
    const token = lines.at(-2)?.trim()
    expect(token).toMatch(/^(\w{4}-){3}\w{4}$/)
    expect(await info(url)).toMatchObject({ demo: false, firstAdminNeeded: true, demoAccounts: [] })
    const reply = await fetch(`${url}/api/v1/setup/first-admin`, {
      method: 'POST',
      headers: { 'X-Amtstakt': '1', 'Content-Type': 'application/json' },
      body: JSON.stringify({
        setupToken: token,
        login: 'a',
        name: 'A',
        password: 'vier gute Wörter hier',
        cityName: 'Burg',
      }),
    })
    expect(reply.status).toBe(201)
  })

  it('goes on with what is there at the next start, and gives the folder back in between', async () => {
    expect(ownerOf(folder)).toBeUndefined()
    const { url } = await start(false)
    expect(await info(url)).toMatchObject({ demo: false, name: 'Burg', firstAdminNeeded: false })
    expect(ownerOf(folder)).toBe(process.pid)
  })

  it('is refused where the folder has an owner, and gives the port back', async () => {
    const { url } = await start(true)
    const port = new URL(url).port
    const env = readEnv({ PORT: '0', AMTSTAKT_DATA: folder, LOG_LEVEL: 'silent' })
    await expect(startService({ env, empty: true, say: () => {} })).rejects.toMatchObject({ code: 'DB-FOLDER-OWNED' })
    await service?.stop()
    service = undefined
    const again = readEnv({ PORT: port, HOST: '127.0.0.1', AMTSTAKT_DATA: folder, LOG_LEVEL: 'silent' })
    service = await startService({ env: again, empty: true, say: () => {} })
    expect(service.url).toBe(url)
  })

  it('of a real city is refused where the example city is, and opens nothing', async () => {
    const database = await openDatabase({ folder })
    await database.db.update(citySettings).set({ demo: true })
    await database.close()
    await expect(start(true)).rejects.toThrow(WrongCityError)
    expect(ownerOf(folder)).toBeUndefined()
  })
})
