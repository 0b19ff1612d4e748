import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { users } from './access.ts'
import { instant } from './columns.ts'
import { jobs } from './jobs.ts'
import { rosters } from './rosters.ts'

/**
 * What the simulation says customers will experience with a roster. A roster may be judged again (after a change, or on
 * fresh days); the newest row counts, and only while its hash is that of the roster.
 */
export const rosterVerdicts = pgTable(
  'roster_verdicts',
  {
    id: integer('id').primaryKey().generatedByDefaultAsIdentity(),
    rosterId: integer('roster_id')
      .notNull()
      .references(() => rosters.id, { onDelete: 'cascade' }),
    /** Version counts by the roster's id; this is the revision that was judged. */
    revision: integer('revision').notNull(),
    /** SHA-256 over the canonical JSON of problem and roster: moving a roster to its next state leaves it as it is. */
    inputsHash: text('inputs_hash').notNull(),
    seed: integer('seed').notNull(),
    /** Simulated days per office and day of the week. */
    days: integer('days').notNull(),
    verdict: jsonb('verdict').$type<unknown>().notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    createdBy: integer('created_by').references(() => users.id),
    /** The job that made it; unique, so that a job taken up twice records one result. */
    jobId: uuid('job_id')
      .unique()
      .references(() => jobs.id),
  },
  t => [
    check('roster_verdicts_days', sql`${t.days} >= 2`),
    check('roster_verdicts_hash', sql`${t.inputsHash} ~ '^[0-9a-f]{64}$'`),
    index('roster_verdicts_roster').on(t.rosterId),
  ],
)
