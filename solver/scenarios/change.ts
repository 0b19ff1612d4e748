import { z } from 'zod'

/** What a scenario may change. Sites and services are named by their codes. */

const site = z.string().min(1).max(80)
const km = z.number().min(-100).max(100)
const minute = z.int().min(0).max(1440)
const block = z.object({ start: minute, end: minute, access: z.enum(['all', 'appointment']).default('all') })
const hours = z
  .array(z.object({ weekday: z.int().min(1).max(6), blocks: z.array(block).min(1).max(2) }))
  .max(6)
  .describe('opening hours per weekday; a weekday left out is closed')

const change = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('close-site'),
    site,
    staff: z.enum(['spread', 'leave']).default('spread').describe('its people go to the other offices, or leave'),
  }),
  z.object({ kind: z.literal('move-site'), site, x: km, y: km, stepFree: z.boolean() }),
  z.object({
    kind: z.literal('open-site'),
    site,
    name: z.string().min(1).max(80),
    x: km,
    y: km,
    stepFree: z.boolean(),
    counters: z.int().min(1).max(60),
    posts: z.number().min(0).max(100),
    hours,
  }),
  z.object({ kind: z.literal('set-hours'), site, hours }),
  z.object({
    kind: z.literal('staff'),
    site,
    posts: z.number().min(-100).max(100).describe('full-time posts more or less'),
  }),
  z.object({ kind: z.literal('counters'), site, counters: z.int().min(1).max(60) }),
  z.object({
    kind: z.literal('demand'),
    percent: z.number().min(-80).max(200).describe('more or fewer cases and calls'),
  }),
  z.object({ kind: z.literal('growth'), percent: z.number().min(-10).max(10).describe('a year, in the long view') }),
  z.object({ kind: z.literal('sickness'), share: z.number().min(0).max(0.5) }),
  z.object({
    kind: z.literal('target'),
    channel: z.enum(['walk-in', 'appointment', 'call']),
    share: z.number().min(0.3).max(0.99),
    withinMinutes: z.number().min(0).max(120),
  }),
  z.object({
    kind: z.literal('lever'),
    lever: z.string().min(1).max(40),
    service: z.string().min(1).max(80).optional().describe('left out: every service it can be set for'),
    value: z.number().min(0).max(60),
    rampYears: z.int().min(0).max(10).optional().describe('left out: as the lever says'),
  }),
])

/** A scenario: what is asked of the pipeline. */
export const scenarioDefinitionSchema = z.object({
  base: z.enum(['typical', 'peak']).default('typical').describe('the week it stands on'),
  changes: z.array(change).max(40).default([]),
})

export type ScenarioChange = z.infer<typeof change>
export type ScenarioDefinition = z.infer<typeof scenarioDefinitionSchema>
