import type { LOCALES, ROLES } from '../../schema/index.ts'
import { PHONE } from './sites.ts'

/** Demo accounts, one for each kind of user. They exist in the example city alone and every page there says so. */
export interface DemoAccount {
  login: string
  password: string
  displayName: string
  role: (typeof ROLES)[number]
  locale: (typeof LOCALES)[number]
  /** Sites that a planner plans; `all` for every one. */
  plans?: 'all' | readonly string[]
  /** Linked to a planned person of this site. */
  personOf?: string
}

export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  { login: 'admin', password: 'demo-admin', displayName: 'Verwaltung der Anwendung', role: 'admin', locale: 'de' },
  {
    login: 'planung',
    password: 'demo-planung',
    displayName: 'Dienstplanung',
    role: 'planner',
    locale: 'de',
    plans: 'all',
  },
  {
    login: 'mitte',
    password: 'demo-mitte',
    displayName: 'Büroleitung Mitte',
    role: 'planner',
    locale: 'de',
    plans: ['mitte'],
  },
  { login: 'personal', password: 'demo-personal', displayName: 'Personalstelle', role: 'hr', locale: 'de' },
  { login: 'personalrat', password: 'demo-personalrat', displayName: 'Personalrat', role: 'council', locale: 'de' },
  { login: 'leitung', password: 'demo-leitung', displayName: 'Fachbereichsleitung', role: 'leadership', locale: 'de' },
  {
    login: 'mitarbeit',
    password: 'demo-mitarbeit',
    displayName: 'Mitarbeit',
    role: 'staff',
    locale: 'de',
    personOf: 'mitte',
  },
  {
    login: 'telefon',
    password: 'demo-telefon',
    displayName: 'Mitarbeit Telefon',
    role: 'staff',
    locale: 'en',
    personOf: PHONE,
  },
]
