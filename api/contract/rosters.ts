import { z } from 'zod'
import { empty, isoDate, isoInstant, listOf, localText, numericId, numericIdParam } from './common.ts'
import { jobCreated } from './jobs.ts'
import { defineRoute } from './route-table.ts'

/**
 * draft -> proposed -> agreed | objected -> published; objected and proposed go back to draft by `withdraw`.
 * `superseded`: a later version of the same week has been published. Published versions never change.
 */
export const rosterState = z.enum(['draft', 'proposed', 'objected', 'agreed', 'published', 'superseded'])

const range = z.object({ start: z.int(), end: z.int() })
const piece = z.object({ start: z.int(), end: z.int(), site: z.string(), activity: z.string() })

/** A person's day. Times in minutes after local midnight, `day` counted from the week's Monday. */
export const rosterShift = z.object({
  person: z.string(),
  day: z.int(),
  start: z.int(),
  end: z.int(),
  breaks: z.array(range),
  pieces: z.array(piece).min(1),
})

export const rosterSummary = z.object({
  id: numericId,
  firstDay: isoDate.describe('Monday of the week'),
  days: z.int(),
  version: z.int().min(1).describe('counts up within the week'),
  revision: z.int().min(1).describe('counts up with every change of this version; send it back when changing'),
  state: rosterState,
  basedOn: numericId.nullable().describe('id of the version it was made from'),
  requirementId: numericId.nullable(),
  jobId: z.string().nullable(),
  status: z.enum(['optimal', 'feasible', 'manual']),
  cost: z.number().describe('points'),
  lowerBound: z.number().nullable(),
  gap: z.number().nullable(),
  hardViolations: z.int(),
  openPersonHours: z.number().describe('person-hours below required'),
  requiredPersonHours: z.number(),
  plannedPersonHours: z.number().describe('working time of all shifts'),
  hash: z.string().nullable().describe('SHA-256 of the roster as published'),
  createdAt: isoInstant,
  createdBy: z.string().nullable(),
  stateChangedAt: isoInstant,
  decideBy: isoInstant.nullable().describe('until when the staff council is asked to answer'),
  objection: z.string().nullable().describe('reason of the last objection'),
})

export const rosterViolation = z.object({
  rule: z.string(),
  level: z.enum(['hard', 'soft', 'warning']),
  person: z.string().nullable(),
  day: z.int().nullable(),
  amount: z.number(),
  unit: z.string(),
  cost: z.number().describe('points'),
  message: localText,
})

export const rosterCheck = z.object({
  ok: z.boolean().describe('no hard violation; found by the independent checker, not by the engine'),
  violations: z.array(rosterViolation),
  cost: z.object({
    total: z.number(),
    byRule: z.array(z.object({ rule: z.string(), amount: z.number(), unit: z.string(), cost: z.number() })),
  }),
  cover: z.object({ requiredSlots: z.int(), uncoveredSlots: z.int(), belowMinimumSlots: z.int() }),
})

export const rosterPerson = z.object({
  id: z.string(),
  name: z.string(),
  homeSite: z.string(),
  sites: z.array(z.string()),
  skills: z.array(z.string()).describe('held in that week'),
  weeklyMinutes: z.int().describe('contract'),
  targetMinutes: z.int().describe('to plan in this week: contract less holidays and absences'),
  toleranceMinutes: z.int(),
  plannedMinutes: z.int().describe('working time of the shifts shown'),
  timeOff: z.array(
    z.object({
      day: z.int(),
      start: z.int(),
      end: z.int(),
      kind: z.enum(['absent', 'contract-free', 'unavailable', 'school']),
    }),
  ),
  wishes: z.array(
    z.object({
      day: z.int(),
      kind: z.enum(['off', 'work', 'start-not-before', 'end-not-after', 'site']),
      minute: z.int().nullable(),
      site: z.string().nullable(),
      granted: z.boolean(),
    }),
  ),
  pinnedDays: z.array(z.int()),
})

export const rosterSite = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['office', 'phone', 'outpost']),
  counters: z.int(),
  days: z.array(z.object({ day: z.int(), open: z.array(range), presence: range })),
})

/** Required, minimum and present people of one line of demand, slot by slot: the cover strip. */
export const rosterCover = z.object({
  line: z.string(),
  site: z.string(),
  activities: z.array(z.string()),
  skill: z.string().nullable(),
  indivisible: z.boolean(),
  day: z.int(),
  start: z.int(),
  required: z.array(z.int()),
  minimum: z.array(z.int()),
  present: z.array(z.int()),
})

export const rosterEvent = z.object({
  at: isoInstant,
  by: z.string().nullable(),
  action: z.enum(['created', 'edited', 'proposed', 'agreed', 'objected', 'withdrawn', 'published', 'superseded']),
  reason: z.string().nullable(),
})

export const rosterDetail = z.object({
  roster: rosterSummary,
  slotMinutes: z.int(),
  stepMinutes: z.int(),
  days: z.array(z.object({ day: z.int(), date: isoDate, holiday: z.string().nullable() })),
  sites: z.array(rosterSite),
  activities: z.array(z.object({ id: z.string(), name: z.string() })),
  people: z.array(rosterPerson),
  shifts: z.array(rosterShift),
  cover: z.array(rosterCover),
  check: rosterCheck,
  events: z.array(rosterEvent),
  may: z
    .object({
      edit: z.boolean(),
      propose: z.boolean(),
      decide: z.boolean(),
      withdraw: z.boolean(),
      publish: z.boolean(),
    })
    .describe('what the caller may do with it now'),
  publishBlockers: z.array(z.object({ code: z.string(), cause: z.string(), action: z.string() })),
})

/** The weeks that can be planned or have been. */
export const rosterWeek = z.object({
  firstDay: isoDate,
  week: z.string().describe('ISO week, e.g. 2027-W09'),
  plannable: z.boolean().describe('the newest requirement covers it, or the newest forecast does'),
  current: rosterSummary.nullable().describe('the published version, else the newest'),
  versions: z.int(),
  runningJob: z.string().nullable(),
})
export const rosterWeeks = z.object({
  items: z.array(rosterWeek),
  nextWeek: isoDate.describe('Monday after today'),
})

export const rosterListQuery = z.object({ firstDay: isoDate.optional().describe('Monday of the week') })

/** Starts a solve. Equal steps and seed give equal rosters; seconds is a limit on top. */
export const rosterStart = z.object({
  firstDay: isoDate.describe('a Monday'),
  seconds: z.int().min(1).max(600).default(30),
  steps: z.int().min(1).max(1_000_000).optional(),
  seed: z.int().min(0).max(2_147_483_647).default(1),
  closeTo: numericId
    .optional()
    .describe('a roster of the same week that staff know already: every person-day that differs from it costs'),
})

/** Change of one cell: the person's shift of that day, or null for none. Makes the next revision of the draft. */
export const rosterCellEdit = z.object({
  revision: z.int().min(1).describe('the revision the edit was made on; an older one is refused'),
  person: z.string(),
  day: z.int().min(0),
  shift: rosterShift.omit({ person: true, day: true }).nullable(),
})

export const rosterTransition = z.object({ revision: z.int().min(1) })
export const rosterObjection = z.object({ revision: z.int().min(1), reason: z.string().trim().min(3).max(2000) })

export const rosterDiff = z.object({
  from: rosterSummary,
  to: rosterSummary,
  changes: z.array(
    z.object({
      person: z.string(),
      name: z.string(),
      day: z.int(),
      before: rosterShift.nullable(),
      after: rosterShift.nullable(),
    }),
  ),
  peopleAffected: z.int(),
})

export const rosterChanged = z.object({ roster: rosterSummary, check: rosterCheck.optional() })

/** One's own shifts of published rosters. */
export const myShifts = z.object({
  person: z.object({ id: z.string(), name: z.string() }).nullable(),
  items: z.array(
    z.object({
      date: isoDate,
      start: z.int(),
      end: z.int(),
      breaks: z.array(range),
      pieces: z.array(piece.extend({ siteName: z.string(), activityName: z.string() })),
    }),
  ),
})
export const myShiftsQuery = z.object({ from: isoDate.optional(), to: isoDate.optional() })

export type RosterState = z.infer<typeof rosterState>
export type RosterSummary = z.infer<typeof rosterSummary>
export type RosterDetail = z.infer<typeof rosterDetail>
export type RosterShift = z.infer<typeof rosterShift>
export type RosterPerson = z.infer<typeof rosterPerson>
export type RosterSite = z.infer<typeof rosterSite>
export type RosterCover = z.infer<typeof rosterCover>
export type RosterCheck = z.infer<typeof rosterCheck>
export type RosterViolation = z.infer<typeof rosterViolation>
export type RosterWeek = z.infer<typeof rosterWeek>
export type RosterDiff = z.infer<typeof rosterDiff>

const params = z.object({ roster: numericIdParam })
const reading = { tags: ['Rosters'], roles: ['admin', 'planner', 'hr', 'council'] } as const
/** What concerns the whole week: a planner needs all of its offices for it. */
const planning = { tags: ['Rosters'], roles: ['admin', 'planner'], scope: 'sites' } as const
const deciding = { tags: ['Rosters'], roles: ['council'], scope: 'city' } as const

export const rostersRoutes = {
  listRosterWeeks: defineRoute({
    ...reading,
    roles: ['admin', 'planner', 'hr', 'council', 'leadership'],
    scope: 'city',
    method: 'get',
    path: '/rosters/weeks',
    summary: 'Weeks with a roster and weeks that can be planned',
    response: rosterWeeks,
  }),
  listRosters: defineRoute({
    ...reading,
    scope: 'city',
    method: 'get',
    path: '/rosters',
    summary: 'Versions of rosters, newest first',
    query: rosterListQuery,
    response: listOf(rosterSummary),
  }),
  startRoster: defineRoute({
    ...planning,
    method: 'post',
    path: '/rosters',
    summary: 'Start solving the roster of a week; the result is a new draft',
    description: 'Where the week has no requirement or forecast yet, they are made first in the same run.',
    body: rosterStart,
    response: jobCreated,
    status: 202,
  }),
  getRoster: defineRoute({
    ...reading,
    scope: 'filtered',
    method: 'get',
    path: '/rosters/:roster',
    summary: 'A roster with its people, sites, cover and the report of the independent checker',
    params,
    response: rosterDetail,
  }),
  editRosterCell: defineRoute({
    ...planning,
    method: 'put',
    path: '/rosters/:roster/cell',
    summary: "Set or clear one person's shift of one day in a draft",
    params,
    body: rosterCellEdit,
    response: rosterChanged,
  }),
  copyRoster: defineRoute({
    ...planning,
    method: 'post',
    path: '/rosters/:roster/copy',
    summary: 'Make a new draft of the week from this version, to change it',
    params,
    body: empty,
    response: rosterChanged,
    status: 201,
  }),
  proposeRoster: defineRoute({
    ...planning,
    method: 'post',
    path: '/rosters/:roster/propose',
    summary: 'Put a draft before the staff council; refused while it breaks a hard rule',
    params,
    body: rosterTransition,
    response: rosterChanged,
  }),
  agreeRoster: defineRoute({
    ...deciding,
    method: 'post',
    path: '/rosters/:roster/agree',
    summary: 'Agree to a proposed roster',
    params,
    body: rosterTransition,
    response: rosterChanged,
  }),
  objectRoster: defineRoute({
    ...deciding,
    method: 'post',
    path: '/rosters/:roster/object',
    summary: 'Object to a proposed roster, with the reason',
    params,
    body: rosterObjection,
    response: rosterChanged,
  }),
  withdrawRoster: defineRoute({
    ...planning,
    method: 'post',
    path: '/rosters/:roster/withdraw',
    summary: 'Take a proposed, objected or agreed roster back to draft',
    params,
    body: rosterTransition,
    response: rosterChanged,
  }),
  publishRoster: defineRoute({
    ...planning,
    method: 'post',
    path: '/rosters/:roster/publish',
    summary: 'Publish a roster: from then on it never changes',
    description:
      'Refused while the independent checker finds a broken hard rule, or agreement is asked for and missing.',
    params,
    body: rosterTransition,
    response: rosterChanged,
  }),
  diffRosters: defineRoute({
    ...reading,
    scope: 'filtered',
    method: 'get',
    path: '/rosters/:roster/diff',
    summary: 'What changed against another version of the week (left out: the published one before)',
    params,
    query: z.object({ from: numericIdParam.optional() }),
    response: rosterDiff,
  }),
  deleteRoster: defineRoute({
    ...planning,
    method: 'delete',
    path: '/rosters/:roster',
    summary: 'Delete a draft',
    params,
    response: empty,
  }),
  exportRoster: defineRoute({
    ...planning,
    method: 'get',
    path: '/rosters/:roster/roster.json',
    summary: 'The roster in the documented file format',
    params,
    response: z.unknown(),
  }),
  exportRosterProblem: defineRoute({
    ...planning,
    method: 'get',
    path: '/rosters/:roster/problem.json',
    summary: 'The planning problem this roster answers, in the documented file format',
    params,
    response: z.unknown(),
  }),
  exportWeekProblem: defineRoute({
    ...planning,
    method: 'get',
    path: '/planning-problems/:week',
    summary: 'The planning problem of a week as the data stand now, in the documented file format',
    params: z.object({ week: z.string().describe('ISO week such as 2027-W09, or its Monday') }),
    response: z.unknown(),
  }),
  listMyShifts: defineRoute({
    method: 'get',
    path: '/my/shifts',
    summary: 'Own shifts of published rosters',
    tags: ['Rosters'],
    roles: 'signed-in',
    scope: 'own',
    query: myShiftsQuery,
    response: myShifts,
  }),
}
