import type { Db } from '../../db/client.ts'
import { existingPeople } from '../../db/queries/people/existing-people.ts'
import { existingSites } from '../../db/queries/sites/existing-sites.ts'
import { listUsers, type UserWithSites } from '../../db/queries/users/list-users.ts'
import type { Role } from '../contract/route-table.ts'
import { type AppFault, demandNoFaults, notFound } from '../errors.ts'

/** @throws AppError REQ-007 */
export async function fetchUser(db: Db, id: number, now: Date): Promise<UserWithSites> {
  const [user] = await listUsers(db, now, id)
  if (user === undefined) throw notFound({ de: 'Das Konto', en: 'The account' }, String(id))
  return user
}

export interface RightsWanted {
  readonly role: Role
  readonly allSites: boolean
  readonly sites: readonly string[]
  readonly person?: string | null | undefined
}

/** Checks that offices and person exist and fit the role, all faults at once. @throws AppError REQ-001 */
export async function demandFittingRights(db: Db, wanted: RightsWanted): Promise<void> {
  const faults: AppFault[] = []
  const known = await existingSites(db, wanted.sites)
  for (const [i, site] of wanted.sites.entries()) {
    if (!known.has(site)) faults.push(missing(`sites.${i}`, site))
  }
  if (wanted.person != null && !(await existingPeople(db, [wanted.person])).has(wanted.person)) {
    faults.push(missing('person', wanted.person))
  }
  if (wanted.role === 'planner' && !wanted.allSites && wanted.sites.length === 0) {
    faults.push({
      code: 'FLD-001',
      cause: { de: 'Eine Planung braucht mindestens einen Standort.', en: 'A planner needs at least one office.' },
      action: { de: 'Standorte nennen oder alle.', en: 'Name offices, or all of them.' },
      where: 'sites',
    })
  }
  if (wanted.role === 'staff' && wanted.person == null) {
    faults.push({
      code: 'FLD-001',
      cause: {
        de: 'Wer den eigenen Dienstplan sieht, muss im Personal stehen.',
        en: 'Somebody who sees the own roster must be among the people.',
      },
      action: { de: 'Die Person nennen.', en: 'Name the person.' },
      where: 'person',
    })
  }
  demandNoFaults(faults)
}

function missing(where: string, id: string): AppFault {
  return {
    code: 'FLD-008',
    cause: { de: `„${id}“ gibt es nicht.`, en: `“${id}” does not exist.` },
    action: { de: 'Aus der Liste wählen.', en: 'Choose from the list.' },
    where,
  }
}
