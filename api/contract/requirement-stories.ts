import { z } from 'zod'
import { channel, isoDate, numericId, numericIdParam } from './common.ts'
import { defineRoute } from './route-table.ts'
import { estimate } from './verdicts.ts'

/**
 * Where the numbers of one activity at a site on a date come from: the forecast with its interval, and what the people
 * required do for each promise by formula, exactly and by simulation. Shares are 0..1, times minutes.
 */

const promise = { channel, share: z.number().describe('promised'), withinMinutes: z.number().describe('promised wait') }
const exact = z
  .number()
  .describe('by the course of the whole day: exponential handling, one queue in order of arrival, queues carry over')
const simulated = estimate.describe('by simulation: real spread of handling, appointments, priorities; 95 % interval')

export const slotPromise = z.object({
  ...promise,
  formula: z
    .object({ oneFewer: z.number(), required: z.number(), oneMore: z.number() })
    .describe('as if the slot lasted for ever'),
  exact,
  simulated,
  experienced: estimate.describe('in the simulation of the roster of the week, half-hour of the slot; null: none'),
})

export const requirementExplanation = z.object({
  site: z.string(),
  activity: z.string(),
  date: isoDate,
  slotMinutes: z.int(),
  days: z.int().describe('simulated days'),
  seed: z.int(),
  changedSince: z.boolean().describe('handling times or promises have been changed since the requirement was computed'),
  slots: z.array(
    z.object({
      start: z.int(),
      forecast: z.array(
        z.object({
          channel,
          known: z.boolean().describe('booked appointments, no forecast'),
          mean: z.number(),
          low: z.number().describe('10 % quantile'),
          high: z.number().describe('90 % quantile'),
        }),
      ),
      promises: z.array(slotPromise),
    }),
  ),
  day: z.array(z.object({ ...promise, exact, simulated })).describe('over all customers of the day'),
  roster: z
    .object({ id: numericId, version: z.int(), firstDay: isoDate })
    .nullable()
    .describe('whose simulation `experienced` is taken from'),
})

export type RequirementExplanation = z.infer<typeof requirementExplanation>
export type SlotPromise = z.infer<typeof slotPromise>

export const requirementStoriesRoutes = {
  explainRequirement: defineRoute({
    tags: ['Requirements'],
    roles: ['admin', 'planner', 'hr', 'council', 'leadership'],
    scope: 'filtered',
    method: 'get',
    path: '/requirements/:requirement/explanation',
    summary: 'Where the numbers of a day come from: forecast, formula, exact figure, simulation',
    params: z.object({ requirement: numericIdParam }),
    query: z.object({ site: z.string(), activity: z.string(), date: isoDate }),
    response: requirementExplanation,
  }),
}
