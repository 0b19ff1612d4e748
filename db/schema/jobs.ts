import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { users } from './access.ts'
import { instant, oneOf } from './columns.ts'

export const JOB_STATES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const

/** Long tasks as people see them; the queue that hands them to workers keeps its own tables. */
export const jobs = pgTable(
  'jobs',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    kind: text('kind').notNull(),
    state: text('state', { enum: JOB_STATES }).notNull().default('queued'),
    input: jsonb('input').$type<unknown>().notNull(),
    /** Last progress: phase, best, bound, gap, seconds ... as the kind of job tells it. */
    progress: jsonb('progress').$type<unknown>(),
    /** What came out: ids of what was written; the rows themselves carry the job's id. */
    result: jsonb('result').$type<unknown>(),
    /** Why it failed, as `{ code, cause, action }`. */
    error: jsonb('error').$type<unknown>(),
    /** How often a worker took it up. It is the fence: a worker whose attempt is not the current one may write nothing. */
    attempts: integer('attempts').notNull().default(0),
    worker: text('worker'),
    createdBy: integer('created_by').references(() => users.id),
    createdAt: instant('created_at').notNull().defaultNow(),
    startedAt: instant('started_at'),
    heartbeatAt: instant('heartbeat_at'),
    cancelRequestedAt: instant('cancel_requested_at'),
    finishedAt: instant('finished_at'),
  },
  t => [
    check('jobs_state', oneOf(t.state, JOB_STATES)),
    check('jobs_attempts', sql`${t.attempts} >= 0`),
    check('jobs_finished', sql`(${t.state} IN ('done', 'failed', 'cancelled')) = (${t.finishedAt} IS NOT NULL)`),
    index('jobs_state_created').on(t.state, t.createdAt),
  ],
)
