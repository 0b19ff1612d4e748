import type { UserWithSites } from '../../db/queries/users/list-users.ts'
import type { User } from '../contract/users.ts'

/** A stored account as administrators see it; its password's hash stays behind. */
export function toUser({ user, sites, lastSeenAt }: UserWithSites): User {
  return {
    id: user.id,
    login: user.login,
    name: user.displayName,
    role: user.role,
    allSites: user.allSites,
    sites: [...sites],
    person: user.personId,
    active: user.active,
    mustChangePassword: user.mustChangePassword,
    createdAt: user.createdAt.toISOString(),
    lastSeenAt: lastSeenAt?.toISOString() ?? null,
    revision: user.revision,
  }
}
