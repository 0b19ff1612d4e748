import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase, ownerOf } from '../../db/client.ts'
import { sites } from '../../db/schema/index.ts'

const ROOT = join(import.meta.dirname, '../..')

/** Writes one site after the other into a folder and tells each code once it is written. */
const WRITER = `
  import { openDatabase } from '${ROOT}/db/client.ts'
  import { sites } from '${ROOT}/db/schema/index.ts'
  const { db } = await openDatabase({ folder: process.argv[1] })
  for (let i = 0; ; i++) {
    await db.insert(sites).values({ code: 's' + i, name: 'x', kind: 'office', counters: 1 })
    console.log('s' + i)
  }`

describe('the embedded database in a folder', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'amtstakt-pglite-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('keeps its data, has one owner, and is free after closing', async () => {
    const first = await openDatabase({ folder })
    await first.db.insert(sites).values({ code: 'mitte', name: 'Mitte', kind: 'office', counters: 12 })
    expect(ownerOf(folder)).toBe(process.pid)
    await expect(openDatabase({ folder })).rejects.toMatchObject({ code: 'DB-FOLDER-OWNED' })
    await first.tidy()
    await first.close()
    expect(ownerOf(folder)).toBeUndefined()
    const second = await openDatabase({ folder })
    expect((await second.db.select().from(sites)).map(site => site.code)).toEqual(['mitte'])
    await second.close()
  })

  it('after kill -9 in the middle of writing opens at once with all that was acknowledged', async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', WRITER, folder], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let told: string[] = []
    let text = ''
    const gone = new Promise(resolve => child.once('exit', resolve))
    child.stdout.on('data', data => {
      text += data
      told = text.split('\n').slice(0, -1)
      if (told.length >= 25) child.kill('SIGKILL')
    })
    await gone
    expect(existsSync(join(folder, 'owner.lock'))).toBe(true)
    const database = await openDatabase({ folder })
    const kept = new Set((await database.db.select().from(sites)).map(site => site.code))
    await database.close()
    expect(told.length).toBeGreaterThanOrEqual(25)
    expect(told.filter(code => !kept.has(code))).toEqual([])
    expect(kept.size - told.length, 'at most the one under way').toBeLessThanOrEqual(1)
  })

  it('gives the folder back when it cannot be opened', async () => {
    const first = await openDatabase({ folder })
    if (first.raw.kind !== 'pglite') throw new Error('expected the embedded database')
    await first.raw.client.exec(
      `INSERT INTO drizzle.__drizzle_migrations (hash, created_at) VALUES ('later', 9999999999999)`,
    )
    await first.close()
    await expect(openDatabase({ folder })).rejects.toMatchObject({ code: 'DB-NEWER' })
    expect(ownerOf(folder)).toBeUndefined()
  })
})
