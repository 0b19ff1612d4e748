import { z } from 'zod'
import {
  empty,
  id,
  isoDate,
  minuteOfDay,
  numericId,
  numericIdParam,
  pageOf,
  paging,
  revision,
  validity,
  weekday,
} from './common.ts'
import { defineRoute } from './route-table.ts'

/**
 * People as planning sees them. What protects somebody is stored as its planning effect; the reason, the date of birth
 * and the kind of an absence are sent to HR only (the fields are missing for everybody else; the kind of an absence and
 * wishes also go to the person). The staff council and leadership get ids in place of names; staff get their own record.
 */

const namePart = z.string().trim().min(1).max(100)

export const contract = z.object({
  regime: z.enum(['tvoed', 'civil-servant', 'trainee']).default('tvoed'),
  weeklyMinutes: z.int().min(1).max(2880).describe('agreed weekly working time, minutes'),
  workdaysPerWeek: z.int().min(1).max(6).default(5),
  toleranceMinutes: z.int().min(0).max(1200).default(120).describe('allowed deviation from a week target, either way'),
  ...validity,
})
export const heldSkill = z.object({ skill: id, ...validity })
export const protection = z.object({
  effect: z.enum(['minor', 'no-extra-work', 'expectant', 'nursing', 'trainee']),
  maxDayMinutes: z.int().min(60).max(600).nullish().describe('a personal limit of working time per day'),
  reason: z.string().trim().max(300).nullish().describe('HR only'),
  ...validity,
})
/** A repeating time of the week at which somebody does not work. */
export const weeklyFreeTime = z.object({
  weekday,
  start: minuteOfDay.default(0),
  end: minuteOfDay.default(1440),
  kind: z.enum(['contract-free', 'unavailable', 'school']),
  ...validity,
})

const personFields = {
  personnelNumber: z.string().trim().min(1).max(40),
  givenName: namePart,
  familyName: namePart,
  birthDate: isoDate.nullish().describe('HR only'),
  homeSite: id,
  sites: z.array(id).min(1).describe('sites this person may work at, preferred ones first, the home site among them'),
  entryDate: isoDate.describe('first day of employment'),
  leavingDate: isoDate.nullish().describe('last day of employment'),
  speed: z.number().min(0).max(2).describe('how much of a trained person this one counts at the counter'),
  contracts: z.array(contract).min(1).max(50),
  skills: z.array(heldSkill).max(100),
  protections: z.array(protection).max(50),
  weeklyFreeTimes: z.array(weeklyFreeTime).max(100),
}

export const personSummary = z.object({
  id,
  name: z.string().describe('family name, given name; the id where the caller may not see names'),
  personnelNumber: z.string().optional(),
  homeSite: id,
  sites: z.array(id),
  weeklyMinutes: z.int().nullable().describe('of the contract in force; null: none today'),
  skills: z.array(id).describe('held today'),
  active: z.boolean().describe('employed today'),
  editable: z.boolean(),
})
export type PersonSummary = z.infer<typeof personSummary>

const absenceFields = {
  firstDay: isoDate,
  lastDay: isoDate,
  start: minuteOfDay.default(0).describe('on each of the days'),
  end: minuteOfDay.default(1440),
}
export const absenceKind = z.enum(['leave', 'sick', 'training', 'parental', 'school-block', 'special'])
export const absence = z.object({
  id: numericId,
  ...absenceFields,
  kind: absenceKind.optional().describe('HR and the person only'),
  state: z.enum(['requested', 'approved', 'cancelled']),
})
export type Absence = z.infer<typeof absence>

const wishFields = {
  date: isoDate,
  kind: z.enum(['off', 'work', 'start-not-before', 'end-not-after', 'site']),
  minute: minuteOfDay.nullish().describe('for start-not-before and end-not-after'),
  site: id.nullish().describe('for site'),
  weight: z.int().min(1).max(100).default(10).describe('how much it matters to the person'),
}
export const wish = z.object({
  id: numericId,
  ...wishFields,
  state: z.enum(['open', 'granted', 'refused', 'withdrawn']),
})
export type Wish = z.infer<typeof wish>

export const person = z.object({
  id,
  ...personFields,
  personnelNumber: z.string().optional(),
  givenName: z.string().optional().describe('missing where the caller may not see names'),
  familyName: z.string(),
  contracts: z.array(contract),
  absences: z.array(absence).describe('that end four weeks ago or later'),
  wishes: z.array(wish).describe('from four weeks ago on'),
  revision,
  editable: z.boolean().describe('whether the caller may change this record'),
})
export type Person = z.infer<typeof person>

const params = z.object({ person: id })
const tags = ['People'] as const
const readers = ['admin', 'planner', 'hr', 'council', 'leadership', 'staff'] as const
const writers = ['planner', 'hr'] as const
const onePerson = { tags, params, scope: 'sites' } as const
const newAbsence = z.object({ ...absenceFields, kind: absenceKind })
const newWish = z.object(wishFields)

export const peopleRoutes = {
  listPeople: defineRoute({
    method: 'get',
    path: '/people',
    summary: 'People by name',
    tags,
    roles: readers,
    scope: 'filtered',
    query: z.object({
      search: z.string().trim().max(100).optional().describe('part of the name or the personnel number'),
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
    summary: 'One person with contract, skills, sites, free times, absences and wishes',
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
    body: z.object({ id: id.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/).optional(), ...personFields }),
    response: person,
    status: 201,
  }),
  updatePerson: defineRoute({
    ...onePerson,
    method: 'put',
    path: '/people/:person',
    summary: 'Change a person; contracts, protections, names and employment by HR only (others leave them out)',
    roles: writers,
    body: z
      .object({ ...personFields, revision })
      .partial()
      .required({ revision: true }),
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
    summary: 'Change an absence; HR only may change its kind',
    roles: writers,
    params: z.object({ person: id, absence: numericIdParam }),
    body: z.object({ ...absenceFields, kind: absenceKind.optional() }),
    response: absence,
  }),
  removeAbsence: defineRoute({
    ...onePerson,
    method: 'delete',
    path: '/people/:person/absences/:absence',
    summary: 'Take an absence back',
    roles: writers,
    params: z.object({ person: id, absence: numericIdParam }),
    response: empty,
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
    params: z.object({ person: id, wish: numericIdParam }),
    response: empty,
  }),
}
