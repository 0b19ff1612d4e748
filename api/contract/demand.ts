import { z } from 'zod'
import { channel, id, isoDate, listOf } from './common.ts'
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
}
