import { z } from 'zod'
import { isoDate, isoInstant, localText, minuteOfDay, numericId } from './common.ts'

/** Shapes that opening-hour proposals and scenarios share. Counts and minutes are per week unless said otherwise. */

export const conceptBlock = z.object({ start: minuteOfDay, end: minuteOfDay, access: z.enum(['all', 'appointment']) })
export const conceptDay = z.object({ weekday: z.int().min(1).max(6), blocks: z.array(conceptBlock).min(1).max(4) })
export const conceptHours = z.array(conceptDay).describe('a weekday left out is closed')

/** A simulated figure with its 95 % interval; null where nobody came. */
export const conceptEstimate = z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable()

export const districtAccess = z.object({
  district: z.string(),
  nearestKm: z.number().nullable(),
  nearestStepFreeKm: z.number().nullable(),
  hours: z.number().describe('open hours a week within reach'),
  bands: z.object({ early: z.number(), midday: z.number(), 'after-work': z.number(), saturday: z.number() }),
  servedShare: z.number().describe('of the wishes of the district, the share served at a site'),
})

export const siteOutcome = z.object({
  site: z.string(),
  kind: z.enum(['office', 'outpost', 'phone']),
  openMinutes: z.number(),
  customers: z.number(),
  requiredMinutes: z.number().describe('people-minutes that the promises need'),
  shiftMinutes: z.number().describe('fewest paid minutes of shifts that cover them'),
  otherMinutes: z.number().describe('work without customers, tours'),
  neededMinutes: z.number(),
  availableMinutes: z.number().describe('of the people there are, absences taken off'),
  cover: z.number().describe('share of the needed minutes that can be staffed'),
  posts: z.number().describe('full-time posts needed, absences added'),
  postsNow: z.number(),
  serviceLevel: conceptEstimate,
  meanWait: conceptEstimate,
  promiseKept: conceptEstimate.describe('share of days on which every promise was kept'),
  overtimeMinutes: z.number(),
  utilisation: z.number(),
})

const atSite = z.object({ site: z.string(), customers: z.number() })

export const weekOutcome = z.object({
  sites: z.array(siteOutcome),
  totals: z.object({
    customers: z.number(),
    calls: z.number(),
    openMinutes: z.number(),
    requiredMinutes: z.number(),
    neededMinutes: z.number(),
    availableMinutes: z.number(),
    posts: z.number(),
    postsNow: z.number(),
    overtimeMinutes: z.number(),
    cost: z.number().describe('points a week'),
    serviceLevel: conceptEstimate,
    meanWait: conceptEstimate,
    promiseKept: conceptEstimate,
    unfairness: z.number().describe('busiest less quietest office, share of presence spent serving'),
  }),
  flows: z.object({
    wishes: z.number(),
    sites: z.array(atSite),
    ways: z.object({ online: z.number(), kiosk: z.number(), box: z.number(), phone: z.number() }),
    online: z.number(),
    phone: z.number(),
    lost: z.number(),
  }),
  districts: z.array(
    z.object({
      district: z.string(),
      wishes: z.number(),
      sites: z.array(atSite),
      ways: z.number(),
      online: z.number(),
      phone: z.number(),
      lost: z.number(),
      meanKm: z.number(),
      access: districtAccess,
    }),
  ),
  bands: z.array(
    z.object({
      site: z.string(),
      weekday: z.int(),
      start: z.number(),
      minutes: z.number(),
      load: z.number(),
      required: z.number(),
      minimum: z.number(),
    }),
  ),
})

export const accessLoss = z.enum([
  'farther',
  'no-step-free',
  'fewer-hours',
  'no-after-work',
  'no-saturday',
  'fewer-served',
])
export const districtLosses = z.array(z.object({ district: z.string(), losses: z.array(accessLoss) }))

export const calibrationFit = z.object({ sites: z.number(), weekdays: z.number() })

/** Places and names that the pages need beside figures. */
export const conceptPlaces = z.object({
  districts: z.array(z.object({ id: z.string(), name: z.string(), x: z.number(), y: z.number(), people: z.number() })),
  sites: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      kind: z.enum(['office', 'outpost', 'phone']),
      x: z.number().nullable(),
      y: z.number().nullable(),
      stepFree: z.boolean().nullable(),
      hours: conceptHours,
    }),
  ),
  services: z.array(z.object({ id: z.string(), name: localText, onlinePossible: z.boolean() })),
})

export const runFacts = {
  id: numericId,
  method: z.string(),
  seed: z.int(),
  inputsHash: z.string().describe('SHA-256 of all that went in; equal hashes, equal results'),
  createdAt: isoInstant,
  createdBy: z.string().nullable(),
}

export const affectedRoster = z.object({
  id: numericId,
  firstDay: isoDate,
  version: z.int(),
  state: z.string(),
})

export type WeekOutcome = z.infer<typeof weekOutcome>
export type SiteOutcome = z.infer<typeof siteOutcome>
export type ConceptPlaces = z.infer<typeof conceptPlaces>
export type ConceptDay = z.infer<typeof conceptDay>
export type AccessLoss = z.infer<typeof accessLoss>
export type DistrictAccess = z.infer<typeof districtAccess>
