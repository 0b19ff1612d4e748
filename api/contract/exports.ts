import { z } from 'zod'
import { empty, isoDate, isoInstant, listOf, numericIdParam, revision } from './common.ts'
import { defineRoute } from './route-table.ts'

/** What leaves the product: rosters for people and personnel systems, opening hours and capacity for the appointment system. */

export const shiftCode = z.object({
  code: z.string().trim().min(1).max(12),
  start: z.int().min(0).max(1439).describe('minutes after local midnight'),
  end: z.int().min(1).max(1440),
  breakMinutes: z.int().min(0).max(240).nullish().describe('left out: whatever the break'),
})

/** How a personnel system wants its file. */
export const handoverProfile = z.object({
  layout: z
    .enum(['general', 'ases', 'sap-2003'])
    .describe(
      'general: one line a shift with all there is; ases: reference, days, key, hours; sap-2003: the two tables of SAP infotype 2003',
    ),
  delimiter: z.enum([';', ',', '\t', '|']),
  encoding: z.enum(['utf-8', 'utf-8-bom', 'windows-1252']),
  decimal: z.enum([',', '.']),
  dateFormat: z.enum(['dd.MM.yyyy', 'dd.MM.yy', 'yyyy-MM-dd', 'yyyyMMdd']),
  timeFormat: z.enum(['HH:mm', 'HHmm', 'HHmmss']),
  numberWidth: z
    .int()
    .min(0)
    .max(20)
    .describe('personnel numbers are filled up with zeros to so many places; 0: as they are'),
  codes: z.array(shiftCode).max(200).describe('the first that fits counts'),
  otherCode: z.string().trim().max(12).describe('for shifts that no code fits'),
  externalSystem: z.string().trim().max(20).describe('EXTSYSTEM of SAP'),
  externalApplication: z.string().trim().max(20).describe('EXTAPPLICATION of SAP'),
})
export const namedProfile = z.object({
  id: z.string().describe('a number; or the name of one that the product brings along'),
  name: z.string(),
  builtIn: z.boolean(),
  profile: handoverProfile,
  updatedAt: isoInstant.nullable(),
})
export const profileSave = z.object({
  name: z.string().trim().min(1).max(80).describe('a saved profile of the same name is replaced'),
  profile: handoverProfile,
})

export const calendarFeed = z.object({
  active: z.boolean(),
  createdAt: isoInstant.nullable(),
})
export const newCalendarFeed = z.object({
  path: z.string().describe('address of the feed on this server; shown this once, only its hash is kept'),
  createdAt: isoInstant,
})

/** The calendar of the appointment system that belongs to an office. */
export const zmsScope = z.object({
  scopeId: z.string().regex(/^\d+$/).max(20),
  providerId: z.string().regex(/^\d+$/).max(20),
  providerSource: z.string().trim().min(1).max(40),
  shortName: z.string().trim().max(60).default(''),
  slotMinutes: z.int().min(1).max(120).describe('length of a slot in the booking calendar'),
  startInDays: z.int().min(0).max(365).describe('booking begins so many days ahead'),
  endInDays: z.int().min(0).max(365).describe('and ends so many days ahead'),
  publicPercent: z.int().min(0).max(100).describe('share of the counters that citizens may book themselves'),
})
export const zmsScopeOfSite = z.object({ scope: zmsScope.extend({ revision }).nullable() })

const hoursEntry = z.object({
  id: z.string().nullable(),
  type: z.enum(['appointment', 'openinghours']),
  firstDay: isoDate,
  lastDay: isoDate,
  start: z.int(),
  end: z.int(),
  weekdays: z.array(z.int()),
  afterWeeks: z.int(),
  weekOfMonth: z.int(),
  counters: z.int(),
  publicCounters: z.int(),
})
export const zmsPlan = z.object({
  site: z.string(),
  from: isoDate,
  to: isoDate,
  presentAt: isoInstant.nullable().describe('when the present state was read; null: it is not known'),
  create: z.array(hoursEntry),
  update: z.array(hoursEntry).describe('with the id they have in the appointment system'),
  remove: z.array(hoursEntry).describe('to delete by hand: the interface has no list for it'),
  unchanged: z.int(),
  weeks: z
    .array(z.object({ firstDay: isoDate, version: z.int() }))
    .describe('published rosters that the counters are from'),
})

export const bookableQuarter = z.object({
  date: isoDate,
  start: z.int(),
  staff: z.int().describe('people at the counters'),
  walkInMinutes: z.number().describe('work expected from customers without appointment'),
  booked: z.number().describe('appointments already booked'),
  bookable: z.int().describe('appointments that may still begin'),
})
export const bookableCapacity = z.object({
  site: z.string(),
  from: isoDate,
  to: isoDate,
  minutesPerAppointment: z.number(),
  forecast: z.boolean().describe('false: no forecast tells of customers without appointment; they count as none'),
  quarters: z.array(bookableQuarter),
})

export type HandoverProfile = z.infer<typeof handoverProfile>
export type NamedProfile = z.infer<typeof namedProfile>
export type ZmsScope = z.infer<typeof zmsScope>
export type ZmsPlan = z.infer<typeof zmsPlan>
export type BookableCapacity = z.infer<typeof bookableCapacity>

const params = z.object({ roster: numericIdParam })
const site = z.object({ site: z.string() })
const range = { from: isoDate.describe('first day'), to: isoDate.describe('last day, at most a year later') }
/** Person by person: for those who plan and pay, and each time in the audit trail. */
const handing = { tags: ['Exports'], roles: ['admin', 'planner', 'hr'] } as const
const offices = { tags: ['Exports'], roles: ['admin', 'planner'], scope: 'sites' } as const

export const exportsRoutes = {
  downloadRosterSheet: defineRoute({
    ...handing,
    scope: 'filtered',
    method: 'get',
    path: '/rosters/:roster/roster.xlsx',
    summary: 'The roster as a spreadsheet: week plan, shifts and cover',
    params,
    query: z.object({
      site: z.string().optional().describe('people of one office'),
      language: z.enum(['de', 'en']).optional().describe('left out: that of the request'),
    }),
    response: z.unknown(),
    produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }),
  downloadHandover: defineRoute({
    ...handing,
    scope: 'filtered',
    method: 'get',
    path: '/rosters/:roster/handover',
    summary: 'A published roster as the file of a personnel system',
    description:
      'Every shift has a document number that stays while the shift does. With `since`, only what changed: cancel lines of old documents and lines of new ones.',
    params,
    query: z.object({
      profile: z.string().default('general'),
      since: numericIdParam.optional().describe('the published version of the same week that was handed over before'),
      part: z.enum(['days', 'intervals']).default('days').describe('which of the two tables of SAP'),
    }),
    response: z.unknown(),
    produces: 'text/csv',
  }),
  listHandoverProfiles: defineRoute({
    ...handing,
    scope: 'city',
    method: 'get',
    path: '/handover-profiles',
    summary: 'How personnel systems want their files',
    response: listOf(namedProfile),
  }),
  saveHandoverProfile: defineRoute({
    ...handing,
    roles: ['admin', 'hr'],
    scope: 'city',
    method: 'put',
    path: '/handover-profiles',
    summary: 'Save a profile; its name decides which one is replaced',
    body: profileSave,
    response: namedProfile,
  }),
  deleteHandoverProfile: defineRoute({
    ...handing,
    roles: ['admin', 'hr'],
    scope: 'city',
    method: 'delete',
    path: '/handover-profiles/:profile',
    summary: 'Delete a saved profile',
    params: z.object({ profile: numericIdParam }),
    response: empty,
  }),
  getCalendarFeed: defineRoute({
    tags: ['Exports'],
    roles: 'signed-in',
    scope: 'own',
    method: 'get',
    path: '/my/calendar-feed',
    summary: 'Whether there is a private calendar feed of the own shifts',
    response: calendarFeed,
  }),
  createCalendarFeed: defineRoute({
    tags: ['Exports'],
    roles: 'signed-in',
    scope: 'own',
    method: 'post',
    path: '/my/calendar-feed',
    summary: 'Make a new private feed; one made before stops working',
    body: empty,
    response: newCalendarFeed,
    status: 201,
  }),
  revokeCalendarFeed: defineRoute({
    tags: ['Exports'],
    roles: 'signed-in',
    scope: 'own',
    method: 'delete',
    path: '/my/calendar-feed',
    summary: 'Revoke the private feed',
    response: empty,
  }),
  readCalendarFeed: defineRoute({
    tags: ['Exports'],
    roles: 'public',
    scope: 'own',
    method: 'get',
    path: '/calendar/:token',
    summary: 'The shifts behind a private feed, as iCalendar',
    params: z.object({
      token: z
        .string()
        .min(20)
        .max(100)
        .regex(/^[\w-]+(\.ics)?$/),
    }),
    query: z.object({ language: z.enum(['de', 'en']).default('de') }),
    response: z.string(),
    produces: 'text/calendar',
  }),
  getZmsScope: defineRoute({
    ...offices,
    method: 'get',
    path: '/sites/:site/zms-scope',
    summary: 'The calendar of the appointment system that belongs to an office',
    params: site,
    response: zmsScopeOfSite,
  }),
  setZmsScope: defineRoute({
    ...offices,
    method: 'put',
    path: '/sites/:site/zms-scope',
    summary: 'Say which calendar of the appointment system belongs to an office',
    params: site,
    body: zmsScope.extend({ revision: revision.nullish().describe('left out: it is new') }),
    response: zmsScopeOfSite,
  }),
  getZmsPlan: defineRoute({
    ...offices,
    method: 'get',
    path: '/sites/:site/zms-availability',
    summary: 'Opening hours and counters as the appointment system should have them, against what it has',
    description:
      'Weeks with a published roster take the counters from it, other weeks from the opening hours and the counters of the office.',
    params: site,
    query: z.object(range),
    response: zmsPlan,
  }),
  downloadZmsAvailability: defineRoute({
    ...offices,
    method: 'get',
    path: '/sites/:site/zms-availability.json',
    summary: 'The same as a document for the appointment system: entries to create and to update, or all of them',
    params: site,
    query: z.object({
      ...range,
      dialect: z
        .enum(['munich', 'berlin'])
        .describe('munich: object with availabilityList, kind and version; berlin: bare list with the older fields'),
      all: z
        .enum(['true', 'false'])
        .default('false')
        .describe('true: the whole wanted state, not the difference alone'),
    }),
    response: z.unknown(),
    produces: 'application/octet-stream',
  }),
  getBookableCapacity: defineRoute({
    ...offices,
    method: 'get',
    path: '/sites/:site/bookable-capacity',
    summary: 'Appointments that can be offered per quarter of an hour, from the published rosters',
    description:
      'Presence at the counters, less the work expected from customers without appointment and less what is booked already, at the highest planned occupancy.',
    params: site,
    query: z.object(range),
    response: bookableCapacity,
  }),
  downloadBookableCapacity: defineRoute({
    ...offices,
    method: 'get',
    path: '/sites/:site/bookable-capacity.csv',
    summary: 'The same as a table',
    params: site,
    query: z.object(range),
    response: z.string(),
    produces: 'text/csv',
  }),
}
