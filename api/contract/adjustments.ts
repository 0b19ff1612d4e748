import { z } from 'zod'
import { channel, id, isoDate, isoInstant, listOf, minuteOfDay, numericId, numericIdParam, weekday } from './common.ts'
import { defineRoute } from './route-table.ts'

/** A planner's correction of the forecast. The model's own figures stay beside it. */
const editable = {
  from: isoDate.describe('first day'),
  to: isoDate.describe('last day'),
  weekdays: z.array(weekday).max(7).default([]).describe('empty: every day'),
  start: minuteOfDay.nullish().describe('left out with `end`: the whole day'),
  end: minuteOfDay.nullish(),
  site: id.nullish().describe('left out: every site'),
  channel: channel.nullish().describe('left out: every channel'),
  factor: z.number().min(0.01).max(20).nullish().describe('demand is multiplied by this'),
  customers: z
    .number()
    .min(0)
    .max(100_000)
    .nullish()
    .describe('instead of a factor: customers a day (between the times); needs a site and a channel'),
  reason: z.string().trim().min(3).max(500),
}

export const adjustment = z.object({
  ...editable,
  id: numericId,
  weekdays: z.array(weekday),
  createdAt: isoInstant,
  createdBy: z.string().nullable(),
  revokedAt: isoInstant.nullable(),
  revokedBy: z.string().nullable(),
  requirement: numericId.nullable().describe('newest requirement that was computed with it'),
  editable: z.boolean().describe('whether the caller may revoke it'),
})

export type Adjustment = z.infer<typeof adjustment>
export type NewAdjustment = z.infer<z.ZodObject<typeof editable>>

const params = z.object({ adjustment: numericIdParam })
const changing = { tags: ['Demand'], roles: ['admin', 'planner'], scope: 'sites' } as const

export const adjustmentsRoutes = {
  listAdjustments: defineRoute({
    method: 'get',
    path: '/demand/adjustments',
    summary: 'Corrections of the forecast, the latest days first',
    tags: ['Demand'],
    roles: ['admin', 'planner', 'hr', 'council', 'leadership'],
    scope: 'filtered',
    query: z.object({
      from: isoDate.optional().describe('those that meet a day from here on'),
      to: isoDate.optional(),
      site: id.optional().describe('those that move the demand of this site'),
      channel: channel.optional(),
      revoked: z.enum(['true', 'false']).default('false').describe('true: those that were revoked as well'),
    }),
    response: listOf(adjustment),
  }),
  addAdjustment: defineRoute({
    ...changing,
    method: 'post',
    path: '/demand/adjustments',
    summary: 'Correct the forecast, with a reason; for every site at once only by who plans all',
    body: z.object(editable),
    response: adjustment,
    status: 201,
  }),
  revokeAdjustment: defineRoute({
    ...changing,
    method: 'delete',
    path: '/demand/adjustments/:adjustment',
    summary: 'Revoke a correction; it stays in the record',
    params,
    response: adjustment,
  }),
}
