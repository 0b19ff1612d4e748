import type { Db } from '../../db/client.ts'
import { findCity } from '../../db/queries/city/find-city.ts'
import type { CurrentUser } from '../context.ts'
import type { Me } from '../contract/auth.ts'

/** The own account as the pages see it. */
export async function toMe(db: Db, user: CurrentUser): Promise<Me> {
  const city = await findCity(db)
  return {
    id: user.id,
    login: user.login,
    name: user.name,
    role: user.role,
    allSites: user.allSites,
    sites: [...user.sites],
    person: user.person,
    language: user.language,
    mustChangePassword: user.mustChangePassword,
    demo: city?.demo ?? false,
    sessionExpiresAt: user.sessionExpiresAt.toISOString(),
  }
}
