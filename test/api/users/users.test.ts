import { desc } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { User } from '../../../api/contract/users.ts'
import { auditLog } from '../../../db/schema/index.ts'
import { openWorld, type World } from '../../world/app.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const newest = async () => {
  const [row] = await world.app.db.select().from(auditLog).orderBy(desc(auditLog.id)).limit(1)
  return row!
}
async function create(login: string, more: Partial<User> = {}) {
  const body = { login, name: 'Neu', role: 'planner' as const, sites: ['west'], ...more }
  return world.as('admin').call('createUser', { body })
}
const editable = ({ name, role, allSites, sites, person, active, revision }: User) => ({
  name,
  role,
  allSites,
  sites,
  person,
  active,
  revision,
})

describe('accounts', () => {
  it('are created with a one-time password that must be changed', async () => {
    const reply = await create('Wanda')
    expect(reply.status).toBe(201)
    expect(reply.body.user).toMatchObject({ login: 'wanda', sites: ['west'], mustChangePassword: true, active: true })
    const signedIn = await world.anonymous.call('signIn', {
      body: { login: 'wanda', password: reply.body.oneTimePassword },
    })
    expect(signedIn.body).toMatchObject({ mustChangePassword: true, sites: ['west'], allSites: false })
    expect(await newest()).toMatchObject({ verb: 'users.create', after: { login: 'wanda' } })
    expect(JSON.stringify((await newest()).after)).not.toMatch(/scrypt|assword":"/)
  })

  it('have logins of their own', async () => {
    await create('double')
    expect(await create('DOUBLE')).toMatchObject({ status: 409, body: { code: 'REQ-008', where: 'login' } })
  })

  it('are refused with all faults at once', async () => {
    const reply = await create('faulty', { sites: ['west', 'nowhere', 'neverland'], person: 'nobody' })
    expect(reply.status).toBe(422)
    expect((reply.body as unknown as { faults: { where: string }[] }).faults.map(fault => fault.where)).toEqual([
      'sites.1',
      'sites.2',
      'person',
    ])
  })

  it('of planners need an office, of staff a person', async () => {
    expect((await create('no-office', { sites: [] })).status).toBe(422)
    expect((await create('no-person', { role: 'staff', sites: [] })).status).toBe(422)
  })

  it('change with an audit row that holds what differs', async () => {
    const { user } = (await create('changing')).body
    const reply = await world.as('admin').call('updateUser', {
      params: { user: user.id },
      body: { ...editable(user), sites: ['nord', 'west'] },
    })
    expect(reply.body).toMatchObject({ sites: ['nord', 'west'], revision: user.revision + 1 })
    expect(await newest()).toMatchObject({
      verb: 'users.update',
      entityId: String(user.id),
      before: { sites: ['west'] },
      after: { sites: ['nord', 'west'] },
    })
    const late = await world.as('admin').call('updateUser', {
      params: { user: user.id },
      body: { ...editable(user), name: 'too late' },
    })
    expect(late).toMatchObject({ status: 409, body: { code: 'REQ-011' } })
  })

  it('are signed out when they are closed, and cannot sign in again', async () => {
    const { user, oneTimePassword } = (await create('leaving')).body
    const signIn = () => world.anonymous.call('signIn', { body: { login: 'leaving', password: oneTimePassword } })
    const cookie = (await signIn()).headers.get('Set-Cookie')!.split(';')[0]
    const read = () => world.anonymous.call('getMe', { headers: { Cookie: cookie } })
    expect((await read()).status).toBe(200)
    await world.as('admin').call('updateUser', {
      params: { user: user.id },
      body: { ...editable(user), active: false },
    })
    expect((await read()).status).toBe(401)
    expect((await signIn()).status).toBe(401)
  })

  it('get a new one-time password, and the old one no longer works', async () => {
    const { user, oneTimePassword } = (await create('forgetful')).body
    const reset = await world.as('admin').call('resetPassword', { params: { user: user.id }, body: {} })
    expect(reset.body.user.mustChangePassword).toBe(true)
    const signIn = (password: string) => world.anonymous.call('signIn', { body: { login: 'forgetful', password } })
    expect((await signIn(oneTimePassword)).status).toBe(401)
    expect((await signIn(reset.body.oneTimePassword)).status).toBe(200)
  })

  it('always leave one administrator', async () => {
    const admin = (await world.as('admin').call('listUsers')).body.items.find(user => user.login === 'admin')!
    const params = { user: admin.id }
    const demoted = { ...editable(admin), role: 'leadership' as const }
    expect(await world.as('admin').call('updateUser', { params, body: demoted })).toMatchObject({
      status: 409,
      body: { code: 'USR-001' },
    })
    expect(
      (await world.as('admin').call('updateUser', { params, body: { ...editable(admin), active: false } })).status,
    ).toBe(409)
  })

  it('that do not exist are not found', async () => {
    const reply = await world.as('admin').call('resetPassword', { params: { user: 9999 }, body: {} })
    expect(reply).toMatchObject({ status: 404, body: { code: 'REQ-007' } })
  })
})
