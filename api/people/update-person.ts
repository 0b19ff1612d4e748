import { replacePersonParts, updatePerson as storePerson } from '../../db/queries/people/save-person.ts'
import { recordAudit } from '../audit/record.ts'
import { demandSite } from '../auth/rights.ts'
import type { CurrentUser } from '../context.ts'
import { AppError, changedMeanwhile, demandNoFaults } from '../errors.ts'
import { verb } from '../http/verb.ts'
import { faultsOfPerson } from './check-person.ts'
import { fetchPersonToChange } from './internal.ts'
import { demandFreeNumber } from './personnel-number.ts'
import { toPerson } from './to-person.ts'
import { toPersonParts } from './to-rows.ts'
import { viewOf, WHOLE_VIEW } from './view.ts'

/** What only HR may write: who somebody is, and what was agreed with them. */
const HR_ONLY = [
  'personnelNumber',
  'givenName',
  'familyName',
  'birthDate',
  'entryDate',
  'leavingDate',
  'contracts',
  'protections',
] as const

export const updatePerson = verb('updatePerson', async call => {
  const { db, user, params, body } = call
  const today = await call.today()
  return db.transaction(async tx => {
    const record = await fetchPersonToChange(tx, user, params.person, today)
    const before = toPerson(record, WHOLE_VIEW)
    demandHrFieldsFrom(user, body)
    demandOwnSitesOnly(user, before, body)
    const { homeSite, sites, entryDate, leavingDate } = { ...before, ...body }
    demandNoFaults(await faultsOfPerson(tx, { ...body, homeSite, sites, entryDate, leavingDate }))
    if (body.personnelNumber !== undefined) await demandFreeNumber(tx, body.personnelNumber, params.person)
    const { revision, contracts: _c, skills: _s, protections: _p, weeklyFreeTimes: _w, sites: _l, ...fields } = body
    if (!(await storePerson(tx, params.person, fields, revision))) throw changedMeanwhile()
    await replacePersonParts(tx, params.person, toPersonParts(body))
    const stored = await fetchPersonToChange(tx, user, params.person, today)
    await recordAudit(tx, call, {
      verb: 'people.update',
      entity: 'person',
      entityId: params.person,
      before,
      after: toPerson(stored, WHOLE_VIEW),
    })
    return toPerson(stored, viewOf(user, stored.person))
  })
})

function demandHrFieldsFrom(user: CurrentUser, body: Partial<Record<(typeof HR_ONLY)[number], unknown>>): void {
  const touched = HR_ONLY.filter(field => body[field] !== undefined)
  if (user.role === 'hr' || touched.length === 0) return
  throw new AppError('AUTH-003', {
    cause: {
      de: `Das ändert nur die Personalstelle: ${touched.join(', ')}.`,
      en: `Only HR changes: ${touched.join(', ')}.`,
    },
    action: { de: 'Diese Angaben weglassen.', en: 'Leave these fields out.' },
    where: touched.join(', '),
  })
}

/** A planner lends and takes people at the own offices; what was agreed with another office stays. */
function demandOwnSitesOnly(
  user: CurrentUser,
  before: { readonly homeSite: string; readonly sites: readonly string[] },
  body: { readonly homeSite?: string | undefined; readonly sites?: readonly string[] | undefined },
): void {
  const after = body.sites ?? before.sites
  const changed = [
    ...before.sites.filter(site => !after.includes(site)),
    ...after.filter(site => !before.sites.includes(site)),
  ]
  for (const site of changed) demandSite(user, site)
  demandSite(user, body.homeSite ?? before.homeSite)
}
