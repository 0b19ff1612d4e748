import type { CurrentUser } from '../context.ts'
import type { LocalText } from '../contract/common.ts'
import type { Access, Role } from '../contract/route-table.ts'
import { AppError } from '../errors.ts'

/** Offices a caller may see and, where the role allows it, change. */
export type Reach = 'all' | ReadonlySet<string>

const NAMES: Record<Role, LocalText> = {
  admin: { de: 'Administration', en: 'administrator' },
  planner: { de: 'Planung', en: 'planner' },
  hr: { de: 'Personalstelle', en: 'HR' },
  council: { de: 'Personalrat', en: 'staff council' },
  leadership: { de: 'Leitung', en: 'leadership' },
  staff: { de: 'Beschäftigte', en: 'staff' },
}

/** Every role but planner and staff sees the whole city; a planner sees the offices named in the account. */
export function reachOf(user: CurrentUser): Reach {
  if (user.role === 'staff') return new Set()
  if (user.role === 'planner' && !user.allSites) return new Set(user.sites)
  return 'all'
}

/** @throws AppError AUTH-001 when nobody is signed in, AUTH-003 when the role is not among those allowed */
export function demandRole(user: CurrentUser | null, access: Access): void {
  if (access === 'public') return
  if (user === null) throw notSignedIn()
  if (access === 'signed-in' || access.includes(user.role)) return
  const list = (language: 'de' | 'en') => access.map(role => NAMES[role][language]).join(', ')
  throw new AppError('AUTH-003', {
    cause: { de: `Das dürfen nur: ${list('de')}.`, en: `Only these may do this: ${list('en')}.` },
    action: { de: 'Jemanden mit dieser Rolle bitten.', en: 'Ask somebody with this role.' },
  })
}

export function mayReach(user: CurrentUser, site: string): boolean {
  const reach = reachOf(user)
  return reach === 'all' || reach.has(site)
}

/** @throws AppError AUTH-004 when the site is not one of the caller's offices */
export function demandSite(user: CurrentUser, site: string): void {
  if (!mayReach(user, site)) throw otherSite()
}

/** @throws AppError AUTH-004 when none of the sites is one of the caller's offices */
export function demandAnySite(user: CurrentUser, sites: readonly string[]): void {
  if (!sites.some(site => mayReach(user, site))) throw otherSite()
}

/** @throws AppError AUTH-004 when the caller does not plan the whole city, for what cannot be divided by office */
export function demandAllSites(user: CurrentUser): void {
  if (reachOf(user) !== 'all') throw otherSite()
}

/** Staff reach their own record only. @throws AppError AUTH-009 */
export function demandOwnPerson(user: CurrentUser, person: string): void {
  if (user.role !== 'staff' || user.person === person) return
  throw new AppError('AUTH-009', {
    cause: {
      de: 'Mit diesem Konto ist nur der eigene Datensatz erreichbar.',
      en: 'This account only reaches its own record.',
    },
    action: { de: 'Den eigenen Datensatz öffnen.', en: 'Open your own record.' },
  })
}

export function notSignedIn(): AppError {
  return new AppError('AUTH-001', {
    cause: {
      de: 'Niemand ist angemeldet, oder die Sitzung ist abgelaufen.',
      en: 'Nobody is signed in, or the session has ended.',
    },
    action: { de: 'Neu anmelden.', en: 'Sign in again.' },
  })
}

function otherSite(): AppError {
  return new AppError('AUTH-004', {
    cause: {
      de: 'Das gehört zu einem Standort außerhalb der eigenen Planung.',
      en: 'This belongs to an office outside your planning.',
    },
    action: {
      de: 'Die Planung dieses Standorts bitten, oder die Administration um das Recht.',
      en: 'Ask the planner of that office, or the administrator for the right.',
    },
  })
}
