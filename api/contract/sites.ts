import { z } from 'zod'
import {
  channel,
  id,
  isoDate,
  listOf,
  localText,
  minuteOfDay,
  revision,
  siteKind,
  text,
  validity,
  weekday,
} from './common.ts'
import { defineRoute } from './route-table.ts'

/**
 * Sites (offices, the phone team, outposts of the mobile office) with all that is planned from: opening hours, closing
 * days, tours, service targets, minimum staffing; and the catalogue of services, activities and skills. Lists with
 * validity dates are written as a whole, so that all overlaps are found at once and one audit row tells the change.
 */

const code = id.regex(/^[a-z0-9][a-z0-9-]{0,39}$/).describe('short name in addresses and files, e.g. mitte')

const siteFields = {
  name: text,
  kind: siteKind,
  address: z.string().trim().max(300).default(''),
  district: z.string().trim().max(100).default(''),
  counters: z.int().min(0).max(500).describe('places to serve customers at'),
  sortOrder: z.int().min(0).max(10_000).default(0),
  ...validity,
}

export const site = z.object({
  id: code,
  ...siteFields,
  revision,
  editable: z.boolean().describe('whether the caller may change this site'),
})
export type Site = z.infer<typeof site>

/** Opening hours of one weekday. A weekday without an entry is closed. */
export const openingHours = z.object({
  weekday,
  blocks: z
    .array(
      z.object({
        start: minuteOfDay,
        end: minuteOfDay,
        access: z.enum(['all', 'appointment']).describe('appointment: only with an appointment'),
      }),
    )
    .min(1)
    .max(4)
    .describe('in order, without overlap'),
  leadMinutes: z.int().min(0).max(480).default(30).describe('work may begin this long before the first block'),
  tailMinutes: z.int().min(0).max(480).default(30).describe('and end this long after the last one'),
  ...validity,
})
export type OpeningHours = z.infer<typeof openingHours>

/** A stretch of dates, or the nth weekday of each month while valid. */
export const closingDay = z.object({
  firstDay: isoDate.nullish(),
  lastDay: isoDate.nullish(),
  weekday: weekday.nullish(),
  nth: z
    .union([z.literal(-1), z.int().min(1).max(5)])
    .nullish()
    .describe('of the month; -1 = the last'),
  effect: z.enum(['closed', 'counter-closed']).describe('counter-closed: people work (training, team, back office)'),
  reason: text,
  ...validity,
})
export type ClosingDay = z.infer<typeof closingDay>

export const cityClosingDay = closingDay.extend({
  kind: siteKind.nullish().describe('only sites of this kind; left out: the whole city'),
})

export const tour = z.object({
  id: code,
  name: text,
  weekday: weekday.nullish().describe('weekly while valid; or a date'),
  date: isoDate.nullish(),
  departMinute: minuteOfDay.describe('the crew leaves'),
  setupMinutes: z.int().min(0).max(480).describe('travel and setting up before customers come'),
  openFrom: minuteOfDay,
  openTo: minuteOfDay,
  returnMinute: minuteOfDay.describe('the crew is back'),
  crew: z.int().min(1).max(20),
  skill: id.nullish().describe('skill that every member of the crew needs'),
  ...validity,
})
export type Tour = z.infer<typeof tour>

export const serviceTarget = z.object({
  channel,
  share: z.number().gt(0).lt(1).describe('share of customers'),
  withinMinutes: z.number().min(0).max(600).describe('who wait at most so many minutes'),
  intervalShare: z
    .number()
    .gt(0)
    .lt(1)
    .nullish()
    .describe('least share in every half-hour where staffing is found by simulation; left out: `share`'),
  maxOccupancy: z.number().gt(0).max(1).nullish().describe('highest planned share of busy time'),
  ...validity,
})
export type ServiceTarget = z.infer<typeof serviceTarget>

export const staffingLevel = z.object({
  activity: id,
  skill: id.nullish().describe('count only people who hold this skill'),
  weekday: weekday.nullish().describe('left out: every day with work'),
  start: minuteOfDay.nullish().describe('left out: all opening hours'),
  end: minuteOfDay.nullish(),
  minimum: z.int().min(0).max(200).describe('people who must be there'),
  required: z.int().min(0).max(200).default(0).describe('people for work that demand does not show'),
  dueWorkdays: z
    .int()
    .min(0)
    .max(20)
    .nullish()
    .describe('given: this work may be done at any time from its start to the end of so many workdays later'),
  reason: z.string().trim().max(300).default(''),
  ...validity,
})
export type StaffingLevel = z.infer<typeof staffingLevel>

export const siteDetail = site.extend({
  openingHours: z.array(openingHours),
  closingDays: z.array(closingDay).describe("the site's own"),
  inheritedClosingDays: z.array(cityClosingDay).describe('of the whole city or of all sites of this kind'),
  tours: z.array(tour),
  serviceTargets: z.array(serviceTarget).describe("the site's own; without one the city's default counts"),
  defaultServiceTargets: z.array(serviceTarget),
  staffingLevels: z.array(staffingLevel),
})
export type SiteDetail = z.infer<typeof siteDetail>

export const service = z.object({
  id: code,
  name: localText,
  meanMinutes: z.number().positive().max(600).describe('mean handling time without changeover'),
  cv: z.number().min(0).max(5).describe('coefficient of variation of the handling time'),
  changeoverMinutes: z.number().min(0).max(60).default(1.5).describe('from one customer to the next'),
  slotMinutes: z.int().min(1).max(480).nullish().describe('length of an appointment; left out: not bookable'),
  online: z.boolean().describe('can be had online too'),
  active: z.boolean(),
  revision,
})
export type Service = z.infer<typeof service>

export const activity = z.object({
  id,
  name: localText,
  skill: id.nullable().describe('skill that a person must hold'),
  minPieceMinutes: z.int(),
})
export const skill = z.object({ id, name: localText })
export type Activity = z.infer<typeof activity>
export type Skill = z.infer<typeof skill>

const params = z.object({ site: id })
const tags = ['Sites'] as const
const ofOneSite = {
  tags,
  params,
  roles: ['admin', 'planner'],
  scope: 'sites',
  method: 'put',
  response: siteDetail,
} as const

/** The whole list and the revision of the site it was made from. */
function wholeList<T extends z.ZodType>(item: T) {
  return z.object({ revision, items: z.array(item).max(1000) })
}

export const sitesRoutes = {
  listSites: defineRoute({
    method: 'get',
    path: '/sites',
    summary: 'All sites in their order; those not in service on the day are left out unless asked for',
    tags,
    roles: 'signed-in',
    scope: 'city',
    query: z.object({ on: isoDate.optional().describe('left out: today'), all: z.enum(['true', 'false']).optional() }),
    response: listOf(site),
  }),
  getSite: defineRoute({
    method: 'get',
    path: '/sites/:site',
    summary: 'One site with hours, closing days, tours, targets and minimum staffing',
    tags,
    params,
    roles: ['admin', 'planner', 'hr', 'council', 'leadership'],
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
    body: z.object({ id: code, ...siteFields }),
    response: siteDetail,
    status: 201,
  }),
  updateSite: defineRoute({
    ...ofOneSite,
    path: '/sites/:site',
    summary: 'Change a site',
    body: z.object({ ...siteFields, revision }),
  }),
  setOpeningHours: defineRoute({
    ...ofOneSite,
    path: '/sites/:site/opening-hours',
    summary: 'Replace the opening hours of a site',
    body: wholeList(openingHours),
  }),
  setClosingDays: defineRoute({
    ...ofOneSite,
    path: '/sites/:site/closing-days',
    summary: "Replace the site's own closing days",
    body: wholeList(closingDay),
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
  setStaffingLevels: defineRoute({
    ...ofOneSite,
    path: '/sites/:site/staffing-levels',
    summary: 'Replace the minimum staffing of a site',
    body: wholeList(staffingLevel),
  }),
  listCityClosingDays: defineRoute({
    method: 'get',
    path: '/city/closing-days',
    summary: 'Closing days of the whole city or of all sites of a kind',
    tags,
    roles: 'signed-in',
    scope: 'city',
    response: listOf(cityClosingDay),
  }),
  setCityClosingDays: defineRoute({
    method: 'put',
    path: '/city/closing-days',
    summary: 'Replace the closing days of the whole city',
    tags,
    roles: ['admin'],
    scope: 'city',
    body: z.object({ revision: revision.describe('of the city'), items: z.array(cityClosingDay).max(1000) }),
    response: listOf(cityClosingDay),
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
  createService: defineRoute({
    method: 'post',
    path: '/catalogue/services',
    summary: 'Add a service',
    tags: ['Catalogue'],
    roles: ['admin'],
    scope: 'city',
    body: service.omit({ revision: true }),
    response: service,
    status: 201,
  }),
  updateService: defineRoute({
    method: 'put',
    path: '/catalogue/services/:service',
    summary: 'Change a service',
    tags: ['Catalogue'],
    params: z.object({ service: id }),
    roles: ['admin'],
    scope: 'city',
    body: service.omit({ id: true }),
    response: service,
  }),
}
