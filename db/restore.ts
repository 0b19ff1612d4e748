import { sql } from 'drizzle-orm'
import { type BackupHeader, rowsOfBackup, verifyBackup } from './backup.ts'
import type { Database, Db } from './client.ts'
import { DatabaseError } from './faults.ts'
import { migrate, migrateTo } from './migrate.ts'
import { rows } from './rows.ts'
import { tablesInOrder } from './tables.ts'

/** Rows per statement, and the size of a statement at which fewer are taken. */
const MOST_ROWS = 1_000
const MOST_CHARACTERS = 4_000_000

/**
 * Puts a backup into a database: all of it or, on any fault, nothing. The backup may be from an older version: tables are
 * made as they were then, filled, and brought up to date. The job queue starts empty.
 * @param options.replace throw away what is there; without it only an empty database is accepted
 * @throws DatabaseError DB-BACKUP-BROKEN, DB-NEWER, DB-NOT-EMPTY
 */
export async function restoreBackup(
  database: Database,
  file: string,
  options: { replace: boolean },
): Promise<BackupHeader> {
  const header = await verifyBackup(file)
  await database.db.transaction(async tx => {
    if (!options.replace && (await holdsData(tx))) {
      throw new DatabaseError('DB-NOT-EMPTY', {
        cause: 'the database already holds a city',
        action: 'restore into an empty database, or add --replace to throw away what is there',
      })
    }
    await removeEverything(tx)
    await migrateTo(tx, header.migrations)
    await load(tx, file)
    await startCountersAfterRows(tx)
    await migrate(tx)
  })
  await database.tidy()
  return header
}

async function holdsData(tx: Db): Promise<boolean> {
  for (const { name } of await tablesInOrder(tx)) {
    const [first] = rows<{ one: number }>(await tx.execute(sql`SELECT 1 AS one FROM ${sql.identifier(name)} LIMIT 1`))
    if (first) return true
  }
  return false
}

/** Drops what migrations made, and the queue's own schema; what else lives in the database stays. */
async function removeEverything(tx: Db): Promise<void> {
  for (const { name } of (await tablesInOrder(tx)).reverse()) await tx.execute(sql`DROP TABLE ${sql.identifier(name)}`)
  const functions = rows<{ name: string }>(
    await tx.execute(sql`
      SELECT p.oid::regprocedure::text AS name FROM pg_proc p
      WHERE p.pronamespace = 'public'::regnamespace AND p.prorettype = 'trigger'::regtype
        AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')`),
  )
  for (const { name } of functions) await tx.execute(sql.raw(`DROP FUNCTION ${name}`))
  await tx.execute(sql`DROP SCHEMA IF EXISTS drizzle CASCADE`)
  await tx.execute(sql`DROP SCHEMA IF EXISTS queue CASCADE`)
}

async function load(tx: Db, file: string): Promise<void> {
  let table = ''
  let batch: string[] = []
  let characters = 0
  const flush = async () => {
    if (batch.length > 0) {
      const name = sql.identifier(table)
      await tx.execute(
        sql`INSERT INTO ${name} SELECT * FROM json_populate_recordset(NULL::${name}, ${`[${batch.join(',')}]`}::json)`,
      )
    }
    batch = []
    characters = 0
  }
  for await (const line of rowsOfBackup(file)) {
    if (line.table !== table || batch.length >= MOST_ROWS || characters >= MOST_CHARACTERS) await flush()
    table = line.table
    batch.push(line.row)
    characters += line.row.length
  }
  await flush()
}

/** Identity columns go on counting after the highest number that came with the rows. */
async function startCountersAfterRows(tx: Db): Promise<void> {
  const counters = rows<{ table_name: string; column_name: string }>(
    await tx.execute(sql`
      SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public' AND is_identity = 'YES'`),
  )
  for (const { table_name, column_name } of counters) {
    const [table, column] = [sql.identifier(table_name), sql.identifier(column_name)]
    await tx.execute(sql`
      SELECT setval(pg_get_serial_sequence(${table_name}, ${column_name}), (SELECT coalesce(max(${column}), 0) + 1 FROM ${table}), false)`)
  }
}
