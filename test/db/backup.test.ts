import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyBackup, writeBackup } from '../../db/backup.ts'
import { type Database, openDatabase } from '../../db/client.ts'
import { sessions, sites, users } from '../../db/schema/index.ts'
import { tablesInOrder } from '../../db/tables.ts'
import { databaseKind, openTestDatabase } from '../world/database.ts'

const NOW = new Date('2026-11-18T12:00:00Z')

describe(`a backup of ${databaseKind}`, () => {
  let database: Database
  let folder: string
  let file: string
  let lines: string[]
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'amtstakt-backup-'))
    file = join(folder, 'all.json.gz')
    database = await openTestDatabase('example')
    const [user] = await database.db.select().from(users)
    await database.db.insert(sessions).values({ tokenHash: 'a'.repeat(64), userId: user!.id, expiresAt: NOW })
    await writeBackup(database, file, NOW)
    lines = gunzipSync(readFileSync(file)).toString().trimEnd().split('\n')
  })
  afterAll(async () => {
    await database?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('holds a header and every row of every table, each table after those it refers to', async () => {
    const header = await verifyBackup(file)
    expect(header).toMatchObject({ format: 'amtstakt-backup', version: 1, createdAt: NOW.toISOString() })
    expect(lines.length - 1).toBe(header.tables.reduce((sum, table) => sum + table.rows, 0))
    for (const { name, rows } of header.tables) {
      expect(await database.db.$count(sql`${sql.identifier(name)}`), name).toBe(rows)
    }
    const order = header.tables.map(table => table.name)
    expect(order.indexOf('sites')).toBeLessThan(order.indexOf('opening_hours'))
    expect(order.indexOf('rosters')).toBeLessThan(order.indexOf('roster_transitions'))
    const all = (await tablesInOrder(database.db)).map(table => table.name)
    expect(order).toEqual(all.filter(name => name !== 'sessions'))
  })

  it('leaves signed-in sessions out', () => {
    expect(lines.join('\n')).not.toContain('a'.repeat(64))
  })

  it('is readable by its owner alone and leaves nothing else behind', () => {
    expect(statSync(file).mode & 0o077).toBe(0)
    expect(readdirSync(folder)).toEqual(['all.json.gz'])
  })

  const damaged: [string, (good: Buffer, lines: string[]) => Buffer, string][] = [
    ['cut off', good => good.subarray(0, good.length - 500), 'DB-BACKUP-BROKEN'],
    ['empty', () => Buffer.alloc(0), 'DB-BACKUP-BROKEN'],
    ['no gzip', () => Buffer.from('{"format":"amtstakt-backup"}'), 'DB-BACKUP-BROKEN'],
    ['another document', () => gzipSync('{"format":"amtstakt-roster"}\n'), 'DB-BACKUP-BROKEN'],
    [
      'a changed row',
      (_, [head, ...rows]) => gzipSync(`${[head, ...rows].join('\n').replace('"mitte"', '"mitra"')}\n`),
      'DB-BACKUP-BROKEN',
    ],
    ['a missing row', (_, all) => gzipSync(`${all.slice(0, -1).join('\n')}\n`), 'DB-BACKUP-BROKEN'],
    [
      'of a newer version',
      (_, [head, ...rows]) =>
        gzipSync(`${[head!.replace(/"last":\d+/, '"last":9999999999999'), ...rows].join('\n')}\n`),
      'DB-NEWER',
    ],
  ]
  it.each(damaged)('is refused when it is %s', async (name, damage, code) => {
    const path = join(folder, `${name}.gz`)
    writeFileSync(path, damage(readFileSync(file), lines))
    await expect(verifyBackup(path)).rejects.toMatchObject({ code, where: path })
    rmSync(path)
  })

  it('of a file that does not exist says so', async () => {
    await expect(verifyBackup(join(folder, 'none'))).rejects.toThrow(/ENOENT/)
  })

  it('of nothing is refused', async () => {
    const bare = await openDatabase({ folder: 'memory', migrate: false })
    const path = join(folder, 'bare.json.gz')
    await expect(writeBackup(bare, path, NOW)).rejects.toMatchObject({ code: 'DB-EMPTY' })
    await bare.close()
    expect(readdirSync(folder)).not.toContain('bare.json.gz')
  })

  it('reads one moment: what is written meanwhile is not half in it', async () => {
    const path = join(folder, 'moment.json.gz')
    const writing = writeBackup(database, path, NOW)
    const adding = database.db.insert(sites).values({ code: 'neu', name: 'Neu', kind: 'office', counters: 1 })
    await Promise.all([writing, adding])
    await verifyBackup(path)
  })
})
