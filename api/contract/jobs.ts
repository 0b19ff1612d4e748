import { z } from 'zod'
import { empty, fault, id, isoDate, isoInstant, listOf, numericId } from './common.ts'
import { defineRoute } from './route-table.ts'

/** Kinds of long runs. `plan` is the whole chain: forecast, requirement, roster of one week; `verdict` simulates a roster; `replay` makes the forecasts of earlier days. */
export const jobKind = z.enum(['forecast', 'requirement', 'roster', 'plan', 'verdict', 'replay', 'opening', 'scenario'])
export const jobState = z.enum(['queued', 'running', 'done', 'failed', 'cancelled'])

/** What a running job tells. `cost`, `bound` in points; `gap` = (cost - bound) / cost. */
export const jobProgress = z.object({
  phase: z.string().describe('what it is doing, a word of the phase list of its kind'),
  steps: z.int().min(0).optional().describe('counted steps so far'),
  best: z.number().optional().describe('cost of the best roster so far, points'),
  bound: z.number().optional().describe('no roster costs less, points'),
  gap: z.number().optional(),
  share: z.number().min(0).max(1).optional().describe('done so far, where the run knows how much there is to do'),
  seconds: z.number().min(0).describe('wall time since the start of this attempt'),
})

export const job = z.object({
  id,
  kind: jobKind,
  state: jobState,
  title: z.string().describe('what it is for, e.g. the week or the range of days'),
  firstDay: isoDate.nullable().describe('Monday of the week, or first day of the range, it is about'),
  attempt: z.int().min(0).describe('how often it was started; more than one after a crash'),
  cancelRequested: z.boolean(),
  progress: jobProgress.nullable(),
  result: z
    .object({
      forecastId: numericId,
      requirementId: numericId,
      rosterId: numericId,
      verdictId: numericId,
      openingRunId: numericId,
      scenarioRunId: numericId,
    })
    .partial()
    .nullable()
    .describe('what it has stored'),
  error: fault.nullable(),
  createdBy: z.string().nullable().describe('name of the account'),
  createdAt: isoInstant,
  startedAt: isoInstant.nullable(),
  finishedAt: isoInstant.nullable(),
})

export const jobCreated = z.object({ job })

export type Job = z.infer<typeof job>
export type JobKind = z.infer<typeof jobKind>
export type JobState = z.infer<typeof jobState>
export type JobProgress = z.infer<typeof jobProgress>

const params = z.object({ job: id })
const reading = { tags: ['Jobs'], roles: ['admin', 'planner', 'hr', 'council', 'leadership'], scope: 'city' } as const

export const jobsRoutes = {
  listJobs: defineRoute({
    ...reading,
    method: 'get',
    path: '/jobs',
    summary: 'Runs, newest first',
    query: z.object({
      state: jobState.optional(),
      kind: jobKind.optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    response: listOf(job),
  }),
  getJob: defineRoute({
    ...reading,
    method: 'get',
    path: '/jobs/:job',
    summary: 'A run and how far it is',
    params,
    response: job,
  }),
  watchJob: defineRoute({
    ...reading,
    method: 'get',
    path: '/jobs/:job/events',
    summary: 'A run as a stream: the job after every change, until it has ended',
    params,
    response: job,
    produces: 'text/event-stream',
  }),
  cancelJob: defineRoute({
    method: 'post',
    path: '/jobs/:job/cancel',
    summary: 'Stop a run; a roster run keeps the best roster it has found so far',
    tags: ['Jobs'],
    roles: ['admin', 'planner', 'leadership'],
    scope: 'sites',
    params,
    body: empty,
    response: job,
  }),
}
