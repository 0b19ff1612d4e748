import { z } from 'zod'
import { empty, isoInstant, listOf, minuteOfDay, numericId, numericIdParam, revision, text } from './common.ts'
import { calibrationFit, conceptPlaces, districtLosses, runFacts, weekOutcome } from './concepts.ts'
import { jobCreated } from './jobs.ts'
import { defineRoute } from './route-table.ts'

const site = z.string().min(1).max(80)
const km = z.number().min(-100).max(100)
const block = z.object({ start: minuteOfDay, end: minuteOfDay, access: z.enum(['all', 'appointment']).default('all') })
const hours = z.array(z.object({ weekday: z.int().min(1).max(6), blocks: z.array(block).min(1).max(2) })).max(6)

/** What a scenario may change; the planning library reads the same words (solver/scenarios/change.ts). */
export const scenarioChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('close-site'), site, staff: z.enum(['spread', 'leave']).default('spread') }),
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
  z.object({ kind: z.literal('staff'), site, posts: z.number().min(-100).max(100) }),
  z.object({ kind: z.literal('counters'), site, counters: z.int().min(1).max(60) }),
  z.object({ kind: z.literal('demand'), percent: z.number().min(-80).max(200) }),
  z.object({ kind: z.literal('growth'), percent: z.number().min(-10).max(10) }),
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
    service: z.string().min(1).max(80).optional(),
    value: z.number().min(0).max(60),
    rampYears: z.int().min(0).max(10).optional(),
  }),
])

export const scenarioDefinition = z.object({
  base: z
    .enum(['typical', 'peak'])
    .default('typical')
    .describe('typical week, or one that nine in ten weeks stay below'),
  changes: z.array(scenarioChange).max(40).default([]),
})

const scenarioFields = { name: text, note: z.string().trim().max(2000).default(''), definition: scenarioDefinition }

export const scenario = z.object({
  id: numericId,
  name: z.string(),
  note: z.string(),
  definition: scenarioDefinition,
  revision,
  updatedAt: isoInstant,
  createdBy: z.string().nullable(),
  newestRun: numericId.nullable(),
  current: z.boolean().describe('the newest run is of the scenario as it is now'),
})

export const longViewYear = z.object({
  year: z.int(),
  sites: z.array(z.object({ site: z.string(), serving: z.number(), other: z.number() })),
  posts: z.number(),
  busiestMonth: z.number(),
})

export const scenarioRun = z.object({
  ...runFacts,
  scenario: numericId,
  name: z.string(),
  definition: scenarioDefinition,
  places: conceptPlaces,
  base: weekOutcome,
  outcome: weekOutcome,
  losers: districtLosses,
  longView: z.array(longViewYear),
  fit: calibrationFit,
})

export type Scenario = z.infer<typeof scenario>
export type ScenarioChange = z.infer<typeof scenarioChange>
export type ScenarioRun = z.infer<typeof scenarioRun>

const params = z.object({ scenario: numericIdParam })
const seeing = { tags: ['Scenarios'], roles: ['admin', 'planner', 'leadership'], scope: 'city' } as const
const editing = { tags: ['Scenarios'], roles: ['admin', 'leadership'], scope: 'city' } as const

/** Ids of scenarios, `3,5,8`: at most six stand side by side. */
const comparisonQuery = z.object({
  scenarios: z
    .string()
    .regex(/^\d{1,9}(,\d{1,9}){0,5}$/)
    .describe('ids of scenarios, at most six'),
})

export const scenariosRoutes = {
  listScenarios: defineRoute({
    ...seeing,
    method: 'get',
    path: '/scenarios',
    summary: 'Scenarios, newest change first',
    response: listOf(scenario),
  }),
  getConceptPlaces: defineRoute({
    ...seeing,
    method: 'get',
    path: '/scenarios/places',
    summary: 'Sites, districts and services that a scenario may name',
    response: conceptPlaces,
  }),
  createScenario: defineRoute({
    ...editing,
    method: 'post',
    path: '/scenarios',
    summary: 'Write a scenario down',
    body: z.object(scenarioFields),
    response: scenario,
    status: 201,
  }),
  updateScenario: defineRoute({
    ...editing,
    method: 'put',
    path: '/scenarios/:scenario',
    summary: 'Change a scenario; its earlier runs stay as they were',
    params,
    body: z.object({ ...scenarioFields, revision }),
    response: scenario,
  }),
  deleteScenario: defineRoute({
    ...editing,
    method: 'delete',
    path: '/scenarios/:scenario',
    summary: 'Delete a scenario with its runs',
    params,
    response: empty,
  }),
  startScenarioRun: defineRoute({
    ...editing,
    method: 'post',
    path: '/scenarios/:scenario/runs',
    summary: 'Run the pipeline for a scenario and its base, with the same seed',
    params,
    body: z.object({ seed: z.int().min(0).max(2_147_483_647).default(1) }),
    response: jobCreated,
    status: 202,
  }),
  compareScenarios: defineRoute({
    ...seeing,
    method: 'get',
    path: '/scenario-comparison',
    summary: 'The newest run of up to six scenarios',
    query: comparisonQuery,
    response: listOf(scenarioRun),
  }),
  downloadComparison: defineRoute({
    ...seeing,
    method: 'get',
    path: '/scenario-comparison/workbook',
    summary: 'The tables of a comparison as a workbook (XLSX)',
    query: comparisonQuery,
    response: z.unknown(),
    produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }),
}
