import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/postgres-js'
import postgres, { type Sql } from 'postgres'
import type { Database, DatabaseOptions, Db } from './client.ts'
import { DatabaseError } from './faults.ts'
import { migrate } from './migrate.ts'
import * as schema from './schema/index.ts'

/** Any number, the same in all servers: whoever holds this advisory lock migrates. */
const MIGRATION_LOCK = 7_415_926

/** Opens a PostgreSQL (15 or newer) through the `postgres` driver. */
export async function openPostgres(options: DatabaseOptions & { url: string }): Promise<Database> {
  const settings = { onnotice: () => {}, connection: { application_name: 'amtstakt' } }
  const client = postgres(options.url, { max: 10, ...settings })
  const db = drizzle(client, { schema }) as unknown as Db
  try {
    await client`SELECT 1`
    if (options.migrate !== false) await migrateAlone(options.url, settings)
  } catch (error) {
    await client.end({ timeout: 1 })
    throw unreachable(error) ?? error
  }
  let closed: Promise<void> | undefined
  return {
    db,
    raw: { kind: 'postgres', client, url: options.url },
    tidy: async () => void (await db.execute(sql`ANALYZE`)),
    close: () => {
      closed ??= client.end({ timeout: 5 })
      return closed
    },
  }
}

/** Drizzle's migrator takes no lock, and several servers starting at once would all apply the same file. */
async function migrateAlone(url: string, settings: postgres.Options<Record<string, never>>): Promise<void> {
  const single: Sql = postgres(url, { ...settings, max: 1 })
  try {
    await single`SELECT pg_advisory_lock(${MIGRATION_LOCK})`
    await migrate(drizzle(single, { schema }) as unknown as Db)
  } finally {
    // Ending the session gives the advisory lock back.
    await single.end({ timeout: 5 })
  }
}

const UNREACHABLE = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH', 'CONNECT_TIMEOUT', '28P01', '28000', '3D000'])

function unreachable(error: unknown): DatabaseError | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (!UNREACHABLE.has(code)) return undefined
  return new DatabaseError(
    'DB-UNREACHABLE',
    {
      cause: `the PostgreSQL named in DATABASE_URL does not let us in (${code}: ${(error as Error).message})`,
      action: 'check host, port, database, user and password in DATABASE_URL, and that the server runs',
    },
    error,
  )
}
