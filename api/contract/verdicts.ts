import { z } from 'zod'
import { channel, isoDate, isoInstant, numericId, numericIdParam } from './common.ts'
import { jobCreated } from './jobs.ts'
import { defineRoute } from './route-table.ts'

/** What a simulation says customers will experience with a roster. Shares are 0..1, times minutes. */

/** A simulated figure with the interval that holds its true value with 95 % certainty; null where nobody came. */
export const estimate = z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable()

/** `kept` and `broken` are certain at 95 %; `close`: the simulated days cannot tell. */
export const promiseVerdict = z.enum(['kept', 'close', 'broken'])

export const verdictChannel = z.object({
  channel,
  share: z.number().describe('promised share'),
  withinMinutes: z.number().describe('promised wait'),
  verdict: promiseVerdict,
  customers: z.number().describe('mean per day'),
  serviceLevel: estimate.describe('served within the promised wait / all who came'),
  meanWait: estimate.describe('mean wait of all who were served or gave up, minutes'),
  gaveUp: z.number().describe('share of the customers who gave up'),
  promiseKept: estimate.describe('share of the days on which the promise was kept'),
  intervals: z
    .array(z.object({ start: z.int(), customers: z.number(), serviceLevel: estimate }))
    .describe('by half-hour of arrival'),
  oneMore: z
    .object({ serviceLevel: estimate, meanWait: estimate })
    .nullable()
    .describe('the same customers with one trained person more from opening to closing; null where not needed'),
})

/** The people of one activity at a site on one day, and how their customers fare. */
export const verdictPool = z.object({
  site: z.string(),
  siteName: z.string(),
  activity: z.string(),
  day: z.int(),
  date: isoDate,
  verdict: promiseVerdict.describe('the worst of its channels'),
  close: z.int().describe('closing time, minutes after local midnight'),
  presenceHours: z.number().describe('planned person-hours in this activity'),
  promiseKept: estimate.describe('share of the days on which every promise was kept'),
  overtime: z
    .object({ mean: estimate, p90: z.number(), staffMinutes: z.number() })
    .describe('minutes from closing until the last customer has gone: mean, nine-in-ten; person-minutes of serving'),
  utilisation: z.number().describe('share of presence spent serving'),
  unserved: z.number().describe('mean number of customers a day for whom nobody was there'),
  channels: z.array(verdictChannel),
})

export const rosterVerdict = z.object({
  id: numericId,
  revision: z.int().describe('of the roster that was judged'),
  current: z.boolean().describe('the roster is still the one that was judged'),
  seed: z.int().describe('equal seed and days give equal figures on every machine'),
  days: z.int().describe('simulated days per office and day of the week'),
  firstSimulatedDay: z.int().describe('number of the first of them'),
  createdAt: isoInstant,
  pools: z.array(verdictPool),
  faults: z.array(z.object({ code: z.string(), cause: z.string(), action: z.string(), where: z.string() })),
})

export const rosterVerdictAnswer = z.object({
  verdict: rosterVerdict.nullable().describe('null: not judged yet'),
  job: z.string().nullable().describe('the run that is judging it now'),
})

export const verdictStart = z.object({
  seed: z.int().min(0).max(2_147_483_647).optional().describe('left out: 1, the seed of every first verdict'),
})

export type Estimate = NonNullable<z.infer<typeof estimate>>
export type PromiseVerdict = z.infer<typeof promiseVerdict>
export type VerdictChannel = z.infer<typeof verdictChannel>
export type VerdictPool = z.infer<typeof verdictPool>
export type RosterVerdict = z.infer<typeof rosterVerdict>

const params = z.object({ roster: numericIdParam })
const reading = { tags: ['Rosters'], roles: ['admin', 'planner', 'hr', 'council'], params } as const

export const verdictsRoutes = {
  getRosterVerdict: defineRoute({
    ...reading,
    scope: 'filtered',
    method: 'get',
    path: '/rosters/:roster/verdict',
    summary: 'What customers will experience with a roster, as simulated',
    response: rosterVerdictAnswer,
  }),
  startRosterVerdict: defineRoute({
    ...reading,
    scope: 'city',
    method: 'post',
    path: '/rosters/:roster/verdict',
    summary: 'Simulate a roster; answers with the run under way where there is one',
    body: verdictStart,
    response: jobCreated,
    status: 202,
  }),
}
