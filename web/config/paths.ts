import type { ComponentType } from 'react'
import type { Role } from '../../api/contract/route-table.ts'
import type { PlainKey } from '../i18n/messages.ts'

/** Where a page stands in the navigation; without a group it is reached from other pages only. */
export type NavigationGroup = 'planning' | 'city' | 'administration'

export interface Page {
  readonly path: `/${string}`
  readonly title: PlainKey
  /** Who may see it, as the route it lives on says in the contract. */
  readonly roles: readonly Role[]
  readonly group?: NavigationGroup
  readonly load: () => Promise<ComponentType>
}

const OFFICE: readonly Role[] = ['admin', 'planner', 'hr', 'council', 'leadership']

/** Every page, in the order of the navigation. A new page is a line here. */
export const PAGES: readonly Page[] = [
  {
    path: '/',
    title: 'shell.page.overview',
    roles: OFFICE,
    group: 'planning',
    load: async () => (await import('../pages/overview/overview-page.tsx')).OverviewPage,
  },
]

export const SIGN_IN_PATH = '/sign-in'
export const SETUP_PATH = '/setup'
export const ACCOUNT_PATH = '/account'
