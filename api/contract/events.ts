import { z } from 'zod'
import { channel, id, isoDate, listOf, revision, text } from './common.ts'
import { defineRoute } from './route-table.ts'

export const eventKind = z.enum(['school-holiday', 'semester-start', 'bridge-day', 'event'])

/** A stretch of days that moves demand: school holidays, semester start, fair, reform of a document. */
export const cityEvent = z.object({
  kind: eventKind,
  name: text.describe('the same every year but for the year, so that past ones teach what the next will do'),
  firstDay: isoDate,
  lastDay: isoDate.describe('last day'),
  factor: z.number().min(0.01).max(20).nullish().describe('set by hand; left out: learnt from past ones'),
  sites: z.array(id).max(200).default([]).describe('empty: every site'),
  channels: z.array(channel).max(3).default([]).describe('empty: every channel'),
})

export const listedEvent = cityEvent.extend({
  sites: z.array(z.string()),
  channels: z.array(channel),
  occasion: z.string().describe('what its effect is learnt under; key of the list of effects'),
})

/** What the newest forecast has learnt about a kind of special day at a site and channel. */
export const demandEffect = z.object({
  kind: z.string().describe('after-holiday, month-first-days, ..., or the occasion of an event'),
  site: z.string(),
  siteName: z.string(),
  channel,
  factor: z.number().describe('1.1: a tenth more customers than on an ordinary day'),
  low: z.number().describe('10 % quantile'),
  high: z.number().describe('90 % quantile'),
  days: z.int().describe('counted days of this kind that it was learnt from'),
})

export type CityEvent = z.infer<typeof cityEvent>
export type ListedEvent = z.infer<typeof listedEvent>
export type DemandEffect = z.infer<typeof demandEffect>

export const eventsRoutes = {
  listCityEvents: defineRoute({
    method: 'get',
    path: '/city/events',
    summary: 'Stretches of days that move demand, by first day',
    tags: ['City'],
    roles: ['admin', 'planner', 'hr', 'council', 'leadership'],
    scope: 'city',
    response: listOf(listedEvent),
  }),
  setCityEvents: defineRoute({
    method: 'put',
    path: '/city/events',
    summary: 'Replace the list of events, by who plans all sites',
    tags: ['City'],
    roles: ['admin', 'planner'],
    scope: 'sites',
    body: z.object({ revision: revision.describe('of the city'), items: z.array(cityEvent).max(2000) }),
    response: listOf(listedEvent),
  }),
  listDemandEffects: defineRoute({
    method: 'get',
    path: '/demand/effects',
    summary: 'What the newest forecast has learnt about special days',
    tags: ['Demand'],
    roles: ['admin', 'planner', 'hr', 'council', 'leadership'],
    scope: 'filtered',
    response: listOf(demandEffect),
  }),
}
