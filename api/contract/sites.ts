import { z } from 'zod'
import { channel, id, isoDate, listOf, minuteOfDay, share, siteKind, text, validity, weekday } from './common.ts'
import { defineRoute } from './route-table.ts'

/**
 * Sites (offices, the phone team, outposts of the mobile office) with all that is planned from: opening hours, closing
 * days, tours, service targets, minimum staffing; and the catalogue of services, activities and skills. Lists with
 * validity dates are written as a whole, so that all overlaps are found at once and one audit row tells the change.
 */

const siteFields = {
  name: text,
  shortName: z.string().trim().min(1).max(12).describe('for narrow columns'),
  kind: siteKind,
  address: z.string().trim().max(300).default(''),
  counters: z.int().min(0).max(500).describe('places to work at'),
  validFrom: isoDate.describe('first day of service'),
  validTo: isoDate.nullable().default(null).describe('last day of service; null = no end'),
  presenceBefore: z.int().min(0).max(180).default(15).describe('minutes people may be there before opening'),
  presenceAfter: z.int().min(0).max(180).default(30).describe('minutes people may be there after closing'),
}

export const site = z.object({
  id,
  ...siteFields,
  editable: z.boolean().describe('whether the caller may change this site'),
})
export type Site = z.infer<typeof site>

export const openingHour = z.object({
  weekday,
  start: minuteOfDay,
  end: minuteOfDay,
  access: z.enum(['all', 'appointment-only', 'walk-in-only']).default('all'),
  ...validity,
})
export type OpeningHour = z.infer<typeof openingHour>

export const closingDay = z.object({
  date: isoDate,
  reason: text,
  staffWork: z.boolean().default(false).describe('closed to customers, but people work (team meeting, training)'),
})
export type ClosingDay = z.infer<typeof closingDay>

export const tour = z.object({
  id: id.optional().describe('left out for a new tour'),
  title: text,
  repeats: z.enum(['weekly', 'once']),
  weekday: weekday.nullish().describe('for weekly tours'),
  date: isoDate.nullish().describe('for a single tour'),
  start: minuteOfDay.describe('crew leaves'),
  end: minuteOfDay.describe('crew is back'),
  serviceStart: minuteOfDay.describe('customers from'),
  serviceEnd: minuteOfDay.describe('customers until'),
  crew: z.int().min(1).max(20),
  skill: id.nullish().describe('skill that every member of the crew needs'),
  ...validity,
})
export type Tour = z.infer<typeof tour>

export const serviceTarget = z.object({
  channel,
  share: share.describe('share of customers'),
  withinMinutes: z.number().min(0).max(600).describe('who wait at most so many minutes'),
  maxOccupancy: share.nullish().describe('highest planned share of busy time'),
  ...validity,
})
export type ServiceTarget = z.infer<typeof serviceTarget>

export const staffingMinimum = z.object({
  activity: id,
  people: z.int().min(0).max(200),
  weekday: weekday.nullish().describe('left out: every day'),
  start: minuteOfDay.nullish().describe('left out: while open'),
  end: minuteOfDay.nullish(),
  skill: id.nullish().describe('count only people with this skill'),
  ...validity,
})
export type StaffingMinimum = z.infer<typeof staffingMinimum>

export const siteDetail = site.extend({
  openingHours: z.array(openingHour),
  closingDays: z.array(closingDay),
  tours: z.array(tour),
  serviceTargets: z.array(serviceTarget),
  staffingMinimums: z.array(staffingMinimum),
})
export type SiteDetail = z.infer<typeof siteDetail>

export const service = z.object({
  id,
  name: z.object({ de: text, en: text }),
  meanMinutes: z.number().positive().max(600).describe('mean handling time, minutes'),
  cv: z.number().min(0).max(5).describe('coefficient of variation of the handling time'),
  slotMinutes: z.int().min(0).max(240).describe('length of an appointment; 0 = not bookable'),
  share: share.describe('share of all contacts at the counter'),
  online: z.boolean().describe('can be had online too'),
  active: z.boolean(),
})
export type Service = z.infer<typeof service>

export const activity = z.object({ id, name: z.object({ de: text, en: text }), skill: id.nullable() })
export const skill = z.object({ id, name: z.object({ de: text, en: text }) })
export type Activity = z.infer<typeof activity>
export type Skill = z.infer<typeof skill>

const params = z.object({ site: id })
const tags = ['Sites'] as const
const readers = ['admin', 'planner', 'hr', 'council', 'leadership'] as const
const writers = ['admin', 'planner'] as const
const ofOneSite = { tags, params, roles: writers, scope: 'sites', method: 'put', response: siteDetail } as const

function wholeList<T extends z.ZodType>(item: T, most = 500) {
  return z.object({ items: z.array(item).max(most) })
}

export const sitesRoutes = {
  listSites: defineRoute({
    method: 'get',
    path: '/sites',
    summary: 'All sites by name; those no longer or not yet valid are left out unless asked for',
    tags,
    roles: 'signed-in',
    scope: 'city',
    query: z.object({
      on: isoDate.optional().describe('valid on this day; left out: today'),
      all: z.enum(['true', 'false']).optional(),
    }),
    response: listOf(site),
  }),
  getSite: defineRoute({
    method: 'get',
    path: '/sites/:site',
    summary: 'One site with hours, closing days, tours, targets and minimum staffing',
    tags,
    params,
    roles: readers,
    scope: 'sites',
    response: siteDetail,
  }),
  createSite: defineRoute({
    method: 'post',
    path: '/sites',
    summary: 'Add a site',
    tags,
    roles: ['admin'],
    scope: 'city',
    body: z.object({ id: id.regex(/^[a-z0-9][a-z0-9-]*$/), ...siteFields }),
    response: siteDetail,
    status: 201,
  }),
  updateSite: defineRoute({ ...ofOneSite, path: '/sites/:site', summary: 'Change a site', body: z.object(siteFields) }),
  setOpeningHours: defineRoute({
    ...ofOneSite,
    path: '/sites/:site/opening-hours',
    summary: 'Replace the opening hours of a site',
    body: wholeList(openingHour),
  }),
  setClosingDays: defineRoute({
    ...ofOneSite,
    path: '/sites/:site/closing-days',
    summary: 'Replace the closing days of a site from today on; past ones are kept',
    body: wholeList(closingDay, 1000),
  }),
  setTours: defineRoute({
    ...ofOneSite,
    path: '/sites/:site/tours',
    summary: 'Replace the tours to an outpost',
    body: wholeList(tour),
  }),
  setServiceTargets: defineRoute({
    ...ofOneSite,
    path: '/sites/:site/service-targets',
    summary: 'Replace the service targets of a site',
    body: wholeList(serviceTarget),
  }),
  setStaffingMinimums: defineRoute({
    ...ofOneSite,
    path: '/sites/:site/staffing-minimums',
    summary: 'Replace the minimum staffing of a site',
    body: wholeList(staffingMinimum),
  }),
  getCatalogue: defineRoute({
    method: 'get',
    path: '/catalogue',
    summary: 'Services, activities and skills',
    tags: ['Catalogue'],
    roles: 'signed-in',
    scope: 'city',
    response: z.object({ services: z.array(service), activities: z.array(activity), skills: z.array(skill) }),
  }),
  saveService: defineRoute({
    method: 'put',
    path: '/catalogue/services/:service',
    summary: 'Add or change a service',
    tags: ['Catalogue'],
    params: z.object({ service: id.regex(/^[a-z0-9][a-z0-9-]*$/) }),
    roles: ['admin'],
    scope: 'city',
    body: service.omit({ id: true }),
    response: service,
  }),
}
