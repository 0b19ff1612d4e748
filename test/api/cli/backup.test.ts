import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../../db/client.ts'
import { sites } from '../../../db/schema/index.ts'
import { seedEmptyCity } from '../../../db/seed/empty-city.ts'

const ROOT = join(import.meta.dirname, '../../..')

describe('backup and restore from the command line', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'amtstakt-cli-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const run = (tool: 'backup' | 'restore', data: string, ...words: string[]) => {
    const { DATABASE_URL: _, ...env } = process.env
    const script = join(ROOT, `api/cli/${tool}.ts`)
    const done = spawnSync(
      process.execPath,
      ['--import', join(ROOT, 'node_modules/tsx/dist/loader.mjs'), script, ...words],
      {
        cwd: folder,
        encoding: 'utf8',
        env: { ...env, AMTSTAKT_DATA: join(folder, data) },
      },
    )
    return { code: done.status, out: done.stdout, err: done.stderr }
  }

  it('moves a city from one folder to another, and says what stands in the way', async () => {
    const source = await openDatabase({ folder: join(folder, 'source') })
    await seedEmptyCity(source.db, { name: 'Musterstadt', state: 'ST' })
    await source.db.insert(sites).values({ code: 'mitte', name: 'Mitte', kind: 'office', counters: 12 })

    const whileOwned = run('backup', 'source', 'city.json.gz')
    expect(whileOwned).toMatchObject({ code: 1, out: '' })
    expect(whileOwned.err).toMatch(/DB-FOLDER-OWNED: the data folder is in use by another process \(number \d+/)
    expect(existsSync(join(folder, 'city.json.gz'))).toBe(false)
    await source.close()

    expect(run('backup', 'source', 'city.json.gz')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Wrote city.json.gz: \d+ rows of \d+ tables, \d+ kB\n$/),
    })
    expect(run('restore', 'target', 'city.json.gz')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Restored \d+ rows/),
    })
    const again = run('restore', 'target', 'city.json.gz')
    expect(again.code).toBe(1)
    expect(again.err).toMatch(/^DB-NOT-EMPTY: .*\n.*--replace/)
    expect(run('restore', 'target', 'city.json.gz', '--replace').code).toBe(0)

    const target = await openDatabase({ folder: join(folder, 'target') })
    expect((await target.db.select().from(sites)).map(site => site.code)).toEqual(['mitte'])
    await target.close()
  })

  it('names what is missing', () => {
    expect(run('restore', 'target').err).toMatch(/^Name the backup: npm run restore -- FILE/)
    expect(run('backup', 'nowhere', 'x.gz').err).toMatch(/^DB-EMPTY/)
    expect(existsSync(join(folder, 'nowhere'))).toBe(false)
  })
})
