import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeBackup } from '../../db/backup.ts'
import { type Database, pgFault } from '../../db/client.ts'
import { restoreBackup } from '../../db/restore.ts'
import { auditLog, people, rosters, rosterTransitions, sites, users } from '../../db/schema/index.ts'
import { tablesInOrder } from '../../db/tables.ts'
import { databaseKind, openTestDatabase, openTestPglite } from '../world/database.ts'

const NOW = new Date('2026-11-18T12:00:00Z')

function contentOf(file: string): string {
  const text = gunzipSync(readFileSync(file)).toString()
  return text.slice(text.indexOf('\n'))
}

describe(`a restore, to ${databaseKind}`, () => {
  let source: Database
  let folder: string
  let file: string
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'amtstakt-restore-'))
    file = join(folder, 'source.json.gz')
    // Always from the embedded database: on the PostgreSQL run this is the move from one kind to the other.
    source = await openTestPglite('example')
    const [first] = await source.db
      .insert(rosters)
      .values({
        firstDay: '2026-11-23',
        version: 1,
        state: 'published',
        problem: { id: 'w48', names: ['Yıldız', 'Weiß "x"\n'] },
        roster: { shifts: [] },
        cost: 1.25,
        gap: 1 / 3,
        publishedAt: NOW,
        publishedHash: 'f'.repeat(64),
      })
      .returning()
    await source.db
      .insert(rosters)
      .values({ firstDay: '2026-11-23', version: 2, problem: null, roster: {}, cost: 0, basedOn: first!.id })
      .catch(() => {})
    await source.db
      .insert(rosters)
      .values({ firstDay: '2026-11-23', version: 2, problem: {}, roster: {}, cost: 0, basedOn: first!.id })
    await source.db.insert(rosterTransitions).values({ rosterId: first!.id, toState: 'published' })
    await writeBackup(source, file, NOW)
  })
  afterAll(async () => {
    await source?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('gives the same data to the last character', async () => {
    const target = await openTestDatabase()
    try {
      await restoreBackup(target, file, { replace: false })
      const again = join(folder, 'again.json.gz')
      await writeBackup(target, again, NOW)
      expect(contentOf(again)).toBe(contentOf(file))
    } finally {
      await target.close()
    }
  })

  it('goes on counting and guarding where the source stopped', async () => {
    const target = await openTestDatabase()
    try {
      await restoreBackup(target, file, { replace: false })
      const [user] = await target.db.insert(users).values({ login: 'neu', displayName: 'Neu', role: 'hr' }).returning()
      expect(user?.id).toBe((await source.db.$count(users)) + 1)
      const change = await target.db.update(rosters).set({ cost: 7 }).where(sql`state = 'published'`).catch(pgFault)
      expect(change).toMatchObject({ kind: 'immutable', constraint: 'rosters_published_immutable' })
      expect(await target.db.delete(auditLog).catch(pgFault)).toMatchObject({ kind: 'immutable' })
    } finally {
      await target.close()
    }
  })

  it('touches no database that holds a city, unless told to replace it', async () => {
    const target = await openTestDatabase('empty')
    try {
      await target.db.insert(sites).values({ code: 'eigenes', name: 'Eigenes', kind: 'office', counters: 3 })
      await expect(restoreBackup(target, file, { replace: false })).rejects.toMatchObject({ code: 'DB-NOT-EMPTY' })
      expect((await target.db.select().from(sites)).map(site => site.code)).toEqual(['eigenes'])
      await restoreBackup(target, file, { replace: true })
      expect(await target.db.$count(people)).toBe(await source.db.$count(people))
      expect((await target.db.select().from(sites)).map(site => site.code)).not.toContain('eigenes')
    } finally {
      await target.close()
    }
  })

  it('that fails half way leaves everything as it was', async () => {
    const target = await openTestDatabase('empty')
    try {
      await target.db.execute(sql`CREATE VIEW site_names AS SELECT name FROM sites`)
      await expect(restoreBackup(target, file, { replace: true })).rejects.toThrow()
      expect(await target.db.$count(auditLog)).toBe(1)
    } finally {
      await target.close()
    }
  })

  it('works on a database without any table', async () => {
    const target = await openTestDatabase()
    try {
      for (const { name } of (await tablesInOrder(target.db)).reverse()) {
        await target.db.execute(sql`DROP TABLE ${sql.identifier(name)}`)
      }
      await target.db.execute(sql`DROP SCHEMA drizzle CASCADE`)
      await restoreBackup(target, file, { replace: false })
      expect(await target.db.$count(sites)).toBe(await source.db.$count(sites))
    } finally {
      await target.close()
    }
  })
})
