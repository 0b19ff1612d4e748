import { describe, expect, it } from 'vitest'
import { ROLES } from '../../../api/contract/route-table.ts'
import { homeOf, wantedPath } from '../../../web/app/landing.ts'
import { PAGES } from '../../../web/config/paths.ts'

describe('the list of pages', () => {
  it('names every address once', () => {
    const paths = PAGES.map(page => page.path)
    expect(new Set(paths).size).toBe(paths.length)
  })

  it('gives every role a page to land on', () => {
    for (const role of ROLES) expect(homeOf(role), role).toMatch(/^\//)
    expect(homeOf('planner')).toBe('/')
    expect(homeOf('staff')).toBe('/my-shifts')
  })

  it('keeps accounts, settings and the audit trail for the administrator', () => {
    for (const path of ['/users', '/settings', '/audit', '/setup']) {
      expect(PAGES.find(page => page.path === path)?.roles, path).toEqual(['admin'])
    }
  })
})

describe('wantedPath', () => {
  it('takes an address of this application', () => {
    expect(wantedPath('to=%2Fpeople%3Fsearch%3Da')).toBe('/people?search=a')
  })

  it.each(['', 'to=//example.org', 'to=/\\example.org', 'to=https://example.org', 'to=/sign-in'])(
    'refuses "%s"',
    search => {
      expect(wantedPath(search)).toBeNull()
    },
  )
})
