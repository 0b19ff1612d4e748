import { z } from 'zod'
import { channel, id, isoDate, numericId } from './common.ts'
import { jobCreated } from './jobs.ts'
import { defineRoute } from './route-table.ts'

/** What is judged: each slot of the forecast (a quarter of an hour as a rule), or the total of each day. */
export const scoreGrain = z.enum(['slot', 'day'])
export const scoreGroup = z.enum(['site', 'channel', 'week-ahead', 'forecast'])

/** How good forecasts were. Shares between 0 and 1; null where nothing can be said. */
const figures = {
  wape: z.number().nullable().describe('sum of the deviations / sum of the counts'),
  chance: z
    .number()
    .nullable()
    .describe(
      'the wape that would remain if the mean were known exactly, since customers come by chance (Poisson); null where appointments are among them',
    ),
  mase: z
    .number()
    .nullable()
    .describe("sum of the deviations / that of repeating last week's counts, as it was in the history"),
  bias: z.number().nullable().describe('(forecast - counted) / counted; positive: forecast too high'),
  coverage: z.number().nullable().describe('share of counts within their 80 % interval'),
  compared: z.int().describe('slots or days compared'),
  days: z.int().describe('days of a site and channel, each counted once per forecast that held it'),
  customers: z.number().describe('counted on them'),
}

export const accuracyRow = z.object({
  key: z.string().describe('site, channel, week ahead (1 = first week) or id of the forecast'),
  ...figures,
})

export const accuracy = z.object({
  by: scoreGroup,
  grain: scoreGrain,
  firstDay: isoDate.nullable().describe('first day judged'),
  lastDay: isoDate.nullable(),
  total: z.object(figures),
  items: z.array(accuracyRow),
})

export type Accuracy = z.infer<typeof accuracy>
export type AccuracyRow = z.infer<typeof accuracyRow>

export const accuracyRoutes = {
  getAccuracy: defineRoute({
    method: 'get',
    path: '/demand/accuracy',
    summary: 'Stored forecasts against what came, by site, channel, weeks ahead or forecast',
    tags: ['Demand'],
    roles: ['admin', 'planner', 'hr', 'council', 'leadership'],
    scope: 'filtered',
    query: z.object({
      by: scoreGroup.default('site'),
      grain: scoreGrain.default('day'),
      site: id.optional(),
      channel: channel.optional(),
      weekAhead: z.coerce.number().int().min(1).max(60).optional(),
      forecast: z.coerce.number().pipe(numericId).optional(),
    }),
    response: accuracy,
  }),
  startReplay: defineRoute({
    method: 'post',
    path: '/forecasts/replays',
    summary: 'Make the forecasts that earlier Mondays would have had from their history, to judge them',
    tags: ['Forecasts'],
    roles: ['admin', 'planner'],
    scope: 'sites',
    body: z.object({
      origins: z.int().min(1).max(26).default(6).describe('how many earlier Mondays'),
      everyWeeks: z.int().min(1).max(8).default(4).describe('weeks between them'),
      weeks: z.int().min(1).max(26).default(8).describe('weeks that each looks ahead'),
    }),
    response: jobCreated,
    status: 202,
  }),
}
