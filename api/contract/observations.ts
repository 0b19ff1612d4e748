import { z } from 'zod'
import { isoDate } from './common.ts'
import { defineRoute } from './route-table.ts'

/** What the call-up, appointment and telephone systems report, beside what planning computes. */

const nullableNumber = z.number().nullable()

export const observedChannel = z.object({
  channel: z.enum(['walk-in', 'appointment']),
  customers: z.int().describe('called, in hours that count'),
  meanWait: nullableNumber.describe('minutes, weighted by customers'),
  targetMinutes: z.number().describe('the service promise: its share of customers waits no longer'),
  targetShare: z.number(),
  leftOut: z.int().describe('hours with a mean wait that can hardly be; they do not count'),
  byHour: z.array(z.object({ hour: z.int(), customers: z.int(), meanWait: nullableNumber })),
})

export const observedCalls = z.object({
  firstDay: isoDate,
  lastDay: isoDate,
  offered: z.int(),
  answered: z.int(),
  abandonedShare: z.number().describe('of the calls offered'),
  inTargetShare: nullableNumber.describe('of the calls answered, by the goal of the telephone system'),
  handlingMinutes: nullableNumber.describe('talk, hold and wrap-up of an answered call'),
  plannedHandlingMinutes: z.number().describe('that planning reckons with'),
  meanWaitSeconds: nullableNumber.describe('of the calls offered'),
  patienceMinutes: nullableNumber.describe('total waiting divided by calls abandoned'),
  plannedPatienceMinutes: nullableNumber,
})

export const siteObservations = z.object({
  site: z.string(),
  firstDay: isoDate.nullable(),
  lastDay: isoDate.nullable(),
  channels: z.array(observedChannel),
  clients: z
    .object({
      days: z.int(),
      clients: z.int(),
      missed: z.int(),
      withAppointment: z.int(),
      noShowShare: z.number().describe('missed of all expected'),
    })
    .nullable(),
  services: z.array(z.object({ name: z.string(), count: z.int(), processingMinutes: nullableNumber })),
  capacity: z
    .array(z.object({ date: isoDate, booked: z.int(), planned: z.int() }))
    .describe('slots of the booking calendar by day, newest 60 days'),
  calls: observedCalls.nullable(),
})

export const observationKind = z.enum(['waits', 'clients', 'services', 'capacity'])

export type SiteObservations = z.infer<typeof siteObservations>
export type ObservationKind = z.infer<typeof observationKind>

const reading = {
  tags: ['Observations'],
  roles: ['admin', 'planner', 'hr', 'council', 'leadership'],
  scope: 'sites',
} as const
const range = { from: isoDate.optional(), to: isoDate.optional() }

export const observationsRoutes = {
  getSiteObservations: defineRoute({
    ...reading,
    method: 'get',
    path: '/sites/:site/observations',
    summary: 'What other systems measured at an office, beside the promise and the figures that planning reckons with',
    params: z.object({ site: z.string() }),
    query: z.object(range),
    response: siteObservations,
  }),
  downloadObservations: defineRoute({
    ...reading,
    method: 'get',
    path: '/observations/:kind',
    summary: 'Imported statistics as one normalised table',
    description: 'Semicolons, CRLF, UTF-8; columns by name, in the order in which the source reports them.',
    params: z.object({ kind: observationKind }),
    query: z.object({ site: z.string(), ...range }),
    response: z.string(),
    produces: 'text/csv',
  }),
}
