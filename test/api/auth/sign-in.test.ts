import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { hashToken } from '../../../api/auth/session-token.ts'
import { findUserByLogin } from '../../../db/queries/auth/find-user.ts'
import { auditLog, sessions, users } from '../../../db/schema/index.ts'
import { openWorld, type World } from '../../world/app.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
// What failed in the test before counts no more.
beforeEach(() => world.clock.advance({ minutes: 16 }))

const ADMIN = { login: 'admin', password: 'demo-admin' }

function cookieOf(headers: Headers): string {
  return headers.get('Set-Cookie')?.split(';')[0] ?? ''
}

async function meWith(cookie: string) {
  const reply = await world.anonymous.call('getMe', { headers: { Cookie: cookie } })
  return reply.status
}

describe('signing in', () => {
  it('opens a session whose token is stored as a hash only', async () => {
    const reply = await world.anonymous.call('signIn', { body: { ...ADMIN, login: ' Admin ' } })
    expect(reply.status).toBe(200)
    expect(reply.body).toMatchObject({ login: 'admin', role: 'admin', allSites: true, demo: true })
    const header = reply.headers.get('Set-Cookie')!
    expect(header).toMatch(/HttpOnly/)
    expect(header).toMatch(/SameSite=Lax/)
    const token = cookieOf(reply.headers).split('=')[1]!
    const stored = await world.app.db
      .select()
      .from(sessions)
      .where(eq(sessions.tokenHash, hashToken(token)))
    expect(stored).toHaveLength(1)
    expect(JSON.stringify(await world.app.db.select().from(sessions))).not.toContain(token)
    expect(await meWith(cookieOf(reply.headers))).toBe(200)
  })

  it('answers an unknown login, a wrong password and a closed account alike', async () => {
    await world.app.db.update(users).set({ active: false }).where(eq(users.login, 'leitung'))
    const bodies = []
    for (const body of [
      { login: 'nobody', password: 'demo-admin' },
      { login: 'admin', password: 'wrong' },
      { login: 'leitung', password: 'demo-leitung' },
    ]) {
      const reply = await world.anonymous.call('signIn', { body })
      expect(reply.status).toBe(401)
      bodies.push({ ...(reply.body as object), requestId: '' })
    }
    expect(bodies[0]).toMatchObject({ code: 'AUTH-002' })
    expect(bodies[1]).toEqual(bodies[0])
    expect(bodies[2]).toEqual(bodies[0])
  })

  it('refuses after five failures, even the right password, until a quarter of an hour has passed', async () => {
    for (let i = 0; i < 5; i++) {
      expect((await world.anonymous.call('signIn', { body: { ...ADMIN, password: 'wrong' } })).status).toBe(401)
    }
    const refused = await world.anonymous.call('signIn', { body: ADMIN })
    expect(refused.status).toBe(429)
    expect(refused.body).toMatchObject({ code: 'AUTH-006' })
    expect(Number(refused.headers.get('Retry-After'))).toBe(15 * 60)
    expect(
      (await world.anonymous.call('signIn', { body: { login: 'planung', password: 'demo-planung' } })).status,
    ).toBe(200)
    world.clock.advance({ minutes: 15 })
    expect((await world.anonymous.call('signIn', { body: ADMIN })).status).toBe(200)
  })
})

describe('guessing side by side', () => {
  it('gets no further than guessing one by one', async () => {
    const guess = (i: number) => world.anonymous.call('signIn', { body: { login: 'personal', password: `guess ${i}` } })
    const replies = await Promise.all(Array.from({ length: 12 }, (_, i) => guess(i)))
    expect(replies.filter(reply => reply.status === 401)).toHaveLength(5)
    expect(replies.filter(reply => reply.status === 429)).toHaveLength(7)
  })
})

describe('a session', () => {
  it('ends when it was not used for ten hours', async () => {
    const cookie = cookieOf((await world.anonymous.call('signIn', { body: ADMIN })).headers)
    world.clock.advance({ hours: 10 })
    expect(await meWith(cookie)).toBe(401)
  })

  it('goes on while it is used, but no longer than a week', async () => {
    const cookie = cookieOf((await world.anonymous.call('signIn', { body: ADMIN })).headers)
    for (let hours = 9; hours < 7 * 24; hours += 9) {
      world.clock.advance({ hours: 9 })
      expect(await meWith(cookie)).toBe(200)
    }
    world.clock.advance({ hours: 9 })
    expect(await meWith(cookie)).toBe(401)
  })

  it('ends on the server when somebody signs out', async () => {
    const cookie = cookieOf((await world.anonymous.call('signIn', { body: ADMIN })).headers)
    const reply = await world.anonymous.call('signOut', { headers: { Cookie: cookie } })
    expect(reply.status).toBe(200)
    expect(reply.headers.get('Set-Cookie')).toMatch(/amtstakt_session=;/)
    expect(await meWith(cookie)).toBe(401)
  })

  it('ends at once when the account is closed', async () => {
    const cookie = cookieOf((await world.anonymous.call('signIn', { body: ADMIN })).headers)
    await world.app.db.update(users).set({ active: false }).where(eq(users.login, 'admin'))
    expect(await meWith(cookie)).toBe(401)
    await world.app.db.update(users).set({ active: true }).where(eq(users.login, 'admin'))
  })

  it('knows no made-up token', async () => {
    expect(await meWith('amtstakt_session=made-up')).toBe(401)
  })
})

describe('changing the password', () => {
  const PLANNER = { login: 'planung', password: 'demo-planung' }
  const CURRENT = 'ein anderes Passwort'
  const NEW = 'vier Wörter ohne Bezug'

  it('asks for the current one, ends all other sessions and leaves an audit row without the password', async () => {
    const here = cookieOf((await world.anonymous.call('signIn', { body: PLANNER })).headers)
    const there = cookieOf((await world.anonymous.call('signIn', { body: PLANNER })).headers)
    const reply = await world.anonymous.call('changePassword', {
      headers: { Cookie: here },
      body: { currentPassword: 'demo-planung', newPassword: NEW },
    })
    expect(reply.status).toBe(200)
    expect(await meWith(here)).toBe(200)
    expect(await meWith(there)).toBe(401)
    expect((await world.anonymous.call('signIn', { body: { ...PLANNER, password: NEW } })).status).toBe(200)
    expect((await world.anonymous.call('signIn', { body: PLANNER })).status).toBe(401)
    const [row] = await world.app.db.select().from(auditLog).where(eq(auditLog.verb, 'account.change-password'))
    expect(row).toMatchObject({ before: null, after: null })
    await world.anonymous.call('changePassword', {
      headers: { Cookie: here },
      body: { currentPassword: NEW, newPassword: CURRENT },
    })
  })

  it.each([
    ['a wrong current one', { currentPassword: 'wrong', newPassword: NEW }, 403, 'AUTH-008'],
    ['a short one', { currentPassword: CURRENT, newPassword: 'short' }, 422, 'REQ-001'],
    ['a common one', { currentPassword: CURRENT, newPassword: 'passwort1234' }, 422, 'AUTH-007'],
    ['one with the login', { currentPassword: CURRENT, newPassword: 'ich bin planung!' }, 422, 'AUTH-007'],
    ['one of few characters', { currentPassword: CURRENT, newPassword: 'abababababab' }, 422, 'AUTH-007'],
  ])('refuses %s', async (_, body, status, code) => {
    const reply = await world.as('planner of all').call('changePassword', { body })
    expect(reply).toMatchObject({ status, body: { code } })
  })

  it('frees an account from its one-time password', async () => {
    const { db } = world.app
    await db.update(users).set({ mustChangePassword: true }).where(eq(users.login, 'planung'))
    expect((await world.as('planner of all').call('listPeople')).status).toBe(403)
    expect((await world.as('planner of all').call('getMe')).body).toMatchObject({ mustChangePassword: true })
    await world.as('planner of all').call('changePassword', { body: { currentPassword: CURRENT, newPassword: NEW } })
    expect((await findUserByLogin(db, 'planung'))?.mustChangePassword).toBe(false)
    expect((await world.as('planner of all').call('listPeople')).status).toBe(200)
  })
})

describe('the own language', () => {
  it('is kept with the account', async () => {
    expect((await world.as('hr').call('updateMe', { body: { language: 'en' } })).body).toMatchObject({ language: 'en' })
    expect((await world.as('hr').call('getMe')).body).toMatchObject({ language: 'en' })
  })
})
