import type { Role } from '../../api/contract/route-table.ts'
import { ACCOUNT_PATH, PAGES, SIGN_IN_PATH } from '../config/paths.ts'

/** The page that was asked for before signing in; only addresses of this application. */
export function wantedPath(search: string): string | null {
  const to = new URLSearchParams(search).get('to')
  return to && /^\/(?![/\\])/.test(to) && !to.startsWith(SIGN_IN_PATH) ? to : null
}

/** The first page of a role: the first of the navigation that it may see. */
export function homeOf(role: Role): string {
  return PAGES.find(page => page.group && page.roles.includes(role))?.path ?? ACCOUNT_PATH
}
