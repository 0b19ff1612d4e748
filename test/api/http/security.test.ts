import { and, eq, exists, not, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CSRF_HEADER, CSRF_VALUE, pathOf, ROLES, type RouteShape } from '../../../api/contract/route-table.ts'
import { type OperationId, routes } from '../../../api/contract/routes.ts'
import { verbs } from '../../../api/verbs.ts'
import { insertAdjustment } from '../../../db/queries/adjustments/write-adjustment.ts'
import { insertRoster } from '../../../db/queries/rosters/insert-roster.ts'
import { auditLog, people, personSites, users } from '../../../db/schema/index.ts'
import { aLine, aPerson, aProblem, aRoster, aShift, aSite, MONDAY } from '../../builders/planning.ts'
import { type Actor, CAST, openWorld, type World } from '../../world/app.ts'
import { FOREIGN_REQUESTS, type MittesThings, type SampleRequest } from '../../world/foreign-requests.ts'

/** Who may do what, asked of every route there is: a new route is covered the day it joins the table. */

const ALL = Object.entries(routes as Record<string, RouteShape>).map(([operation, route]) => ({ operation, route }))
const ACTORS: Record<(typeof ROLES)[number], Actor> = {
  admin: 'admin',
  planner: 'planner of all',
  hr: 'hr',
  council: 'council',
  leadership: 'leadership',
  staff: 'staff of mitte',
}

/** Routes that need a body to look at, and change nothing. */
const LOOKS_ONLY = ['proposeReplans', 'previewImport', 'recogniseImport']

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** Sends what the wire allows, valid or not: rights come before the input is looked at. */
async function send(route: RouteShape, actor: Actor | undefined, sample: SampleRequest = {}, headers = {}) {
  const client = actor === undefined ? world.anonymous : world.as(actor)
  const query = new URLSearchParams(sample.query)
  const reply = await client.fetch(`${pathOf(route, { ...numbers(route), ...sample.params })}?${query}`, {
    method: route.method.toUpperCase(),
    headers: { [CSRF_HEADER]: CSRF_VALUE, 'Content-Type': 'application/json', ...headers },
    ...(route.method === 'get' ? {} : { body: JSON.stringify(sample.body ?? {}) }),
  })
  // A stream of events that was wrongly opened would never end by itself.
  if (reply.headers.get('Content-Type')?.startsWith('text/event-stream')) {
    await reply.body?.cancel()
    return { status: reply.status, code: undefined }
  }
  const text = await reply.text()
  return { status: reply.status, code: text.startsWith('{') ? JSON.parse(text).code : undefined }
}

/** Some value for every parameter, so that the address is one of the route's. */
function numbers(route: RouteShape): Record<string, string> {
  return Object.fromEntries(Object.keys(route.params?.shape ?? {}).map(name => [name, '1']))
}

describe('the table of routes', () => {
  it('has a verb for every route and a route for every verb', () => {
    expect(Object.keys(verbs).sort()).toEqual(Object.keys(routes).sort())
  })

  it('pairs every operation with its own verb', () => {
    const wrong = Object.entries(verbs).filter(([operation, verb]) => verb.operation !== operation)
    expect(wrong).toEqual([])
  })

  it('has no address twice', () => {
    const addresses = ALL.map(({ route }) => `${route.method} ${route.path.replace(/:\w+/g, ':')}`)
    expect(addresses.filter((address, i) => addresses.indexOf(address) < i)).toEqual([])
  })

  it.each(ALL)('$operation names its parameters alike in path and schema', ({ route }) => {
    const inPath = [...route.path.matchAll(/:(\w+)/g)].map(match => match[1])
    expect(Object.keys(route.params?.shape ?? {}).sort()).toEqual(inPath.sort())
  })

  it.each(ALL.filter(({ route }) => route.method === 'get'))('$operation, a GET, takes no body', ({ route }) => {
    expect(route.body).toBeUndefined()
  })

  it('opens nothing to the public but signing in, what the sign-in page needs, and calendars behind a secret', () => {
    expect(ALL.filter(({ route }) => route.roles === 'public').map(({ operation }) => operation)).toEqual([
      'signIn',
      'getAppInfo',
      'createFirstAdmin',
      'readCalendarFeed',
    ])
  })
})

describe('nobody signed in', () => {
  it.each(ALL.filter(({ route }) => route.roles !== 'public'))('$operation answers 401', async ({ route }) => {
    expect(await send(route, undefined)).toEqual({ status: 401, code: 'AUTH-001' })
  })
})

describe('a role that is not named', () => {
  const cases = ALL.flatMap(({ operation, route }) =>
    Array.isArray(route.roles)
      ? ROLES.filter(role => !route.roles.includes(role)).map(role => ({ operation, route, role }))
      : [],
  )
  it.each(cases)('$role may not $operation', async ({ route, role }) => {
    expect(await send(route, ACTORS[role])).toEqual({ status: 403, code: 'AUTH-003' })
  })
})

describe('a foreign page', () => {
  const changes = ALL.filter(({ route }) => route.method !== 'get')
  it.each(changes)('cannot $operation without our header', async ({ route }) => {
    expect(await send(route, 'admin', {}, { [CSRF_HEADER]: '' })).toEqual({ status: 403, code: 'REQ-005' })
  })
  it.each(changes)('cannot $operation from another origin', async ({ route }) => {
    expect(await send(route, 'admin', {}, { Origin: 'https://elsewhere.example' })).toEqual({
      status: 403,
      code: 'REQ-005',
    })
  })
})

describe('a planner of one office', () => {
  const things = {} as { -readonly [K in keyof MittesThings]: MittesThings[K] }
  beforeAll(async () => {
    const worksAt = (site: string) =>
      exists(
        world.app.db
          .select({ one: sql`1` })
          .from(personSites)
          .where(and(eq(personSites.personId, people.id), eq(personSites.siteCode, site))),
      )
    const find = async (alsoNord: boolean) => {
      const [row] = await world.app.db
        .select({ id: people.id })
        .from(people)
        .where(and(eq(people.homeSite, 'mitte'), alsoNord ? worksAt('nord') : not(worksAt('nord'))))
        .orderBy(people.id)
        .limit(1)
      return row!.id
    }
    things.world = world
    things.person = await find(false)
    things.shared = await find(true)
    const problem = aProblem({
      sites: [aSite('mitte')],
      people: [aPerson(things.person, { homeSite: 'mitte', sites: ['mitte'] })],
      cover: [aLine({ site: 'mitte' })],
    })
    const shift = aShift({ person: things.person, day: 0, time: '08:00-12:00', site: 'mitte' })
    const row = await world.app.db.transaction(tx =>
      insertRoster(tx, { firstDay: MONDAY, problem, roster: aRoster(problem, [shift]), cost: 0 }),
    )
    things.roster = row.id
    things.adjustment = await insertAdjustment(world.app.db, {
      firstDay: MONDAY,
      lastDay: MONDAY,
      siteCode: 'mitte',
      channel: 'walk-in',
      factor: 1.2,
      reason: 'Anschreiben verschickt',
    })
  })

  const concerned = ALL.filter(
    ({ route }) =>
      Array.isArray(route.roles) &&
      route.roles.includes('planner') &&
      (route.scope === 'sites' || 'site' in (route.query?.shape ?? {})),
  )
  it('is asked for every route that concerns one office', () => {
    expect(concerned.length).toBeGreaterThan(10)
    expect(Object.keys(FOREIGN_REQUESTS).sort()).toEqual(concerned.map(({ operation }) => operation).sort())
  })

  it.each(concerned)('may not $operation of another office', async ({ operation, route }) => {
    const before = await world.app.db.$count(auditLog)
    const sample = FOREIGN_REQUESTS[operation as OperationId]!(things)
    expect(await send(route, 'planner of nord', sample)).toEqual({ status: 403, code: 'AUTH-004' })
    expect(await world.app.db.$count(auditLog)).toBe(before)
  })

  // Otherwise the refusals above could come from a request that nobody may send.
  it.each(concerned)(
    'is refused by the office alone: who plans all offices may $operation',
    async ({ operation, route }) => {
      const sample = FOREIGN_REQUESTS[operation as OperationId]!(things)
      const before = await world.app.db.$count(auditLog)
      const reply = await send(route, 'planner of all', sample)
      expect(reply.code ?? 'none').not.toMatch(/^AUTH/)
      const changes = route.method !== 'get' && reply.status < 300 && !LOOKS_ONLY.includes(operation)
      expect((await world.app.db.$count(auditLog)) > before).toBe(changes)
    },
  )

  it('sees people who may work at the own office, and no others', async () => {
    const list = await world.as('planner of nord').call('listPeople', { query: { limit: 500 } })
    expect(list.body.items.length).toBeGreaterThan(5)
    expect(list.body.items.filter(person => !person.sites.includes('nord'))).toEqual([])
    expect(list.body.items.some(person => person.id === things.shared)).toBe(true)
  })
})

describe('somebody with a one-time password', () => {
  it.each(ALL.filter(({ route }) => route.roles !== 'public' && !route.withOneTimePassword))(
    'must change it before $operation',
    async ({ route }) => {
      const { db } = world.app
      await db
        .update(users)
        .set({ mustChangePassword: true })
        .where(eq(users.login, CAST[actorFor(route)]))
      try {
        expect(await send(route, actorFor(route))).toEqual({ status: 403, code: 'AUTH-005' })
      } finally {
        await db
          .update(users)
          .set({ mustChangePassword: false })
          .where(eq(users.login, CAST[actorFor(route)]))
      }
    },
  )

  function actorFor(route: RouteShape): Actor {
    return Array.isArray(route.roles) ? ACTORS[route.roles[0] as keyof typeof ACTORS] : 'admin'
  }
})
