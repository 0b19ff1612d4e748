import { join } from 'node:path'
import type { RequestHandler } from 'express'
import { type Database, openDatabase } from '../db/client.ts'
import { findCity } from '../db/queries/city/find-city.ts'
import { countUsers } from '../db/queries/users/count-users.ts'
import { isUnseeded, seedEmptyCity } from '../db/seed/empty-city.ts'
import { DEMO_ACCOUNTS, seedExampleCity } from '../db/seed/example-city.ts'
import { createApp } from './app.ts'
import { SignInAttempts } from './auth/attempts.ts'
import { createOneTimePassword } from './auth/password.ts'
import { type Clock, clockOnDay, dateIn, systemClock } from './clock.ts'
import type { Env } from './config/env.ts'
import type { AppContext } from './context.ts'
import { servePages } from './http/pages.ts'
import { installationFolder, installedVersion } from './installation.ts'
import { type JobQueue, openQueue } from './jobs/queue.ts'
import { startRunner } from './jobs/runner.ts'
import { createLogger } from './logger.ts'
import { planFirstWeek } from './plan-first-week.ts'
import { openPort } from './server.ts'
import { verbs } from './verbs.ts'

/** Where a city stands before it has said so itself. */
const FIRST_TIME_ZONE = 'Europe/Berlin'

export interface Service {
  readonly url: string
  stop(): Promise<void>
}

export interface StartOptions {
  readonly env: Env
  /** A real city instead of the example, where the database is still empty. */
  readonly empty: boolean
  /** Tells the operator what is being done. */
  readonly say: (line: string) => void
  /** Pages while developing; left out: the built ones. */
  readonly pages?: RequestHandler
}

/** The database holds something else than what was asked for. */
export class WrongCityError extends Error {
  override readonly name = 'WrongCityError'
}

/**
 * Starts the whole service, step by step, each said: port, database, city, jobs, pages.
 * @throws PortError, DatabaseError, WrongCityError; whatever was opened is closed again
 */
export async function startService(options: StartOptions): Promise<Service> {
  const { env, say } = options
  const port = await openPort(env.PORT, env.HOST)
  const opened: (() => Promise<void>)[] = []
  const stop = async () => {
    await port.close()
    for (const close of opened.splice(0).reverse()) await close()
  }
  try {
    const { app, queue } = await openApp(options, opened)
    port.serve(createApp(app, verbs, options.pages ?? servePages(join(installationFolder(), 'dist/web'))))
    if (env.AMTSTAKT_EMBEDDED_WORKER || app.database.raw.kind === 'pglite') {
      const runner = await startRunner({ ...app, queue })
      opened.push(() => runner.stop())
    }
    if (await planFirstWeek(app)) say('Queued the first forecast, the requirement and the roster of next week.')
    await sayWelcome(app, port.url, say)
    return { url: port.url, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Everything the application stands on: database, city, job queue. What must be closed again goes into `opened`. */
async function openApp(
  options: StartOptions,
  opened: (() => Promise<void>)[],
): Promise<{ app: AppContext; queue: JobQueue }> {
  const { env, say } = options
  const place = env.DATABASE_URL ? 'the PostgreSQL of DATABASE_URL' : `the data folder ${env.AMTSTAKT_DATA}`
  const database = await timed(say, `Opened ${place}, up to date`, () =>
    openDatabase(env.DATABASE_URL ? { url: env.DATABASE_URL } : { folder: env.AMTSTAKT_DATA }),
  )
  opened.push(() => database.close())
  const clock = env.AMTSTAKT_TODAY ? clockOnDay(env.AMTSTAKT_TODAY, FIRST_TIME_ZONE) : systemClock
  await fillIfNew(database, clock, options)
  const logger = createLogger(env.LOG_LEVEL)
  const queue = await openQueue(database, logger)
  opened.push(() => queue.stop())
  const app: AppContext = {
    database,
    db: database.db,
    clock,
    logger,
    env,
    jobs: queue,
    version: installedVersion(),
    signInAttempts: new SignInAttempts(),
    setupToken: createOneTimePassword(),
  }
  return { app, queue }
}

/** The first start fills the database: with the example city, or with what a city of one's own begins from. */
async function fillIfNew(database: Database, clock: Clock, { empty, say }: StartOptions): Promise<void> {
  const { db } = database
  if (await isUnseeded(db)) {
    const today = dateIn(clock.now(), FIRST_TIME_ZONE)
    try {
      if (empty) await seedEmptyCity(db, { name: 'Neue Stadt', state: 'ST' })
      else
        await timed(say, 'Made the example city with two years of history', () =>
          seedExampleCity(db, { today, seed: 1 }),
        )
    } catch (error) {
      // Another server on the same PostgreSQL may have been faster; then its city is there.
      if (await isUnseeded(db)) throw error
    }
    await database.tidy()
  } else if (empty && (await findCity(db))?.demo) {
    throw new WrongCityError(
      'This database holds the example city already. For a city of your own name another folder: ' +
        'AMTSTAKT_DATA=./my-city npm start -- --empty',
    )
  }
}

async function sayWelcome(app: AppContext, url: string, say: (line: string) => void): Promise<void> {
  const city = await findCity(app.db)
  say('')
  say(`  Amtstakt is ready: ${url}`)
  if ((await countUsers(app.db)) === 0) {
    say('  No account exists yet. Open the address and make the first administrator with this setup token:')
    say(`      ${app.setupToken}`)
  } else if (city?.demo) {
    say('  Example city. Sign in with one of these (they exist here only):')
    const width = Math.max(...DEMO_ACCOUNTS.map(account => account.login.length))
    for (const { login, password, displayName } of DEMO_ACCOUNTS) {
      say(`      ${login.padEnd(width)}  ${password.padEnd(width + 5)}  ${displayName}`)
    }
  }
  say('  Stop with Ctrl-C.')
}

async function timed<T>(say: (line: string) => void, what: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now()
  const result = await work()
  say(`${what} (${((performance.now() - started) / 1000).toFixed(1)} s)`)
  return result
}
