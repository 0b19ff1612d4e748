import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type World } from '../../world/app.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  world.as('admin').fetch(path, {
    method: 'POST',
    headers: { 'X-Amtstakt': '1', 'Content-Type': 'application/json', ...headers },
    body,
  })

describe('every request', () => {
  it('is answered with the headers that protect the pages', async () => {
    const { headers } = await world.anonymous.fetch('/api/v1/app')
    expect(headers.get('Content-Security-Policy')).toMatch(/default-src 'self';.*style-src 'self'/)
    expect(headers.get('Content-Security-Policy')).not.toMatch(/unsafe/)
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('X-Frame-Options')).toBe('DENY')
    expect(headers.get('X-Powered-By')).toBeNull()
    expect(headers.get('Cache-Control')).toBe('no-store')
  })

  it.each([
    ['no JSON', '/api/v1/users', '{', {}, 400, 'REQ-004'],
    ['a form', '/api/v1/users', 'a=1', { 'Content-Type': 'application/x-www-form-urlencoded' }, 415, 'REQ-010'],
    ['plain text', '/api/v1/users', '{}', { 'Content-Type': 'text/plain' }, 415, 'REQ-010'],
    ['too much', '/api/v1/users', `"${'x'.repeat(1_000_001)}"`, {}, 413, 'REQ-003'],
    ['an unknown address', '/api/v1/nothing', '{}', {}, 404, 'REQ-002'],
    ['an unknown address outside', '/api/nothing', '{}', {}, 404, 'REQ-002'],
    ['a wrong parameter', '/api/v1/users/x/reset-password', '{}', {}, 422, 'REQ-001'],
    ['an id beyond all', '/api/v1/users/99999999999/reset-password', '{}', {}, 422, 'REQ-001'],
  ])('with %s is answered as a problem', async (_, path, body, headers, status, code) => {
    const reply = await post(path, body, headers as Record<string, string>)
    expect(reply.headers.get('Content-Type')).toMatch(/^application\/problem\+json/)
    expect(await reply.json()).toMatchObject({
      type: `urn:amtstakt:error:${code}`,
      status,
      code,
      title: expect.any(String),
      cause: expect.any(String),
      action: expect.any(String),
      requestId: expect.any(String),
    })
    expect(reply.status).toBe(status)
  })

  it('with a wrongly encoded address is answered as a problem', async () => {
    const reply = await world.as('admin').fetch('/api/v1/sites/%E0%A4%A')
    expect(reply.status).toBe(400)
    expect(await reply.json()).toMatchObject({ code: 'REQ-004' })
  })

  it('is answered in the language it asks for', async () => {
    const title = async (language: string) =>
      (await (await world.anonymous.fetch('/api/v1/users', { headers: { 'Accept-Language': language } })).json()).title
    expect(await title('en')).toBe('Not signed in')
    expect(await title('de-DE,de;q=0.9,en;q=0.5')).toBe('Nicht angemeldet')
    expect(await title('fr')).toBe('Nicht angemeldet')
  })

  it('learns all faults of params, query and body at once', async () => {
    const reply = await world.as('hr').fetch('/api/v1/people?limit=0&offset=-1&inactive=maybe')
    const { faults } = await reply.json()
    expect(faults.map((fault: { where: string }) => fault.where)).toEqual([
      'query.inactive',
      'query.offset',
      'query.limit',
    ])
  })

  it('may come from the same origin, as browsers tell it', async () => {
    const reply = await post('/api/v1/users', '{}', { Origin: world.url })
    expect(reply.status).toBe(422)
  })
})

describe('the service', () => {
  it('tells that it lives and that it is ready', async () => {
    expect(await (await world.anonymous.fetch('/healthz')).json()).toEqual({ status: 'ok' })
    expect(await (await world.anonymous.fetch('/readyz')).json()).toEqual({ status: 'ready' })
  })

  it('limits requests per minute and address', async () => {
    const narrow = await openWorld({ city: 'empty', env: { RATE_LIMIT_PER_MINUTE: '3' } })
    const statuses = []
    for (let i = 0; i < 4; i++) statuses.push((await narrow.anonymous.fetch('/api/v1/app')).status)
    expect(statuses).toEqual([200, 200, 200, 429])
    const refused = await narrow.anonymous.fetch('/api/v1/app')
    expect(await refused.json()).toMatchObject({ code: 'REQ-006' })
    expect(refused.headers.get('Retry-After')).toMatch(/^\d+$/)
    await narrow.close()
  })

  it('believes a proxy about the address only when told so', async () => {
    const proxied = await openWorld({ city: 'empty', env: { PUBLIC_URL: 'https://plan.example', TRUST_PROXY: '1' } })
    const send = (headers: Record<string, string>) =>
      proxied.anonymous.fetch('/api/v1/setup/first-admin', {
        method: 'POST',
        headers: { 'X-Amtstakt': '1', 'Content-Type': 'application/json', ...headers },
        body: '{}',
      })
    expect((await send({ Origin: 'https://plan.example' })).status).toBe(422)
    expect((await send({ Origin: 'https://other.example' })).status).toBe(403)
    await proxied.close()
  })
})
