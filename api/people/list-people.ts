import { listPeople as queryPeople } from '../../db/queries/people/list-people.ts'
import { demandSite, reachOf } from '../auth/rights.ts'
import type { PersonSummary } from '../contract/people.ts'
import { verb } from '../http/verb.ts'
import { mayEdit, seesNames } from './view.ts'

export const listPeople = verb('listPeople', async ({ db, user, query, today }) => {
  const on = await today()
  if (query.site !== undefined && user.role !== 'staff') demandSite(user, query.site)
  const reach = reachOf(user)
  const names = seesNames(user)
  const found = await queryPeople(db, {
    search: query.search,
    searchNames: names,
    site: query.site,
    skill: query.skill,
    on,
    inactive: query.inactive === 'true',
    // Staff see themselves whatever their site is; an account without a person sees nobody.
    ...(user.role === 'staff'
      ? { reach: 'all' as const, only: user.person ?? '' }
      : { reach: reach === 'all' ? reach : [...reach] }),
    offset: query.offset,
    limit: query.limit,
  })
  const items = found.rows.map(
    (person): PersonSummary => ({
      id: person.id,
      name: names ? `${person.familyName}, ${person.givenName}` : person.id,
      ...(names ? { personnelNumber: person.personnelNumber } : {}),
      homeSite: person.homeSite,
      sites: found.sites.filter(site => site.personId === person.id).map(site => site.siteCode),
      weeklyMinutes: found.contracts.find(contract => contract.personId === person.id)?.weeklyMinutes ?? null,
      skills: found.skills.filter(skill => skill.personId === person.id).map(skill => skill.skillCode),
      active: person.entryDate <= on && (person.leavingDate === null || on <= person.leavingDate),
      editable: mayEdit(user, person.homeSite),
    }),
  )
  return { items, total: found.total, offset: query.offset, limit: query.limit }
})
