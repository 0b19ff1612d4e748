import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import postgres from 'postgres'
import { type Database, openDatabase } from '../../db/client.ts'
import { seedEmptyCity } from '../../db/seed/empty-city.ts'
import { seedExampleCity } from '../../db/seed/example-city.ts'

/**
 * Throw-away databases for tests. The suite runs on one kind at a time: on the embedded database by default, on the
 * PostgreSQL of TEST_POSTGRES_URL in the vitest project `postgres` (`npm run test:postgres`). Each call gives a database of its
 * own, made from a template that is built once per state of the schema and the seed.
 */
export type City = 'none' | 'empty' | 'example'

/** The day on which the example city of the tests stands: a Wednesday in an ordinary week. */
export const TODAY = '2026-11-18'

const ROOT = join(import.meta.dirname, '../..')
const onPostgres = process.env.TEST_DATABASE === 'postgres'

/** Which database this run is about, for names of tests. */
export const databaseKind = onPostgres ? 'PostgreSQL' : 'PGlite'

/** A database with migrations applied and, if wanted, a city in it. Close it after use; nothing of it stays. */
export async function openTestDatabase(city: City = 'none'): Promise<Database> {
  return onPostgres ? openTestPostgres(city) : openTestPglite(city)
}

/** The same, always embedded. */
export async function openTestPglite(city: City = 'none'): Promise<Database> {
  return openDatabase({ folder: 'memory', template: new Blob([await pgliteTemplate(city)]), migrate: false })
}

/** The same, always on the server; for tests that compare both. Undefined without a server. */
export async function openTestPostgres(city: City = 'none'): Promise<Database> {
  const server = serverUrl()
  const template = await postgresTemplate(server, city)
  const name = `amtstakt_test_${randomUUID().replaceAll('-', '').slice(0, 16)}`
  await asServer(server, sql => sql.unsafe(`CREATE DATABASE ${name} TEMPLATE ${template}`))
  const database = await openDatabase({ url: urlOf(server, name), migrate: false })
  return {
    ...database,
    close: async () => {
      await database.close()
      await asServer(server, sql => sql.unsafe(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))
    },
  }
}

async function fill(database: Database, city: City): Promise<void> {
  if (city === 'empty') await seedEmptyCity(database.db, { name: 'Musterstadt', state: 'ST' })
  if (city === 'example') await seedExampleCity(database.db, { today: TODAY, seed: 1 })
}

/** A dump of a data folder, kept on disk under a name that changes with schema and seed. */
async function pgliteTemplate(city: City): Promise<Uint8Array<ArrayBuffer>> {
  const folder = join(ROOT, 'node_modules/.cache/amtstakt')
  const path = join(folder, `pglite-${city}-${fingerprint()}.tar`)
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true })
    const database = await openDatabase({ folder: 'memory' })
    try {
      await fill(database, city)
      if (database.raw.kind !== 'pglite') throw new Error('expected the embedded database')
      const dump = await database.raw.client.dumpDataDir('none')
      const draft = `${path}.${process.pid}`
      writeFileSync(draft, new Uint8Array(await dump.arrayBuffer()))
      renameSync(draft, path)
    } finally {
      await database.close()
    }
  }
  return new Uint8Array(readFileSync(path))
}

async function postgresTemplate(server: string, city: City): Promise<string> {
  const name = `amtstakt_template_${city}_${fingerprint()}`
  await asServer(server, async sql => {
    // Test files run side by side; the first one builds the template, the others wait.
    await sql`SELECT pg_advisory_lock(hashtext(${name}))`
    const [found] = await sql`SELECT 1 FROM pg_database WHERE datname = ${name}`
    if (found) return
    const draft = `${name}_draft`
    await sql.unsafe(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`)
    await sql.unsafe(`CREATE DATABASE ${draft} TEMPLATE template0 ENCODING 'UTF8'`)
    const database = await openDatabase({ url: urlOf(server, draft) })
    try {
      await fill(database, city)
    } finally {
      await database.close()
    }
    await sql.unsafe(`ALTER DATABASE ${draft} RENAME TO ${name}`)
  })
  return name
}

/** Changes with everything that a template is made from. */
function fingerprint(): string {
  const hash = createHash('sha256').update(TODAY)
  for (const folder of ['db/migrations', 'db/schema', 'db/seed']) {
    for (const entry of readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })) {
      if (entry.isFile()) hash.update(entry.name).update(readFileSync(join(entry.parentPath, entry.name)))
    }
  }
  hash.update(readFileSync(join(ROOT, 'node_modules/@electric-sql/pglite/package.json')))
  return hash.digest('hex').slice(0, 12)
}

function serverUrl(): string {
  const url = process.env.TEST_POSTGRES_URL
  if (!url)
    throw new Error('TEST_POSTGRES_URL is not set: run `npm run test:postgres`, which starts a server if need be')
  return url
}

function urlOf(server: string, database: string): string {
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}

async function asServer<T>(server: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(server, { max: 1, onnotice: () => {} })
  try {
    return await work(sql)
  } finally {
    await sql.end({ timeout: 5 })
  }
}
