import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '../../db/client.ts'
import { knownLevel, levelOf, MIGRATIONS_FOLDER, migrate, migrateTo } from '../../db/migrate.ts'
import { tablesInOrder } from '../../db/tables.ts'
import { databaseKind, openTestDatabase } from '../world/database.ts'

it('each migration says in its first line whether older versions of the program can go on beside it', () => {
  const files = readdirSync(MIGRATIONS_FOLDER).filter(name => name.endsWith('.sql'))
  expect(files.length).toBe(knownLevel().count)
  for (const name of files) {
    expect(name).toMatch(/^\d{4}_[a-z0-9-]+\.sql$/)
    expect(readFileSync(join(MIGRATIONS_FOLDER, name), 'utf8'), name).toMatch(/^-- (Breaking|Not breaking): \S/)
  }
})

describe(`migrations on ${databaseKind}`, () => {
  const withDatabase = async (work: (database: Database) => Promise<void>) => {
    const database = await openTestDatabase()
    try {
      await work(database)
    } finally {
      await database.close()
    }
  }

  it('have all been applied to an opened database, and a second time changes nothing', () =>
    withDatabase(async ({ db }) => {
      expect(await levelOf(db)).toEqual(knownLevel())
      await migrate(db)
      expect(await levelOf(db)).toEqual(knownLevel())
    }))

  it('refuse a database that a newer version has written', () =>
    withDatabase(async ({ db }) => {
      await db.execute(sql`INSERT INTO drizzle.__drizzle_migrations (hash, created_at) VALUES ('later', 9999999999999)`)
      await expect(migrate(db)).rejects.toMatchObject({ code: 'DB-NEWER' })
    }))

  it('refuse a level of the past that they never had', () =>
    withDatabase(async ({ db }) => {
      await expect(migrateTo(db, { count: 1, last: 5 })).rejects.toMatchObject({ code: 'DB-NEWER' })
      await expect(migrateTo(db, { count: 10_000, last: 5 })).rejects.toMatchObject({ code: 'DB-NEWER' })
    }))

  it('are applied once by servers that start at the same moment', () =>
    withDatabase(async ({ db, raw }) => {
      for (const { name } of (await tablesInOrder(db)).reverse())
        await db.execute(sql`DROP TABLE ${sql.identifier(name)}`)
      await db.execute(sql`DROP FUNCTION keep_published_rosters, only_add_rows, forget_scores_of_changed_counts`)
      await db.execute(sql`DROP SCHEMA drizzle CASCADE`)
      if (raw.kind === 'postgres') {
        const servers = await Promise.all(Array.from({ length: 8 }, () => openDatabase({ url: raw.url })))
        for (const server of servers) await server.close()
      } else await migrate(db)
      expect(await levelOf(db)).toEqual(knownLevel())
    }))
})
