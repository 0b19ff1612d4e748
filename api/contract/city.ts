import { z } from 'zod'
import { login, me, newPassword, role } from './auth.ts'
import { isoDate, listOf, revision, text } from './common.ts'
import { defineRoute } from './route-table.ts'

/** The city itself: its settings, how far its setup is, and the very first administrator. */

export const federalStates = [
  'BW',
  'BY',
  'BE',
  'BB',
  'HB',
  'HE',
  'HH',
  'MV',
  'NI',
  'NW',
  'RP',
  'SL',
  'SN',
  'ST',
  'SH',
  'TH',
] as const

const days = z.int().min(0).max(365)

const editable = {
  name: text,
  timeZone: z.string().min(1).max(60).describe('IANA name, e.g. Europe/Berlin'),
  federalState: z.enum(federalStates).describe('decides the public holidays'),
  councilStep: z.boolean().describe('off: a planner may publish without the staff council'),
  hearingDays: days.describe('days the staff council has to answer'),
  publishLeadDays: days.describe('days before its first day by which a roster should be published'),
  wishCloseDays: days.describe('days before its first day at which wishes for a week close'),
  consentDays: days.describe('a change this many days before the shift needs the consent of the person'),
  netCounterShare: z.number().min(0.1).max(1).describe('share of presence that is left for customers'),
  lateMinutePoints: z
    .number()
    .min(0)
    .max(10_000)
    .describe('what a minute of waiting beyond the promise costs in a roster, points (cents)'),
  gaveUpPoints: z.number().min(0).max(100_000).describe('what a caller who hangs up costs in a roster, points (cents)'),
  forecastWeeks: z.int().min(1).max(52),
}

export const city = z.object({
  ...editable,
  demo: z.boolean().describe('the example city: accounts and figures are made up'),
  today: isoDate.describe('today in the city'),
  revision,
})
export type City = z.infer<typeof city>

export const setupStep = z.object({
  id: z.enum(['admin', 'offices', 'hours', 'people', 'history']),
  done: z.boolean(),
  count: z.int().min(0).describe('how many there are: accounts, offices, offices with hours, people, days of history'),
})

/** What the pages must know before anybody signs in. */
export const appInfo = z.object({
  name: text,
  demo: z.boolean(),
  firstAdminNeeded: z.boolean().describe('true while no account exists: open the setup page'),
  demoAccounts: z
    .array(z.object({ login: z.string(), password: z.string(), name: z.string(), role }))
    .describe('only in the example city'),
  version: z.string(),
})
export type AppInfo = z.infer<typeof appInfo>

export const holiday = z.object({ date: isoDate, name: z.string().describe('official name, German') })

export const cityRoutes = {
  getAppInfo: defineRoute({
    method: 'get',
    path: '/app',
    summary: 'What the pages must know before anybody signs in',
    tags: ['City'],
    roles: 'public',
    scope: 'city',
    response: appInfo,
  }),
  createFirstAdmin: defineRoute({
    method: 'post',
    path: '/setup/first-admin',
    summary: 'Create the first administrator; open only while no account exists, with the token from the terminal',
    tags: ['City'],
    roles: 'public',
    scope: 'city',
    body: z.object({
      setupToken: z.string().min(1).max(100),
      login,
      name: text,
      password: newPassword,
      cityName: text,
    }),
    response: me,
    status: 201,
  }),
  getSetupStatus: defineRoute({
    method: 'get',
    path: '/setup',
    summary: 'Which steps of the setup are done',
    tags: ['City'],
    roles: ['admin'],
    scope: 'city',
    response: z.object({ steps: z.array(setupStep), complete: z.boolean() }),
  }),
  getCity: defineRoute({
    method: 'get',
    path: '/city',
    summary: 'Settings of the city',
    tags: ['City'],
    roles: 'signed-in',
    scope: 'city',
    response: city,
  }),
  updateCity: defineRoute({
    method: 'put',
    path: '/city',
    summary: 'Change the settings of the city',
    tags: ['City'],
    roles: ['admin'],
    scope: 'city',
    body: z.object({ ...editable, revision }),
    response: city,
  }),
  listHolidays: defineRoute({
    method: 'get',
    path: '/city/holidays',
    summary: 'Public holidays between two days',
    tags: ['City'],
    roles: 'signed-in',
    scope: 'city',
    query: z.object({ from: isoDate, to: isoDate.describe('last day') }),
    response: listOf(holiday),
  }),
}
