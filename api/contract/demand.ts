import { z } from 'zod'
import { channel, id, isoDate, listOf, numericId } from './common.ts'
import { defineRoute } from './route-table.ts'

/** Length of the intervals of a series. Calls are counted at the phone team's site. */
export const grain = z.enum(['quarter', 'hour', 'day', 'week'])

/** One figure of a series: `start` in minutes after local midnight, null for days and weeks; a week's date is its Monday. */
export const historyPoint = z.object({ date: isoDate, start: z.int().nullable(), count: z.number().min(0) })

export const historyQuery = z.object({
  site: id.optional().describe('left out: all sites added up'),
  channel: channel.optional().describe('left out: all channels added up'),
  from: isoDate,
  to: isoDate.describe('last day'),
  grain: grain.default('day'),
})

export const historySeries = z.object({
  site: z.string().nullable(),
  channel: channel.nullable(),
  grain,
  from: isoDate,
  to: isoDate,
  total: z.number(),
  points: z.array(historyPoint).describe('customers (calls) counted; days without a record are left out'),
})

/** What is stored for a site and channel. */
export const historyExtent = z.object({
  site: z.string(),
  siteName: z.string(),
  channel,
  firstDay: isoDate,
  lastDay: isoDate,
  days: z.int().describe('days with a record'),
  total: z.number(),
})

const interval = { mean: z.number().min(0), low: z.number().min(0), high: z.number().min(0) }

/** Today, as far as it has been counted, and what to expect of the rest. */
export const sameDay = z.object({
  date: isoDate.describe('today in the city'),
  missing: z
    .enum(['counts', 'forecast', 'opening'])
    .nullable()
    .describe('why there is no update: nothing counted today, no forecast holds today, closed today'),
  update: z
    .object({
      forecast: numericId,
      countedUntil: z.int().describe('minutes after local midnight'),
      came: z.number().describe('customers so far'),
      expected: z.number().describe('what the forecast had expected by then'),
      factor: z.number().describe('by how much the day runs above (1.1) or below (0.9) its forecast'),
      dayFactorCv: z.number().describe('coefficient of variation that remains of that factor'),
      before: z.object(interval).describe('customers of the whole day by the forecast'),
      total: z.object(interval).describe('customers of the whole day by now, with the 80 % interval'),
      slotMinutes: z.int(),
      points: z.array(
        z.object({
          start: z.int(),
          counted: z.number().nullable(),
          planned: z.number().describe('expected customers by the forecast, corrections included'),
          mean: z.number().nullable().describe('expected by now; null in slots that are over'),
          low: z.number().nullable().describe('10 % quantile'),
          high: z.number().nullable().describe('90 % quantile'),
        }),
      ),
    })
    .nullable(),
})

/** A counted day on which customers were turned away, so that the count is less than the demand was. */
export const fullDay = z.object({ date: isoDate, count: z.number().describe('customers counted') })

export type SameDay = z.infer<typeof sameDay>
export type Grain = z.infer<typeof grain>
export type HistorySeries = z.infer<typeof historySeries>
export type HistoryPoint = z.infer<typeof historyPoint>
export type HistoryExtent = z.infer<typeof historyExtent>

const reading = {
  tags: ['Demand'],
  roles: ['admin', 'planner', 'hr', 'council', 'leadership'],
  scope: 'filtered',
} as const

export const demandRoutes = {
  getHistory: defineRoute({
    ...reading,
    method: 'get',
    path: '/demand/history',
    summary: 'Counted customers of a site and channel over a range of days; quarters and hours for at most 62 days',
    query: historyQuery,
    response: historySeries,
  }),
  listHistoryExtents: defineRoute({
    ...reading,
    method: 'get',
    path: '/demand/extents',
    summary: 'What history is stored, per site and channel',
    response: listOf(historyExtent),
  }),
  getSameDay: defineRoute({
    ...reading,
    scope: 'sites',
    method: 'get',
    path: '/demand/same-day',
    summary: "Today's counts so far and what they tell about the rest of the day",
    query: z.object({ site: id, channel }),
    response: sameDay,
  }),
  listFullDays: defineRoute({
    ...reading,
    scope: 'sites',
    method: 'get',
    path: '/demand/full-days',
    summary: 'Days on which all was full: no forecast learns from them, none is judged by them',
    query: z.object({ site: id, channel }),
    response: listOf(fullDay),
  }),
  setFullDay: defineRoute({
    tags: ['Demand'],
    roles: ['admin', 'planner'],
    scope: 'sites',
    method: 'put',
    path: '/demand/full-days',
    summary: 'Say of a counted day whether customers were turned away because all was full',
    body: z.object({ site: id, channel, date: isoDate, full: z.boolean() }),
    response: listOf(fullDay),
  }),
}
