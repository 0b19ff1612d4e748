import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { users } from './access.ts'
import { activities } from './activities.ts'
import { inOrder, instant, isoDate } from './columns.ts'
import { forecasts } from './forecasts.ts'
import { jobs } from './jobs.ts'
import { sites } from './sites.ts'

/** A version of the requirement: how many people are needed, made from one forecast. */
export const requirements = pgTable(
  'requirements',
  {
    id: integer('id').primaryKey().generatedByDefaultAsIdentity(),
    forecastId: integer('forecast_id')
      .notNull()
      .references(() => forecasts.id),
    firstDay: isoDate('first_day').notNull(),
    lastDay: isoDate('last_day').notNull(),
    inputsHash: text('inputs_hash').notNull(),
    parameters: jsonb('parameters').$type<unknown>().notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    createdBy: integer('created_by').references(() => users.id),
    jobId: uuid('job_id')
      .unique()
      .references(() => jobs.id),
  },
  t => [check('requirements_days', inOrder(t.firstDay, t.lastDay)), index('requirements_created').on(t.createdAt)],
)

/** People needed per slot of one site, activity and day, and the story of each number. */
export const requirementDays = pgTable(
  'requirement_days',
  {
    requirementId: integer('requirement_id')
      .notNull()
      .references(() => requirements.id, { onDelete: 'cascade' }),
    siteCode: text('site_code')
      .notNull()
      .references(() => sites.code, { onUpdate: 'cascade' }),
    activityCode: text('activity_code')
      .notNull()
      .references(() => activities.code),
    date: isoDate('date').notNull(),
    slotMinutes: smallint('slot_minutes').notNull(),
    startMinute: smallint('start_minute').notNull(),
    minimum: integer('minimum').array().notNull(),
    required: integer('required').array().notNull(),
    /** Per slot the cost of having 0, 1, 2, ... people, where a curve exists. */
    costs: jsonb('costs').$type<number[][]>(),
    /** Where each number comes from: load, handling time, target, formula figure. */
    story: jsonb('story').$type<unknown>(),
  },
  t => [
    primaryKey({ columns: [t.requirementId, t.siteCode, t.activityCode, t.date] }),
    check('requirement_days_arrays', sql`cardinality(${t.minimum}) = cardinality(${t.required})`),
    check('requirement_days_people', sql`0 <= ALL (${t.minimum}) AND 0 <= ALL (${t.required})`),
  ],
)
