import type { PGlite } from '@electric-sql/pglite'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type { Sql } from 'postgres'
import { openPglite } from './open-pglite.ts'
import { openPostgres } from './open-postgres.ts'
import type * as schema from './schema/index.ts'

export { DatabaseError, type PgFault, pgFault } from './faults.ts'
export { ownerOf } from './folder-lock.ts'
export { rows } from './rows.ts'

/**
 * The one type that queries see, whatever is behind it; a transaction is one too. Inside `db.transaction(async tx => ...)`
 * use `tx` alone: the embedded database has one connection, and the outer `db` in there is refused.
 */
export type Db = PgDatabase<PgQueryResultHKT, typeof schema>

/** An open database and what belongs to the process around it. */
export interface Database {
  readonly db: Db
  /** The driver itself, for what needs more than Drizzle (the job queue). */
  readonly raw:
    | { readonly kind: 'pglite'; readonly client: PGlite; readonly folder: string | undefined }
    | { readonly kind: 'postgres'; readonly client: Sql; readonly url: string }
  /** Tidies up after much was written: statistics, and on the embedded database a checkpoint. */
  tidy(): Promise<void>
  /** Ends connections, timers and the folder's lock; safe to call twice. */
  close(): Promise<void>
}

export interface DatabaseOptions {
  /** Address of a PostgreSQL; without one the embedded database is used. */
  url?: string | undefined
  /** Data folder of the embedded database, or `memory` for one that vanishes with the process. */
  folder?: string | undefined
  /** Bring the database up to date before use (default), or leave it as it is. */
  migrate?: boolean
  /** Embedded only: start from this dump of a data folder. */
  template?: Blob
}

/** Where the database is, from the environment: `DATABASE_URL`, else the folder `AMTSTAKT_DATA` (default `./data`). */
export function databaseFromEnvironment(env: Record<string, string | undefined>): DatabaseOptions {
  return env.DATABASE_URL ? { url: env.DATABASE_URL } : { folder: env.AMTSTAKT_DATA || './data' }
}

/**
 * Opens a database, by default brought up to date.
 * @throws DatabaseError when it is owned by another process, newer than this version, or out of reach
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  return options.url === undefined ? openPglite(options) : openPostgres({ ...options, url: options.url })
}
