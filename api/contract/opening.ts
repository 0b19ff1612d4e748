import { z } from 'zod'
import { isoDate, isoInstant, listOf, minuteOfDay, numericId, numericIdParam, revision } from './common.ts'
import {
  affectedRoster,
  calibrationFit,
  conceptHours,
  conceptPlaces,
  districtAccess,
  districtLosses,
  runFacts,
  weekOutcome,
} from './concepts.ts'
import { jobCreated } from './jobs.ts'
import { defineRoute } from './route-table.ts'

/** What every proposal keeps; a guarantee left out asks nothing. */
export const guarantees = z.object({
  weeklyHours: z.number().min(0).max(70).optional().describe('least open hours a week of every office'),
  lateDayUntil: minuteOfDay.optional().describe('each district reaches an office open until then on some weekday'),
  saturday: z.boolean().optional().describe('some office is open on Saturday'),
  mostChanges: z.int().min(0).max(200).optional().describe('days of offices that may differ from today'),
  staffHours: z.number().min(0).max(10_000).optional().describe('staff-hours a week at the counters'),
})

export const openingRunStart = z.object({
  guarantees: guarantees.default({}),
  accessWeight: z
    .number()
    .min(0.5)
    .max(60)
    .default(5)
    .describe('staff-minutes that a unit of customers trouble (three kilometres, two hours) is worth'),
  gridMinutes: z.union([z.literal(15), z.literal(30)]).default(30),
  seed: z.int().min(0).max(2_147_483_647).default(1),
})

export const hourPrice = z.object({
  site: z.string(),
  weekday: z.int(),
  start: z.int(),
  end: z.int(),
  staffMinutes: z.number().describe('staff-minutes at the counters that closing this hour saves'),
  customers: z.number(),
  moved: z.number().describe('of them: would come at another time or place'),
  stayAway: z.number().describe('of them: would go online, phone or stay away'),
  crowding: z.number().describe('more customers in each remaining open hour of the office'),
  losers: z.array(z.string()).describe('districts that would lose access'),
})

export const openingProposal = z.object({
  id: z.string(),
  staffFactor: z.number(),
  mostChanges: z.number().nullable(),
  hours: z.record(z.string(), conceptHours),
  changes: z.int(),
  outcome: weekOutcome,
  losers: districtLosses,
  onFrontier: z.boolean(),
})

export const contradiction = z.object({
  clash: z.array(z.string()),
  wayOut: z.array(z.object({ guarantee: z.string(), where: z.string(), amount: z.number() })),
})

export const openingRunSummary = z.object({ ...runFacts, proposals: z.int(), contradicts: z.boolean() })

export const openingRun = z.object({
  ...runFacts,
  question: openingRunStart.omit({ seed: true }),
  places: conceptPlaces,
  today: weekOutcome,
  fit: calibrationFit,
  proposals: z.array(openingProposal),
  contradiction: contradiction.nullable(),
  prices: z.array(hourPrice),
})

export const openingDraft = z.object({
  id: numericId,
  run: numericId,
  proposal: z.string(),
  state: z.enum(['draft', 'approved', 'withdrawn']),
  validFrom: isoDate,
  hours: z.record(z.string(), conceptHours),
  createdAt: isoInstant,
  createdBy: z.string().nullable(),
  revision,
  affected: z.array(affectedRoster).describe('rosters of weeks from the first valid day on'),
})

export const districtsAnswer = z.object({
  places: conceptPlaces,
  fit: calibrationFit,
  items: z.array(
    z.object({
      district: z.string(),
      wishes: z.number(),
      sites: z.array(z.object({ site: z.string(), customers: z.number() })),
      online: z.number(),
      phone: z.number(),
      lost: z.number(),
      meanKm: z.number(),
      services: z.array(z.object({ service: z.string(), cases: z.number() })),
      access: districtAccess,
    }),
  ),
})

export type OpeningRun = z.infer<typeof openingRun>
export type OpeningRunSummary = z.infer<typeof openingRunSummary>
export type OpeningProposal = z.infer<typeof openingProposal>
export type OpeningDraft = z.infer<typeof openingDraft>
export type HourPrice = z.infer<typeof hourPrice>

const seeing = { tags: ['Opening hours'], roles: ['admin', 'planner', 'leadership'], scope: 'city' } as const
const deciding = { tags: ['Opening hours'], roles: ['admin', 'leadership'], scope: 'city' } as const

export const openingRoutes = {
  listDistricts: defineRoute({
    ...seeing,
    method: 'get',
    path: '/districts',
    summary: 'Districts: people, cases, the offices they choose and what they can reach',
    response: districtsAnswer,
  }),
  listOpeningRuns: defineRoute({
    ...seeing,
    method: 'get',
    path: '/opening-runs',
    summary: 'Searches for opening hours, newest first',
    response: listOf(openingRunSummary),
  }),
  startOpeningRun: defineRoute({
    ...deciding,
    method: 'post',
    path: '/opening-runs',
    summary: 'Search for opening hours under guarantees; each proposal is judged by the whole pipeline',
    body: openingRunStart,
    response: jobCreated,
    status: 202,
  }),
  getOpeningRun: defineRoute({
    ...seeing,
    method: 'get',
    path: '/opening-runs/:run',
    summary: 'Proposals for opening hours with their figures, and the price of each open hour',
    params: z.object({ run: numericIdParam }),
    response: openingRun,
  }),
  listOpeningDrafts: defineRoute({
    ...seeing,
    method: 'get',
    path: '/opening-drafts',
    summary: 'Proposals taken up, newest first, with the rosters they would touch',
    response: listOf(openingDraft),
  }),
  createOpeningDraft: defineRoute({
    ...deciding,
    method: 'post',
    path: '/opening-drafts',
    summary: 'Take up a proposal: it becomes opening hours only when it is approved',
    body: z.object({ run: numericId, proposal: z.string().min(1).max(20), validFrom: isoDate }),
    response: openingDraft,
    status: 201,
  }),
  decideOpeningDraft: defineRoute({
    ...deciding,
    method: 'post',
    path: '/opening-drafts/:draft/decision',
    summary: 'Approve a draft, which writes its hours from the first valid day on, or withdraw it',
    params: z.object({ draft: numericIdParam }),
    body: z.object({ decision: z.enum(['approve', 'withdraw']), revision }),
    response: openingDraft,
  }),
}
