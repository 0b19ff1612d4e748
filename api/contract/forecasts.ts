import { z } from 'zod'
import { channel, fault, isoDate, isoInstant, listOf, numericId, numericIdParam } from './common.ts'
import { grain } from './demand.ts'
import { jobCreated } from './jobs.ts'
import { defineRoute } from './route-table.ts'

/** A stored forecast: a version that is never changed, so that it can be judged later against what came. */
export const forecast = z.object({
  id: numericId,
  version: z.int().min(1).describe('counts up'),
  firstDay: isoDate,
  lastDay: isoDate,
  trainedTo: isoDate.describe('last day of history it has seen'),
  model: z.object({ id: z.string(), version: z.int() }),
  coverage: z.number().describe('probability that a count lies between low and high'),
  faults: z.array(fault).describe('series that could not be forecast, and what to do'),
  createdAt: isoInstant,
  createdBy: z.string().nullable(),
})

/** Expected customers, corrections included, with the interval that holds 80 % of what may come. */
export const forecastPoint = z.object({
  date: isoDate,
  start: z.int().nullable().describe('minutes after local midnight; null for days and weeks'),
  mean: z.number().min(0),
  low: z.number().min(0).describe('10 % quantile'),
  high: z.number().min(0).describe('90 % quantile'),
  model: z
    .number()
    .min(0)
    .nullable()
    .describe("the model's own mean where a planner's correction has moved it; else null"),
  special: z
    .array(z.object({ kind: z.string(), factor: z.number() }))
    .describe('what makes the day special and the factor it brought; days only'),
})

export const forecastLinesQuery = z.object({
  site: z.string(),
  channel,
  from: isoDate.optional(),
  to: isoDate.optional().describe('last day'),
  grain: grain.default('day'),
})

export const forecastLines = z.object({
  forecast,
  site: z.string(),
  channel,
  grain,
  points: z.array(forecastPoint),
})

/** Starts a forecast of whole weeks. */
export const forecastStart = z.object({
  firstDay: z.iso
    .date()
    .optional()
    .describe('left out: the day after the last day of history, or today if that is later'),
  weeks: z.int().min(1).max(26).default(8),
})

export type Forecast = z.infer<typeof forecast>
export type ForecastPoint = z.infer<typeof forecastPoint>
export type ForecastLines = z.infer<typeof forecastLines>

const params = z.object({ forecast: numericIdParam })
const reading = { tags: ['Forecasts'], roles: ['admin', 'planner', 'hr', 'council', 'leadership'] } as const

export const forecastsRoutes = {
  listForecasts: defineRoute({
    ...reading,
    scope: 'city',
    method: 'get',
    path: '/forecasts',
    summary: 'Stored forecasts, newest first',
    response: listOf(forecast),
  }),
  startForecast: defineRoute({
    method: 'post',
    path: '/forecasts',
    summary: 'Start a forecast of whole weeks for all sites',
    tags: ['Forecasts'],
    roles: ['admin', 'planner'],
    scope: 'sites',
    body: forecastStart,
    response: jobCreated,
    status: 202,
  }),
  getForecastLines: defineRoute({
    ...reading,
    scope: 'filtered',
    method: 'get',
    path: '/forecasts/:forecast/lines',
    summary: 'Expected customers of a site and channel, with intervals; quarters and hours for at most 62 days',
    params,
    query: forecastLinesQuery,
    response: forecastLines,
  }),
}
