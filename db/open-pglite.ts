import { AsyncLocalStorage } from 'node:async_hooks'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { drizzle } from 'drizzle-orm/pglite'
import type { Database, DatabaseOptions, Db } from './client.ts'
import { DatabaseError } from './faults.ts'
import { lockFolder } from './folder-lock.ts'
import { migrate } from './migrate.ts'
import * as schema from './schema/index.ts'

/** The embedded database has no background processes: without these its log would grow and its statistics age. */
const CHECKPOINT_EVERY_MS = 3 * 60_000
const VACUUM_EVERY_MS = 60 * 60_000

/** Opens the embedded PostgreSQL: in memory, or in a folder that this process owns from now on. */
export async function openPglite(options: DatabaseOptions): Promise<Database> {
  const folder = options.folder === 'memory' ? undefined : (options.folder ?? './data')
  const lock = folder === undefined ? undefined : await lockFolder(folder)
  let client: PGlite | undefined
  try {
    if (folder !== undefined) mkdirSync(folder, { recursive: true })
    client = await PGlite.create({
      ...(folder === undefined ? {} : { dataDir: join(folder, 'postgres') }),
      extensions: { btree_gist },
      ...(options.template ? { loadDataDir: options.template } : {}),
    })
    refuseOuterUseInTransactions(client)
    const db = drizzle(client, { schema }) as unknown as Db
    if (options.migrate !== false) await migrate(db)
    return {
      db,
      raw: { kind: 'pglite', client, folder },
      ...careFor(client, folder !== undefined, () => lock?.release()),
    }
  } catch (error) {
    await client?.close().catch(() => {})
    lock?.release()
    throw error
  }
}

/** Checkpoints and vacuums on a timer; tidying and closing wait for one that is under way. */
function careFor(client: PGlite, onDisk: boolean, release: () => void): Pick<Database, 'tidy' | 'close'> {
  let running: Promise<unknown> = Promise.resolve()
  let closed: Promise<void> | undefined
  const run = (statement: string) => {
    running = running.then(() => (closed ? undefined : client.exec(statement)))
    return running
  }
  const timers = onDisk
    ? [
        setInterval(() => void run('CHECKPOINT').catch(() => {}), CHECKPOINT_EVERY_MS),
        setInterval(() => void run('VACUUM ANALYZE').catch(() => {}), VACUUM_EVERY_MS),
      ]
    : []
  for (const timer of timers) timer.unref()
  return {
    tidy: async () => {
      await run('ANALYZE')
      if (onDisk) await run('CHECKPOINT')
    },
    close: () => {
      for (const timer of timers) clearInterval(timer)
      closed ??= running
        .catch(() => {})
        .then(async () => {
          await client.close()
          release()
        })
      return closed
    },
  }
}

/**
 * With its one connection, the outer database used inside a transaction waits for that very transaction, for ever.
 * A refusal with a name is better than a server that hangs.
 */
function refuseOuterUseInTransactions(client: PGlite): void {
  const inside = new AsyncLocalStorage<{ open: boolean }>()
  const refuse = () => {
    if (inside.getStore()?.open !== true) return
    throw new DatabaseError('DB-OUTER-IN-TRANSACTION', {
      cause: 'the outer database was used inside a transaction, which waits for itself on the embedded database',
      action: 'use the `tx` that the transaction hands out for everything inside it',
    })
  }
  const { query, exec, transaction } = client
  client.query = (...call) => {
    refuse()
    return query.apply(client, call) as never
  }
  client.exec = (...call) => {
    refuse()
    return exec.apply(client, call)
  }
  client.transaction = work => {
    refuse()
    const scope = { open: true }
    return transaction
      .call(client, tx => inside.run(scope, () => work(tx)))
      .finally(() => {
        scope.open = false
      }) as never
  }
}
