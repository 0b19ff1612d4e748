import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createApp } from '../../api/app.ts'
import { SignInAttempts } from '../../api/auth/attempts.ts'
import { startSession } from '../../api/auth/session-token.ts'
import { type Env, readEnv } from '../../api/config/env.ts'
import type { AppContext } from '../../api/context.ts'
import {
  type BodyInput,
  CSRF_HEADER,
  CSRF_VALUE,
  type ParamsInput,
  pathOf,
  type QueryInput,
  type ResponseOf,
  type RouteShape,
} from '../../api/contract/route-table.ts'
import { type OperationId, type Routes, routes } from '../../api/contract/routes.ts'
import { createLogger } from '../../api/logger.ts'
import { verbs } from '../../api/verbs.ts'
import { findUserByLogin } from '../../db/queries/auth/find-user.ts'
import { insertJob } from '../../db/queries/jobs/insert-job.ts'
import { insertSitesOfUser, insertUser } from '../../db/queries/users/insert-user.ts'
import { type City, openTestDatabase, TODAY } from './database.ts'

/**
 * The whole service on a free port, over a throw-away database, with people of every role signed in:
 * `world.as('planner of mitte').call('getSite', { params: { site: 'mitte' } })`.
 */

/** Who is who. `planner of nord` exists only here; the others are the example city's own accounts. */
export const CAST = {
  admin: 'admin',
  'planner of all': 'planung',
  'planner of mitte': 'mitte',
  'planner of nord': 'nord',
  hr: 'personal',
  council: 'personalrat',
  leadership: 'leitung',
  'staff of mitte': 'mitarbeit',
  'staff of the phone': 'telefon',
} as const
export type Actor = keyof typeof CAST

/** A clock that stands still until a test moves it. */
export interface TestClock {
  now(): Date
  advance(by: { minutes?: number; hours?: number; days?: number }): void
}

export interface Reply<T> {
  readonly status: number
  /** As the contract says where the status tells success, else a problem. */
  readonly body: T
  readonly headers: Headers
}

type CallInput<R extends RouteShape> = {
  params?: ParamsInput<R>
  query?: QueryInput<R>
  body?: BodyInput<R>
  headers?: Record<string, string | undefined>
}

export interface Client {
  /** Calls an operation with the header against foreign pages; the reply is not judged. */
  call<K extends OperationId>(operation: K, input?: CallInput<Routes[K]>): Promise<Reply<ResponseOf<Routes[K]>>>
  /** Any address, for what is no operation or must be wrong. */
  fetch(path: string, init?: RequestInit): Promise<Response>
}

export interface World {
  readonly url: string
  readonly app: AppContext
  readonly clock: TestClock
  as(actor: Actor): Client
  readonly anonymous: Client
  close(): Promise<void>
}

export interface WorldOptions {
  readonly city?: City
  /** Settings that differ from the defaults. */
  readonly env?: Partial<Record<keyof Env, string>>
  /** Parts of the service that a test brings along, e.g. a real job queue. */
  readonly parts?: (app: AppContext) => Partial<AppContext>
}

export async function openWorld(options: WorldOptions = {}): Promise<World> {
  const city = options.city ?? 'example'
  const database = await openTestDatabase(city)
  const clock = testClock()
  const base: AppContext = {
    database,
    db: database.db,
    clock,
    logger: createLogger('silent'),
    env: readEnv({ RATE_LIMIT_PER_MINUTE: '1000000', ...options.env }),
    version: '0.0.0',
    // Jobs are written down, but nobody works on them.
    jobs: { submit: (tx, { now, ...job }) => insertJob(tx, { ...job, createdAt: now }) },
    signInAttempts: new SignInAttempts(),
    setupToken: 'token-for-tests',
  }
  const app = { ...base, ...options.parts?.(base) }
  if (city === 'example') await addPlannerOfNord(app)
  const server = createServer(createApp(app, verbs))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    app,
    clock,
    anonymous: clientAt(url, async () => undefined),
    as: actor => {
      let cookie: Promise<string> | undefined
      return clientAt(url, () => {
        cookie ??= signInAs(app, CAST[actor])
        return cookie
      })
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
      await database.close()
    },
  }
}

async function addPlannerOfNord({ db }: AppContext): Promise<void> {
  const user = await insertUser(db, {
    login: CAST['planner of nord'],
    displayName: 'Büroleitung Nord',
    role: 'planner',
  })
  await insertSitesOfUser(db, user.id, ['nord'])
}

/** A session straight into the database: signing in by password is slow on purpose. */
async function signInAs(app: AppContext, login: string): Promise<string> {
  const user = await findUserByLogin(app.db, login)
  if (user === undefined) throw new Error(`no account ${login} in this city`)
  const session = await startSession(app.db, user.id, app.clock.now(), app.env.SESSION_HOURS)
  return `amtstakt_session=${session.token}`
}

function testClock(): TestClock {
  let now = Date.parse(`${TODAY}T08:00:00+01:00`)
  return {
    now: () => new Date(now),
    advance: ({ minutes = 0, hours = 0, days = 0 }) => {
      now += ((days * 24 + hours) * 60 + minutes) * 60_000
    },
  }
}

/** Speaks to a service at an address, with the cookie of a session if there is one. */
export function clientAt(url: string, session: () => Promise<string | undefined>): Client {
  const send = async (path: string, init: RequestInit = {}) => {
    const cookie = await session()
    return fetch(url + path, {
      ...init,
      headers: { 'Accept-Language': 'en', ...(cookie === undefined ? {} : { Cookie: cookie }), ...init.headers },
    })
  }
  return {
    fetch: send,
    call: async (operation, input = {}) => {
      const route: RouteShape = routes[operation]
      const query = new URLSearchParams(
        Object.entries(input.query ?? {}).flatMap(([name, value]) =>
          value === undefined ? [] : [[name, String(value)] as [string, string]],
        ),
      )
      const headers: Record<string, string | undefined> = {
        [CSRF_HEADER]: CSRF_VALUE,
        ...(input.body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...input.headers,
      }
      const response = await send(`${pathOf(route, input.params as Record<string, unknown> | undefined)}?${query}`, {
        method: route.method.toUpperCase(),
        headers: Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined)) as Record<
          string,
          string
        >,
        ...(input.body === undefined ? {} : { body: JSON.stringify(input.body) }),
      })
      const text = await response.text()
      const isJson = /json/.test(response.headers.get('Content-Type') ?? '')
      return { status: response.status, body: isJson ? JSON.parse(text) : text, headers: response.headers }
    },
  }
}
