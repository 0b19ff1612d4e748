import { mayReach } from '../auth/rights.ts'
import type { CurrentUser } from '../context.ts'
import type { Role } from '../contract/route-table.ts'

/** What a caller sees of a person. */
export interface View {
  /** Names and personnel number; otherwise the id stands for the person. */
  readonly names: boolean
  /** Free times, protections as effects, absences, wishes. */
  readonly circumstances: boolean
  readonly absenceKinds: boolean
  /** Reasons of protections and the date of birth. */
  readonly reasons: boolean
  readonly editable: boolean
}

/** Roles that judge rosters and concepts, not people: ids in place of names, no circumstances. */
const PSEUDONYMOUS: readonly Role[] = ['council', 'leadership']

export function seesNames(user: CurrentUser): boolean {
  return !PSEUDONYMOUS.includes(user.role)
}

export function viewOf(user: CurrentUser, person: { readonly id: string; readonly homeSite: string }): View {
  const hr = user.role === 'hr'
  return {
    names: seesNames(user),
    circumstances: seesNames(user),
    absenceKinds: hr || user.person === person.id,
    reasons: hr,
    editable: mayEdit(user, person.homeSite),
  }
}

/** HR everybody, planners those whose home is one of their offices. */
export function mayEdit(user: CurrentUser, homeSite: string): boolean {
  return user.role === 'hr' || (user.role === 'planner' && mayReach(user, homeSite))
}

/** What HR sees; for the audit trail, which hides again what its readers may not see. */
export const WHOLE_VIEW: View = {
  names: true,
  circumstances: true,
  absenceKinds: true,
  reasons: true,
  editable: true,
}
