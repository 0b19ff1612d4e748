import { getTableColumns } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Db } from '../client.ts'

/** PostgreSQL takes at most 65,535 parameters a statement. */
const MOST_PARAMETERS = 60_000

/** Inserts any number of rows in as few statements as the protocol allows. */
export async function insertAll<T extends PgTable>(
  db: Db,
  table: T,
  rows: readonly T['$inferInsert'][],
): Promise<void> {
  const size = Math.max(1, Math.floor(MOST_PARAMETERS / Object.keys(getTableColumns(table)).length))
  for (let at = 0; at < rows.length; at += size) await db.insert(table).values(rows.slice(at, at + size))
}
