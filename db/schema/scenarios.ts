import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { users } from './access.ts'
import { instant, isoDate, oneOf, revision } from './columns.ts'

/** A named list of changes on a base period; what is asked of the pipeline, not what came out. */
export const scenarios = pgTable('scenarios', {
  id: integer('id').primaryKey().generatedByDefaultAsIdentity(),
  name: text('name').notNull(),
  note: text('note').notNull().default(''),
  /** Base period and changes, as the planning library reads them. */
  definition: jsonb('definition').$type<unknown>().notNull(),
  revision: revision(),
  createdBy: integer('created_by').references(() => users.id),
  createdAt: instant('created_at').notNull().defaultNow(),
  updatedAt: instant('updated_at').notNull().defaultNow(),
})

/**
 * One run of the pipeline for a scenario: all that went in (so that it can be repeated to the digit when master data have
 * long changed), and all that came out. Never changed.
 */
export const scenarioRuns = pgTable(
  'scenario_runs',
  {
    id: integer('id').primaryKey().generatedByDefaultAsIdentity(),
    scenarioId: integer('scenario_id')
      .notNull()
      .references(() => scenarios.id, { onDelete: 'cascade' }),
    scenarioRevision: integer('scenario_revision').notNull(),
    name: text('name').notNull(),
    input: jsonb('input').$type<unknown>().notNull(),
    inputsHash: text('inputs_hash').notNull(),
    /** Method and version of the pipeline. */
    method: text('method').notNull(),
    seed: integer('seed').notNull(),
    result: jsonb('result').$type<unknown>().notNull(),
    createdBy: integer('created_by').references(() => users.id),
    createdAt: instant('created_at').notNull().defaultNow(),
    jobId: uuid('job_id').unique(),
  },
  t => [
    check('scenario_runs_hash', sql`${t.inputsHash} ~ '^[0-9a-f]{64}$'`),
    index('scenario_runs_scenario').on(t.scenarioId),
  ],
)

/** One search for opening hours: what was asked, what went in, the proposals with their figures. Never changed. */
export const openingRuns = pgTable(
  'opening_runs',
  {
    id: integer('id').primaryKey().generatedByDefaultAsIdentity(),
    input: jsonb('input').$type<unknown>().notNull(),
    inputsHash: text('inputs_hash').notNull(),
    method: text('method').notNull(),
    seed: integer('seed').notNull(),
    result: jsonb('result').$type<unknown>().notNull(),
    createdBy: integer('created_by').references(() => users.id),
    createdAt: instant('created_at').notNull().defaultNow(),
    jobId: uuid('job_id').unique(),
  },
  t => [check('opening_runs_hash', sql`${t.inputsHash} ~ '^[0-9a-f]{64}$'`)],
)

export const OPENING_DRAFT_STATES = ['draft', 'approved', 'withdrawn'] as const

/** A proposal that leadership has taken up. It becomes opening hours when it is approved, not before. */
export const openingDrafts = pgTable(
  'opening_drafts',
  {
    id: integer('id').primaryKey().generatedByDefaultAsIdentity(),
    openingRunId: integer('opening_run_id')
      .notNull()
      .references(() => openingRuns.id),
    proposal: text('proposal').notNull(),
    state: text('state', { enum: OPENING_DRAFT_STATES }).notNull().default('draft'),
    validFrom: isoDate('valid_from').notNull(),
    /** Weekly hours per site, as the planning library states them. */
    hours: jsonb('hours').$type<unknown>().notNull(),
    createdBy: integer('created_by').references(() => users.id),
    createdAt: instant('created_at').notNull().defaultNow(),
    decidedBy: integer('decided_by').references(() => users.id),
    decidedAt: instant('decided_at'),
    revision: revision(),
  },
  t => [
    check('opening_drafts_state', oneOf(t.state, OPENING_DRAFT_STATES)),
    check('opening_drafts_decided', sql`(${t.state} = 'draft') = (${t.decidedAt} IS NULL)`),
    index('opening_drafts_run').on(t.openingRunId),
  ],
)
