import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import type { Db } from './client.ts'
import { DatabaseError } from './faults.ts'
import { rows } from './rows.ts'

/** The plain SQL files lie beside this file, in the sources as in the build. */
export const MIGRATIONS_FOLDER = join(import.meta.dirname, 'migrations')

/** How far a database has come: number of migrations applied, and when the last one was written (the journal's clock). */
export interface MigrationLevel {
  count: number
  last: number
}

/** The level that this version of the program brings a database to. */
export function knownLevel(): MigrationLevel {
  const files = readMigrationFiles({ migrationsFolder: MIGRATIONS_FOLDER })
  return { count: files.length, last: files.at(-1)?.folderMillis ?? 0 }
}

/** The level of a database; nothing applied gives zeros. */
export async function levelOf(db: Db): Promise<MigrationLevel> {
  const exists = rows<{ found: boolean }>(
    await db.execute(sql`SELECT to_regclass('drizzle.__drizzle_migrations') IS NOT NULL AS found`),
  )
  if (!exists[0]?.found) return { count: 0, last: 0 }
  const [level] = rows<{ count: unknown; last: unknown }>(
    await db.execute(
      sql`SELECT count(*) AS count, coalesce(max(created_at), 0) AS last FROM drizzle.__drizzle_migrations`,
    ),
  )
  return { count: Number(level?.count ?? 0), last: Number(level?.last ?? 0) }
}

/**
 * Brings a database up to date; the caller holds the lock that keeps others from doing the same at once.
 * @throws DatabaseError DB-NEWER when a newer version of the program has been here
 */
export async function migrate(db: Db): Promise<void> {
  const level = await levelOf(db)
  const known = knownLevel()
  if (level.last > known.last) {
    throw new DatabaseError('DB-NEWER', {
      cause: `the database was written by a newer version (${level.count} migrations, this version knows ${known.count})`,
      action: 'start the newer version, or restore a backup that this version made',
    })
  }
  if (level.last === known.last && level.count === known.count) return
  await apply(db, readMigrationFiles({ migrationsFolder: MIGRATIONS_FOLDER }))
}

/**
 * Makes the tables of an empty database as they were at a level of the past.
 * @throws DatabaseError DB-NEWER when this version does not know that level
 */
export async function migrateTo(db: Db, level: MigrationLevel): Promise<void> {
  const files = readMigrationFiles({ migrationsFolder: MIGRATIONS_FOLDER }).slice(0, level.count)
  if (files.length !== level.count || (files.at(-1)?.folderMillis ?? 0) !== level.last) {
    throw new DatabaseError('DB-NEWER', {
      cause: `this version does not know the state of the tables that the data comes from (${level.count} migrations)`,
      action: 'use the version that wrote it, or a later one',
    })
  }
  await apply(db, files)
}

/** As drizzle's own migrators, with the same journal table, but inside a transaction of the caller too: all files or none. */
async function apply(db: Db, files: ReturnType<typeof readMigrationFiles>): Promise<void> {
  await db.transaction(async tx => {
    await tx.execute(sql`CREATE SCHEMA IF NOT EXISTS drizzle`)
    await tx.execute(
      sql`CREATE TABLE IF NOT EXISTS drizzle.__drizzle_migrations (id serial PRIMARY KEY, hash text NOT NULL, created_at bigint)`,
    )
    const { last } = await levelOf(tx)
    for (const file of files.filter(({ folderMillis }) => folderMillis > last)) {
      for (const statement of file.sql) await tx.execute(sql.raw(statement))
      await tx.execute(
        sql`INSERT INTO drizzle.__drizzle_migrations (hash, created_at) VALUES (${file.hash}, ${file.folderMillis})`,
      )
    }
  })
}
