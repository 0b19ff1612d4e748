import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { appendFile, open, rename, rm, stat } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { PassThrough } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip, gzipSync } from 'node:zlib'
import { sql } from 'drizzle-orm'
import type { Database, Db } from './client.ts'
import { DatabaseError } from './faults.ts'
import { knownLevel, levelOf, type MigrationLevel } from './migrate.ts'
import { rows } from './rows.ts'
import { tablesInOrder } from './tables.ts'

/**
 * A backup is one gzip file of JSON lines: a header, then one line `[table, row]` per row, tables in the order of their
 * foreign keys. It is the same for both kinds of database. Signed-in sessions stay out: a restore must not revive them.
 */
export interface BackupHeader {
  format: 'amtstakt-backup'
  version: 1
  createdAt: string
  migrations: MigrationLevel
  /** Rows per table, in the order of the file. */
  tables: { name: string; rows: number }[]
  /** SHA-256 over all lines after this one, line ends included. */
  sha256: string
}

const LEFT_OUT = new Set(['sessions'])
const FETCH_ROWS = 500

/**
 * Writes everything to `file` (readable by its owner alone), complete or not at all.
 * @throws DatabaseError DB-EMPTY when nothing was ever set up
 */
export async function writeBackup(database: Database, file: string, now: Date): Promise<BackupHeader> {
  const body = `${file}.body`
  try {
    const content = await database.db.transaction(tx => writeBody(tx, body), { isolationLevel: 'repeatable read' })
    const header: BackupHeader = { format: 'amtstakt-backup', version: 1, createdAt: now.toISOString(), ...content }
    // Two gzip members in a row are one gzip file, so that the header can come first although it is known last.
    const whole = `${file}.part`
    await (await open(whole, 'w', 0o600)).close()
    await appendFile(whole, gzipSync(`${JSON.stringify(header)}\n`))
    await pipeline(createReadStream(body), createWriteStream(whole, { flags: 'a' }))
    await rename(whole, file)
    return header
  } finally {
    await rm(body, { force: true })
    await rm(`${file}.part`, { force: true })
  }
}

async function writeBody(tx: Db, path: string): Promise<Pick<BackupHeader, 'migrations' | 'tables' | 'sha256'>> {
  const migrations = await levelOf(tx)
  if (migrations.count === 0) {
    throw new DatabaseError('DB-EMPTY', {
      cause: 'there is nothing to back up: the database has no tables yet',
      action: 'name the right one in AMTSTAKT_DATA or DATABASE_URL',
    })
  }
  const hash = createHash('sha256')
  const lines = new PassThrough()
  const written = pipeline(lines, createGzip(), createWriteStream(path, { mode: 0o600 }))
  // A failure of the disk shows when the stream is ended; until then it must not count as unhandled.
  written.catch(() => {})
  const tables: BackupHeader['tables'] = []
  for (const table of await tablesInOrder(tx)) {
    if (LEFT_OUT.has(table.name)) continue
    let count = 0
    for await (const row of allRows(tx, table.name, table.primaryKey)) {
      const line = `[${JSON.stringify(table.name)},${row}]\n`
      hash.update(line)
      if (!lines.write(line)) await new Promise(resolve => lines.once('drain', resolve))
      count++
    }
    tables.push({ name: table.name, rows: count })
  }
  lines.end()
  await written
  return { migrations, tables, sha256: hash.digest('hex') }
}

/** Rows as the database itself writes them in JSON: exact for every type, and the same on both drivers. */
async function* allRows(tx: Db, table: string, order: readonly string[]): AsyncGenerator<string> {
  const by = sql.join(
    order.map(column => sql.identifier(column)),
    sql`, `,
  )
  await tx.execute(
    sql`DECLARE backup_rows CURSOR FOR SELECT to_json(t)::text AS line FROM ${sql.identifier(table)} t ORDER BY ${by}`,
  )
  for (;;) {
    const batch = rows<{ line: string }>(await tx.execute(sql.raw(`FETCH ${FETCH_ROWS} FROM backup_rows`)))
    for (const { line } of batch) yield line
    if (batch.length < FETCH_ROWS) break
  }
  await tx.execute(sql`CLOSE backup_rows`)
}

/**
 * Reads a backup from end to end and checks it.
 * @throws DatabaseError DB-BACKUP-BROKEN when it is no backup, cut off or changed; DB-NEWER when a newer version wrote it
 */
export async function verifyBackup(file: string): Promise<BackupHeader> {
  const hash = createHash('sha256')
  const counts = new Map<string, number>()
  let header: BackupHeader | undefined
  try {
    for await (const line of linesOf(file)) {
      if (!header) {
        header = JSON.parse(line) as BackupHeader
        if (header.format !== 'amtstakt-backup') throw new SyntaxError('the first line is no header of a backup')
        continue
      }
      hash.update(`${line}\n`)
      const table = (JSON.parse(line) as [string, unknown])[0]
      counts.set(table, (counts.get(table) ?? 0) + 1)
    }
  } catch (error) {
    throw broken(file, error instanceof Error ? error.message : String(error), error)
  }
  if (!header) throw broken(file, 'the file is empty')
  const known = knownLevel()
  if (header.version !== 1 || header.migrations.last > known.last) {
    throw new DatabaseError('DB-NEWER', {
      cause: `the backup was written by a newer version (${header.migrations.count} migrations, this version knows ${known.count})`,
      action: 'restore it with that version or a later one',
      where: file,
    })
  }
  if (hash.digest('hex') !== header.sha256) throw broken(file, 'its content does not match its checksum')
  const wrong = header.tables.filter(({ name, rows }) => (counts.get(name) ?? 0) !== rows)
  if (wrong.length > 0) throw broken(file, `rows are missing in ${wrong.map(({ name }) => name).join(', ')}`)
  return header
}

/** Lines of a backup after its header, already checked: `[table, row]` with the row still as text. */
export async function* rowsOfBackup(file: string): AsyncGenerator<{ table: string; row: string }> {
  let first = true
  for await (const line of linesOf(file)) {
    if (first) first = false
    else {
      const comma = line.indexOf(',')
      yield { table: JSON.parse(line.slice(1, comma)) as string, row: line.slice(comma + 1, -1) }
    }
  }
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const source = createReadStream(file)
  const plain = createGunzip()
  const copied = pipeline(source, plain)
  copied.catch(error => plain.destroy(error))
  yield* createInterface({ input: plain, crlfDelay: Number.POSITIVE_INFINITY })
  await copied
}

/** Size of a file in bytes. */
export async function sizeOf(file: string): Promise<number> {
  return (await stat(file)).size
}

function broken(file: string, why: string, origin?: unknown): DatabaseError {
  return new DatabaseError(
    'DB-BACKUP-BROKEN',
    { cause: `this is no complete backup: ${why}`, action: 'use another copy of the backup', where: file },
    origin,
  )
}
