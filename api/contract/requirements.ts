import { z } from 'zod'
import { channel, isoDate, isoInstant, listOf, numericId, numericIdParam } from './common.ts'
import { jobCreated } from './jobs.ts'
import { defineRoute } from './route-table.ts'

/** How the number of people is found: by formula at once, or from there by simulation of each day. */
export const STAFFING = ['formula', 'simulated'] as const
export type Staffing = (typeof STAFFING)[number]

/** A stored requirement: people needed per site, activity and slot, computed from one forecast. Never changed. */
export const requirement = z.object({
  id: numericId,
  version: z.int().min(1),
  forecastId: numericId,
  forecastVersion: z.int(),
  firstDay: isoDate,
  lastDay: isoDate,
  staffing: z.enum(STAFFING).describe('simulated: the smallest number that keeps the promise in simulated days'),
  personHours: z.number().describe('required person-hours over all lines'),
  createdAt: isoInstant,
  createdBy: z.string().nullable(),
})

/** Why a slot needs what it needs. Shares are 0..1, times minutes. */
export const requirementSlot = z.object({
  start: z.int().describe('minutes after local midnight'),
  required: z.int().min(0),
  minimum: z.int().min(0),
  wanted: z.int().describe('what the promises alone would need, whatever the places'),
  arrivals: z.array(z.object({ channel, mean: z.number() })).describe('expected customers in the slot, less no-shows'),
  serviceMinutes: z.number().describe('mean handling time of the mix'),
  load: z.number().describe('people busy on average (Erlang)'),
  offeredLoad: z.number().describe('the same with customers of earlier slots who are still being served'),
  variability: z.number().describe('(ca^2 + cs^2) / 2; 1 = as in Erlang C'),
  dayFactorCv: z.number().describe('day-to-day uncertainty that was planned for'),
  serviceLevel: z.array(
    z.object({
      channel,
      share: z.number().describe('promised share'),
      withinMinutes: z.number().describe('promised wait'),
      atRequired: z.number().describe('share within it with the required people, by the formula'),
      oneFewer: z.number().describe('and with one fewer'),
    }),
  ),
  occupancy: z.number().describe('share of presence spent serving'),
  formula: z.enum(['erlang-c-mix', 'erlang-a', 'none']),
  decidedBy: z
    .enum(['target', 'occupancy', 'minimum', 'counters', 'closed', 'simulation'])
    .describe('what set the figure'),
  simulated: z
    .object({
      formulaPeople: z.int().describe('what the formula would have asked for'),
      levels: z.array(z.object({ channel, value: z.number(), low: z.number(), high: z.number() })),
    })
    .nullable()
    .describe('where the figure was found by simulation: share in time on days that the search had not seen'),
  waiting: z
    .object({ oneFewer: z.number().nullable(), required: z.number(), oneMore: z.number() })
    .nullable()
    .describe('waiting beyond the promise with one fewer, as required, one more; points, above that of most people'),
})

export const requirementLine = z.object({
  site: z.string(),
  siteName: z.string(),
  activity: z.string(),
  date: isoDate,
  slotMinutes: z.int(),
  slots: z.array(requirementSlot),
})

export const requirementLinesQuery = z.object({
  site: z.string().optional(),
  activity: z.string().optional(),
  from: isoDate,
  to: isoDate.describe('last day; at most 14 days after from'),
})
export const requirementLines = z.object({ requirement, items: z.array(requirementLine) })

export const requirementStart = z.object({
  forecastId: numericId.optional().describe('left out: the newest'),
  firstDay: isoDate.optional().describe('left out: all days of the forecast'),
  lastDay: isoDate.optional(),
  staffing: z.enum(STAFFING).optional().describe('left out: by formula'),
})

export type Requirement = z.infer<typeof requirement>
export type RequirementLine = z.infer<typeof requirementLine>
export type RequirementSlot = z.infer<typeof requirementSlot>

const params = z.object({ requirement: numericIdParam })
const reading = { tags: ['Requirements'], roles: ['admin', 'planner', 'hr', 'council', 'leadership'] } as const

export const requirementsRoutes = {
  listRequirements: defineRoute({
    ...reading,
    scope: 'city',
    method: 'get',
    path: '/requirements',
    summary: 'Stored requirements, newest first',
    response: listOf(requirement),
  }),
  startRequirement: defineRoute({
    method: 'post',
    path: '/requirements',
    summary: 'Start computing the people needed from a forecast, for all sites',
    tags: ['Requirements'],
    roles: ['admin', 'planner'],
    scope: 'sites',
    body: requirementStart,
    response: jobCreated,
    status: 202,
  }),
  getRequirementLines: defineRoute({
    ...reading,
    scope: 'filtered',
    method: 'get',
    path: '/requirements/:requirement/lines',
    summary: 'People needed per site, activity, day and slot, with where each number comes from',
    params,
    query: requirementLinesQuery,
    response: requirementLines,
  }),
}
