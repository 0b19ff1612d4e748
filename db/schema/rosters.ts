import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  check,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { users } from './access.ts'
import { instant, isoDate, oneOf } from './columns.ts'
import { jobs } from './jobs.ts'
import { requirements } from './requirements.ts'

export const ROSTER_STATES = ['draft', 'proposed', 'agreed', 'objected', 'published', 'superseded'] as const

/**
 * A version of a week's roster together with the planning problem it answers, so that it can be checked again for ever.
 * At most one version of a week is published. A published or superseded row cannot change or vanish: a trigger keeps it.
 */
export const rosters = pgTable(
  'rosters',
  {
    id: integer('id').primaryKey().generatedByDefaultAsIdentity(),
    /** First day of the horizon, a Monday. */
    firstDay: isoDate('first_day').notNull(),
    days: smallint('days').notNull().default(7),
    /** Counts the versions of this week from 1. */
    version: integer('version').notNull(),
    state: text('state', { enum: ROSTER_STATES }).notNull().default('draft'),
    requirementId: integer('requirement_id').references(() => requirements.id),
    problem: jsonb('problem').$type<unknown>().notNull(),
    roster: jsonb('roster').$type<unknown>().notNull(),
    /** Cost in points, proven lower bound and gap as the roster says them. */
    cost: doublePrecision('cost').notNull(),
    lowerBound: doublePrecision('lower_bound'),
    gap: doublePrecision('gap'),
    /** The independent checker's report on this roster. */
    checkReport: jsonb('check_report').$type<unknown>(),
    basedOn: integer('based_on').references((): AnyPgColumn => rosters.id),
    createdAt: instant('created_at').notNull().defaultNow(),
    createdBy: integer('created_by').references(() => users.id),
    jobId: uuid('job_id')
      .unique()
      .references(() => jobs.id),
    publishedAt: instant('published_at'),
    /** SHA-256 over the canonical JSON of problem and roster, set when published. */
    publishedHash: text('published_hash'),
    /** Counts edits of a draft. */
    revision: integer('revision').notNull().default(1),
  },
  t => [
    unique('rosters_version_once').on(t.firstDay, t.version),
    uniqueIndex('rosters_published_once').on(t.firstDay).where(sql`${t.state} = 'published'`),
    check('rosters_state', oneOf(t.state, ROSTER_STATES)),
    check('rosters_monday', sql`extract(isodow FROM ${t.firstDay}) = 1`),
    check('rosters_days', sql`${t.days} BETWEEN 1 AND 364`),
    check('rosters_version', sql`${t.version} >= 1`),
    check(
      'rosters_published',
      sql`(${t.state} IN ('published', 'superseded')) = (${t.publishedAt} IS NOT NULL)
      AND (${t.publishedAt} IS NULL) = (${t.publishedHash} IS NULL)`,
    ),
    check('rosters_hash', sql`${t.publishedHash} ~ '^[0-9a-f]{64}$'`),
  ],
)

/** Who moved a roster from one state to the next, when and why. Rows are only ever added. */
export const rosterTransitions = pgTable(
  'roster_transitions',
  {
    id: integer('id').primaryKey().generatedByDefaultAsIdentity(),
    rosterId: integer('roster_id')
      .notNull()
      .references(() => rosters.id, { onDelete: 'cascade' }),
    fromState: text('from_state', { enum: ROSTER_STATES }),
    toState: text('to_state', { enum: ROSTER_STATES }).notNull(),
    at: instant('at').notNull().defaultNow(),
    userId: integer('user_id').references(() => users.id),
    reason: text('reason'),
  },
  t => [
    check('roster_transitions_from', oneOf(t.fromState, ROSTER_STATES)),
    check('roster_transitions_to', oneOf(t.toState, ROSTER_STATES)),
    check('roster_transitions_reason', sql`${t.toState} <> 'objected' OR length(trim(coalesce(${t.reason}, ''))) > 0`),
    index('roster_transitions_roster').on(t.rosterId),
  ],
)
