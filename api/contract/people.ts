import { z } from 'zod'
import { id, isoDate, minuteOfDay, note, pageOf, paging, text, validity, weekday } from './common.ts'
import { defineRoute } from './route-table.ts'

/**
 * People as planning sees them. What protects somebody is stored as its planning effect; the reason, and the kind of an
 * absence, are sent to HR only (the fields are missing for everybody else). The staff council gets ids in place of
 * names and no contract hours; staff get their own record.
 */

export const protectionEffect = z.enum(['minor', 'no-extra-work', 'expectant', 'nursing', 'trainee'])
export const absenceKind = z.enum(['leave', 'sickness', 'training', 'parental', 'special-leave', 'other'])

export const contract = z.object({
  weeklyMinutes: z
    .int()
    .min(0)
    .max(48 * 60)
    .describe('agreed weekly working time, minutes'),
  workdaysPerWeek: z.int().min(1).max(6).default(5),
  toleranceMinutes: z.int().min(0).max(1200).default(120).describe('allowed deviation from a week target, either way'),
  ...validity,
})
export const heldSkill = z.object({ skill: id, ...validity })
export const protection = z.object({
  effect: protectionEffect,
  reason: z.string().trim().max(300).nullish().describe('HR only'),
  ...validity,
})
/** A repeating time of the week at which somebody does not work. */
export const availability = z.object({
  weekday,
  start: minuteOfDay.default(0),
  end: minuteOfDay.default(1440),
  kind: z.enum(['contract-free', 'unavailable', 'school']),
  ...validity,
})

const personFields = {
  name: text,
  homeSite: id,
  sites: z.array(id).min(1).describe('sites this person may work at, the home site among them'),
  entryDate: isoDate.describe('first day of employment'),
  exitDate: isoDate.nullable().default(null).describe('last day of employment'),
  maxDayMinutes: z.int().min(60).max(600).nullable().default(null).describe('a personal limit below the general one'),
  speed: z.number().min(0).max(2).default(1).describe('how much of a trained person this one counts at the counter'),
  contracts: z.array(contract).min(1),
  skills: z.array(heldSkill),
  protections: z.array(protection),
  availability: z.array(availability),
}

export const personSummary = z.object({
  id,
  name: z.string(),
  homeSite: id,
  sites: z.array(id),
  weeklyMinutes: z.int().nullable().describe('of the contract in force; null where the caller may not see it'),
  skills: z.array(id).describe('held today'),
  active: z.boolean().describe('employed today'),
  editable: z.boolean(),
})
export type PersonSummary = z.infer<typeof personSummary>

export const absence = z.object({
  id,
  from: isoDate,
  to: isoDate.describe('last day'),
  start: minuteOfDay.default(0).describe('on each of the days'),
  end: minuteOfDay.default(1440),
  kind: absenceKind.optional().describe('HR and the person only'),
  note: note.optional().describe('HR and the person only'),
})
export type Absence = z.infer<typeof absence>

export const wish = z.object({
  id,
  date: isoDate,
  kind: z.enum(['off', 'work', 'start-not-before', 'end-not-after', 'site']),
  minute: minuteOfDay.nullish().describe('for start-not-before and end-not-after'),
  site: id.nullish().describe('for site'),
  weight: z.int().min(1).max(100).default(10).describe('how much it matters to the person'),
})
export type Wish = z.infer<typeof wish>

export const person = z.object({
  id,
  ...personFields,
  contracts: z.array(contract),
  absences: z.array(absence).describe('from four weeks ago on'),
  wishes: z.array(wish).describe('from today on'),
  editable: z.boolean().describe('whether the caller may change this record'),
})
export type Person = z.infer<typeof person>

const params = z.object({ person: id })
const tags = ['People'] as const
const readers = ['admin', 'planner', 'hr', 'council', 'leadership', 'staff'] as const
const writers = ['planner', 'hr'] as const
const onePerson = { tags, params, scope: 'sites' } as const
const newAbsence = absence.omit({ id: true })
const newWish = wish.omit({ id: true })

export const peopleRoutes = {
  listPeople: defineRoute({
    method: 'get',
    path: '/people',
    summary: 'People by name',
    tags,
    roles: readers,
    scope: 'filtered',
    query: z.object({
      search: z.string().trim().max(100).optional().describe('part of the name'),
      site: id.optional().describe('home or second site'),
      skill: id.optional(),
      inactive: z.enum(['true', 'false']).optional().describe('true: also those not employed today'),
      ...paging,
    }),
    response: pageOf(personSummary),
  }),
  getPerson: defineRoute({
    ...onePerson,
    method: 'get',
    path: '/people/:person',
    summary: 'One person with contract, skills, sites, availability, absences and wishes',
    roles: readers,
    response: person,
  }),
  createPerson: defineRoute({
    tags,
    method: 'post',
    path: '/people',
    summary: 'Add a person',
    roles: ['hr', 'admin'],
    scope: 'city',
    body: z.object(personFields),
    response: person,
    status: 201,
  }),
  updatePerson: defineRoute({
    ...onePerson,
    method: 'put',
    path: '/people/:person',
    summary:
      'Change a person; contracts and protections by HR only (others send them back unchanged or leave them out)',
    roles: writers,
    body: z.object({
      ...personFields,
      contracts: personFields.contracts.optional(),
      protections: personFields.protections.optional(),
    }),
    response: person,
  }),
  addAbsence: defineRoute({
    ...onePerson,
    method: 'post',
    path: '/people/:person/absences',
    summary: 'Enter an absence',
    roles: writers,
    body: newAbsence,
    response: absence,
    status: 201,
  }),
  updateAbsence: defineRoute({
    ...onePerson,
    method: 'put',
    path: '/people/:person/absences/:absence',
    summary: 'Change an absence',
    roles: writers,
    params: z.object({ person: id, absence: id }),
    body: newAbsence,
    response: absence,
  }),
  removeAbsence: defineRoute({
    ...onePerson,
    method: 'delete',
    path: '/people/:person/absences/:absence',
    summary: 'Take an absence back',
    roles: writers,
    params: z.object({ person: id, absence: id }),
    response: z.object({}),
  }),
  addWish: defineRoute({
    ...onePerson,
    method: 'post',
    path: '/people/:person/wishes',
    summary: 'Enter a wish; staff for themselves',
    roles: ['planner', 'hr', 'staff'],
    body: newWish,
    response: wish,
    status: 201,
  }),
  removeWish: defineRoute({
    ...onePerson,
    method: 'delete',
    path: '/people/:person/wishes/:wish',
    summary: 'Take a wish back; staff their own',
    roles: ['planner', 'hr', 'staff'],
    params: z.object({ person: id, wish: id }),
    response: z.object({}),
  }),
}
