import type { PersonParts } from '../../db/queries/people/save-person.ts'
import type { Person } from '../contract/people.ts'

/** Lists of a record as they are stored; what is left out stays as it is. */
export function toPersonParts(
  fields: Partial<Pick<Person, 'sites' | 'contracts' | 'skills' | 'protections' | 'weeklyFreeTimes'>>,
): PersonParts {
  return {
    sites: fields.sites,
    contracts: fields.contracts?.map(({ from, to, ...contract }) => ({ ...contract, ...validity(from, to) })),
    skills: fields.skills?.map(({ skill, from, to }) => ({ skillCode: skill, ...validity(from, to) })),
    protections: fields.protections?.map(({ effect, maxDayMinutes, reason, from, to }) => ({
      effect,
      maxDayMinutes: maxDayMinutes ?? null,
      reason: reason ?? null,
      ...validity(from, to),
    })),
    freeTimes: fields.weeklyFreeTimes?.map(({ weekday, start, end, kind, from, to }) => ({
      weekday,
      startMinute: start,
      endMinute: end,
      kind,
      ...validity(from, to),
    })),
  }
}

function validity(from: string, to: string | null | undefined) {
  return { validFrom: from, validTo: to ?? null }
}
