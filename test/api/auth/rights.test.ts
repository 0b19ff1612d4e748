import { describe, expect, it } from 'vitest'
import {
  demandAllSites,
  demandAnySite,
  demandOwnPerson,
  demandRole,
  demandSite,
  reachOf,
} from '../../../api/auth/rights.ts'
import type { CurrentUser } from '../../../api/context.ts'
import type { Role } from '../../../api/contract/route-table.ts'

function user(role: Role, changes: Partial<CurrentUser> = {}): CurrentUser {
  return {
    id: 1,
    login: role,
    name: role,
    role,
    allSites: false,
    sites: [],
    person: null,
    language: 'de',
    mustChangePassword: false,
    sessionHash: '',
    sessionExpiresAt: new Date(0),
    ...changes,
  }
}

describe('the reach of an account', () => {
  it.each(['admin', 'hr', 'council', 'leadership'] as const)('of %s is the whole city', role => {
    expect(reachOf(user(role))).toBe('all')
  })

  it('of a planner is the offices named, or all', () => {
    expect(reachOf(user('planner', { sites: ['mitte'] }))).toEqual(new Set(['mitte']))
    expect(reachOf(user('planner', { allSites: true }))).toBe('all')
  })

  it('of staff is no office, whatever the account says', () => {
    expect(reachOf(user('staff', { allSites: true, sites: ['mitte'] }))).toEqual(new Set())
  })
})

describe('demanding a right', () => {
  const planner = user('planner', { sites: ['mitte', 'west'] })

  it('of an office', () => {
    expect(() => demandSite(planner, 'west')).not.toThrow()
    expect(() => demandSite(planner, 'nord')).toThrow('AUTH-004')
    expect(() => demandAnySite(planner, ['nord', 'west'])).not.toThrow()
    expect(() => demandAnySite(planner, [])).toThrow('AUTH-004')
    expect(() => demandAllSites(planner)).toThrow('AUTH-004')
    expect(() => demandAllSites(user('planner', { allSites: true }))).not.toThrow()
  })

  it('of a role', () => {
    expect(() => demandRole(null, 'public')).not.toThrow()
    expect(() => demandRole(null, 'signed-in')).toThrow('AUTH-001')
    expect(() => demandRole(null, ['admin'])).toThrow('AUTH-001')
    expect(() => demandRole(planner, 'signed-in')).not.toThrow()
    expect(() => demandRole(planner, ['admin', 'hr'])).toThrow('AUTH-003')
  })

  it('of one’s own record', () => {
    expect(() => demandOwnPerson(user('staff', { person: 'p1' }), 'p1')).not.toThrow()
    expect(() => demandOwnPerson(user('staff', { person: 'p1' }), 'p2')).toThrow('AUTH-009')
    expect(() => demandOwnPerson(user('staff'), 'p1')).toThrow('AUTH-009')
    expect(() => demandOwnPerson(planner, 'p1')).not.toThrow()
  })
})
