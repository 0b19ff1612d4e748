import type { Db } from '../../db/client.ts'
import { findPerson, type PersonRecord } from '../../db/queries/people/find-person.ts'
import { demandAnySite, demandOwnPerson, demandSite } from '../auth/rights.ts'
import type { CurrentUser } from '../context.ts'
import { notFound } from '../errors.ts'

/** How far back absences and wishes are shown, days. */
const LOOK_BACK_DAYS = 28

export function lookBack(today: string): string {
  const date = new Date(`${today}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - LOOK_BACK_DAYS)
  return date.toISOString().slice(0, 10)
}

/**
 * The person's record, if the caller may read it: staff their own, planners whoever may work at one of their offices.
 * @throws AppError AUTH-004, AUTH-009, REQ-007
 */
export async function fetchPerson(db: Db, user: CurrentUser, id: string, today: string): Promise<PersonRecord> {
  demandOwnPerson(user, id)
  const record = await findPerson(db, id, lookBack(today))
  if (record === undefined) throw notFound({ de: 'Die Person', en: 'The person' }, id)
  if (user.role !== 'staff') {
    demandAnySite(
      user,
      record.sites.map(site => site.siteCode),
    )
  }
  return record
}

/**
 * The person's record, if the caller may change it: HR, the planner of the home site, for wishes the person.
 * @throws AppError AUTH-004, AUTH-009, REQ-007
 */
export async function fetchPersonToChange(db: Db, user: CurrentUser, id: string, today: string): Promise<PersonRecord> {
  const record = await fetchPerson(db, user, id, today)
  if (user.role !== 'staff') demandSite(user, record.person.homeSite)
  return record
}
