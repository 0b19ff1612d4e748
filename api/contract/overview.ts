import { z } from 'zod'
import { isoDate, numericId } from './common.ts'
import { job } from './jobs.ts'
import { rosterSummary } from './rosters.ts'
import { defineRoute } from './route-table.ts'

/** The week at a glance: per office how many person-hours are wanted, planned and open. */
export const overviewOffice = z.object({
  site: z.string(),
  siteName: z.string(),
  kind: z.enum(['office', 'phone', 'outpost']),
  requiredPersonHours: z.number(),
  plannedPersonHours: z.number().describe('presence in the activities asked for'),
  openPersonHours: z.number().describe('required but not covered'),
  days: z.array(
    z.object({
      date: isoDate,
      open: z.boolean(),
      requiredPersonHours: z.number(),
      plannedPersonHours: z.number(),
      openPersonHours: z.number(),
    }),
  ),
  worst: z
    .array(
      z.object({
        date: isoDate,
        start: z.int(),
        end: z.int(),
        activities: z.array(z.string()),
        missing: z.int(),
        belowMinimum: z.int(),
      }),
    )
    .describe('the longest and deepest gaps, at most five'),
})

export const overview = z.object({
  firstDay: isoDate,
  week: z.string().describe('ISO week'),
  roster: rosterSummary.nullable(),
  requirementId: numericId.nullable(),
  offices: z.array(overviewOffice),
  jobs: z.array(job).describe('running and waiting'),
})
export const overviewQuery = z.object({ firstDay: isoDate.optional().describe('a Monday; left out: next week') })

export type Overview = z.infer<typeof overview>
export type OverviewOffice = z.infer<typeof overviewOffice>

export const overviewRoutes = {
  getOverview: defineRoute({
    method: 'get',
    path: '/overview',
    summary: 'The week per office: required, planned, open; its roster and the runs under way',
    tags: ['Overview'],
    roles: ['admin', 'planner', 'hr', 'council', 'leadership'],
    scope: 'filtered',
    query: overviewQuery,
    response: overview,
  }),
}
