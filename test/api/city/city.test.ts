import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type World } from '../../world/app.ts'

describe('an empty city', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld({ city: 'empty' })
  })
  afterAll(() => world.close())

  const ADMIN = {
    setupToken: 'token-for-tests',
    login: 'chef',
    name: 'Erste Verwaltung',
    password: 'drei Äpfel im Korb',
    cityName: 'Burg',
  }
  const createFirst = (body: Partial<typeof ADMIN> = {}) =>
    world.anonymous.call('createFirstAdmin', { body: { ...ADMIN, ...body } })

  it('says that it needs its first administrator, and has no demo accounts', async () => {
    expect((await world.anonymous.call('getAppInfo')).body).toMatchObject({
      demo: false,
      firstAdminNeeded: true,
      demoAccounts: [],
    })
  })

  it('refuses a wrong token, and guessing at it', async () => {
    for (let i = 0; i < 5; i++) {
      expect(await createFirst({ setupToken: `guess${i}` })).toMatchObject({ status: 403, body: { code: 'SET-002' } })
    }
    expect(await createFirst()).toMatchObject({ status: 429, body: { code: 'AUTH-006' } })
    world.clock.advance({ minutes: 16 })
  })

  it('refuses an easy password', async () => {
    expect(await createFirst({ password: 'passwort1234' })).toMatchObject({ status: 422, body: { code: 'AUTH-007' } })
  })

  it('lets whoever reads the terminal be the first administrator, once', async () => {
    const reply = await createFirst()
    expect(reply).toMatchObject({ status: 201, body: { login: 'chef', role: 'admin', demo: false } })
    const cookie = reply.headers.get('Set-Cookie')!.split(';')[0]
    const steps = await world.anonymous.call('getSetupStatus', { headers: { Cookie: cookie } })
    expect(steps.body.complete).toBe(false)
    expect(steps.body.steps.map(step => [step.id, step.done])).toEqual([
      ['admin', true],
      ['offices', false],
      ['hours', false],
      ['people', false],
      ['history', false],
    ])
    expect((await world.anonymous.call('getAppInfo')).body).toMatchObject({ name: 'Burg', firstAdminNeeded: false })
    expect(await createFirst({ login: 'second' })).toMatchObject({ status: 409, body: { code: 'SET-001' } })
    const audit = await world.anonymous.call('listAudit', { headers: { Cookie: cookie } })
    expect(audit.body.items[0]).toMatchObject({ action: 'users.create-first-admin' })
    expect(JSON.stringify(audit.body)).not.toContain('Äpfel')
  })
})

describe('the example city', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.close())

  it('says on every page that it is one, and shows its accounts', async () => {
    const info = (await world.anonymous.call('getAppInfo')).body
    expect(info).toMatchObject({ demo: true, firstAdminNeeded: false })
    expect(info.demoAccounts.map(account => account.login)).toContain('planung')
  })

  it('stands on the clock’s day in its own time zone', async () => {
    expect((await world.as('staff of mitte').call('getCity')).body.today).toBe('2026-11-18')
    world.clock.advance({ hours: 15, minutes: 59 })
    expect((await world.as('admin').call('getCity')).body.today).toBe('2026-11-18')
    world.clock.advance({ minutes: 1 })
    expect((await world.as('admin').call('getCity')).body.today).toBe('2026-11-19')
  })

  it('changes its settings with an audit row, once per revision', async () => {
    const { today: _, demo: __, ...city } = (await world.as('admin').call('getCity')).body
    const reply = await world.as('admin').call('updateCity', { body: { ...city, councilStep: false } })
    expect(reply.body).toMatchObject({ councilStep: false, revision: city.revision + 1 })
    const stale = await world.as('admin').call('updateCity', { body: city })
    expect(stale).toMatchObject({ status: 409, body: { code: 'REQ-011' } })
    const wrongZone = await world.as('admin').call('updateCity', { body: { ...city, timeZone: 'Mars/Base' } })
    expect(wrongZone).toMatchObject({ status: 422, body: { faults: [{ where: 'timeZone', code: 'FLD-008' }] } })
    const audit = await world.as('admin').call('listAudit', { query: { entity: 'city' } })
    expect(audit.body.items[0]).toMatchObject({
      action: 'city.update',
      changes: [{ field: 'councilStep', before: true, after: false }],
    })
  })

  it('knows the public holidays of its state', async () => {
    const ask = (from: string, to: string) => world.as('staff of mitte').call('listHolidays', { query: { from, to } })
    const dates = (await ask('2027-01-01', '2027-12-31')).body.items.map(holiday => holiday.date)
    expect(dates).toHaveLength(11)
    expect(dates).toContain('2027-01-06')
    expect((await ask('2027-12-31', '2027-01-01')).status).toBe(422)
  })
})
