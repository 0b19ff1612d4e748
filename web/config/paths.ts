import type { ComponentType } from 'react'
import type { Role } from '../../api/contract/route-table.ts'
import type { PlainKey } from '../i18n/messages.ts'

/** Where a page stands in the navigation; without a group it is reached from other pages only. */
export type NavigationGroup = 'planning' | 'concept' | 'city' | 'administration'

export interface Page {
  readonly path: `/${string}`
  readonly title: PlainKey
  /** Who may see it, as the route it lives on says in the contract. */
  readonly roles: readonly Role[]
  readonly group?: NavigationGroup
  readonly load: () => Promise<ComponentType>
}

const EVERYBODY: readonly Role[] = ['admin', 'planner', 'hr', 'council', 'leadership', 'staff']
const OFFICE: readonly Role[] = ['admin', 'planner', 'hr', 'council', 'leadership']
/** Leadership's questions, which planners may follow. */
const CONCEPTS: readonly Role[] = ['admin', 'planner', 'leadership']

/** Every page, in the order of the navigation. A new page is a line here. */
export const PAGES: readonly Page[] = [
  {
    path: '/',
    title: 'shell.page.overview',
    roles: OFFICE,
    group: 'planning',
    load: async () => (await import('../pages/overview/overview-page.tsx')).OverviewPage,
  },
  {
    path: '/roster',
    title: 'rosters.title',
    roles: ['admin', 'planner', 'hr', 'council'],
    group: 'planning',
    load: async () => (await import('../pages/roster/roster-page.tsx')).RosterPage,
  },
  {
    path: '/roster/diff',
    title: 'rosters.diff.title',
    roles: ['admin', 'planner', 'hr', 'council'],
    load: async () => (await import('../pages/roster-diff/roster-diff-page.tsx')).RosterDiffPage,
  },
  {
    path: '/roster/week-plan',
    title: 'exports.weekPlan.title',
    roles: ['admin', 'planner', 'hr'],
    load: async () => (await import('../pages/week-plan/week-plan-page.tsx')).WeekPlanPage,
  },
  {
    path: '/requirement',
    title: 'requirements.title',
    roles: OFFICE,
    group: 'planning',
    load: async () => (await import('../pages/requirement/requirement-page.tsx')).RequirementPage,
  },
  {
    path: '/demand',
    title: 'demand.title',
    roles: OFFICE,
    group: 'planning',
    load: async () => (await import('../pages/demand/demand-page.tsx')).DemandPage,
  },
  {
    path: '/accuracy',
    title: 'accuracy.title',
    roles: OFFICE,
    group: 'planning',
    load: async () => (await import('../pages/accuracy/accuracy-page.tsx')).AccuracyPage,
  },
  {
    path: '/demand/events',
    title: 'events.title',
    roles: OFFICE,
    load: async () => (await import('../pages/demand-events/demand-events-page.tsx')).DemandEventsPage,
  },
  {
    path: '/imports',
    title: 'imports.title',
    roles: ['admin', 'planner', 'hr'],
    group: 'planning',
    load: async () => (await import('../pages/imports/imports-page.tsx')).ImportsPage,
  },
  {
    path: '/my-shifts',
    title: 'shell.page.myShifts',
    roles: ['staff'],
    group: 'planning',
    load: async () => (await import('../pages/my-shifts/my-shifts-page.tsx')).MyShiftsPage,
  },
  {
    path: '/districts',
    title: 'concepts.districts',
    roles: CONCEPTS,
    group: 'concept',
    load: async () => (await import('../pages/districts/districts-page.tsx')).DistrictsPage,
  },
  {
    path: '/hours',
    title: 'concepts.hours',
    roles: CONCEPTS,
    group: 'concept',
    load: async () => (await import('../pages/hours/hours-page.tsx')).HoursPage,
  },
  {
    path: '/scenarios',
    title: 'scenarios.title',
    roles: CONCEPTS,
    group: 'concept',
    load: async () => (await import('../pages/scenarios/scenarios-page.tsx')).ScenariosPage,
  },
  {
    path: '/report',
    title: 'scenarios.report.title',
    roles: CONCEPTS,
    load: async () => (await import('../pages/report/report-page.tsx')).ReportPage,
  },
  {
    path: '/people',
    title: 'shell.page.people',
    roles: OFFICE,
    group: 'city',
    load: async () => (await import('../pages/people/people-page.tsx')).PeoplePage,
  },
  {
    path: '/people/:person',
    title: 'shell.page.people',
    roles: EVERYBODY,
    load: async () => (await import('../pages/person/person-page.tsx')).PersonPage,
  },
  {
    path: '/sites',
    title: 'shell.page.sites',
    roles: OFFICE,
    group: 'city',
    load: async () => (await import('../pages/sites/sites-page.tsx')).SitesPage,
  },
  {
    path: '/sites/:site',
    title: 'shell.page.sites',
    roles: OFFICE,
    load: async () => (await import('../pages/site/site-page.tsx')).SitePage,
  },
  {
    path: '/services',
    title: 'shell.page.services',
    roles: OFFICE,
    group: 'city',
    load: async () => (await import('../pages/services/services-page.tsx')).ServicesPage,
  },
  {
    path: '/users',
    title: 'shell.page.users',
    roles: ['admin'],
    group: 'administration',
    load: async () => (await import('../pages/users/users-page.tsx')).UsersPage,
  },
  {
    path: '/exports',
    title: 'exports.page.title',
    roles: ['admin', 'hr'],
    group: 'administration',
    load: async () => (await import('../pages/exports/exports-page.tsx')).ExportsPage,
  },
  {
    path: '/settings',
    title: 'shell.page.settings',
    roles: ['admin'],
    group: 'administration',
    load: async () => (await import('../pages/settings/settings-page.tsx')).SettingsPage,
  },
  {
    path: '/setup',
    title: 'shell.page.setup',
    roles: ['admin'],
    load: async () => (await import('../pages/setup/setup-page.tsx')).SetupPage,
  },
  {
    path: '/audit',
    title: 'shell.page.audit',
    roles: ['admin'],
    group: 'administration',
    load: async () => (await import('../pages/audit/audit-page.tsx')).AuditPage,
  },
  {
    path: '/account',
    title: 'shell.page.account',
    roles: EVERYBODY,
    load: async () => (await import('../pages/account/account-page.tsx')).AccountPage,
  },
  {
    path: '/glossary',
    title: 'glossary.title',
    roles: EVERYBODY,
    load: async () => (await import('../pages/glossary/glossary-page.tsx')).GlossaryPage,
  },
]

/** Whether a role may open the page at an address of the list. */
export function mayOpen(role: Role, path: Page['path']): boolean {
  return PAGES.some(page => page.path === path && page.roles.includes(role))
}

export const SIGN_IN_PATH = '/sign-in'
export const SETUP_PATH = '/setup'
export const ACCOUNT_PATH = '/account'
