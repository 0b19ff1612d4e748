import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
} from 'drizzle-orm/pg-core'
import { users } from './access.ts'
import { inOrder, instant, isoDate, oneOf } from './columns.ts'
import { CHANNELS } from './services.ts'
import { sites } from './sites.ts'

/** One import of a file that was written; a file with faults writes nothing. */
export const importRuns = pgTable(
  'import_runs',
  {
    id: integer('id').primaryKey().generatedByDefaultAsIdentity(),
    format: text('format').notNull(),
    fileName: text('file_name').notNull(),
    fileSha256: text('file_sha256').notNull(),
    mapping: jsonb('mapping').$type<unknown>(),
    /** Counts and hints shown to the importer: rows read, days written, days unchanged, warnings. */
    report: jsonb('report').$type<unknown>().notNull(),
    userId: integer('user_id').references(() => users.id),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  t => [
    check('import_runs_sha256', sql`${t.fileSha256} ~ '^[0-9a-f]{64}$'`),
    index('import_runs_created').on(t.createdAt),
  ],
)

/** How the columns of a known kind of file are to be read, kept by name. */
export const columnMappings = pgTable(
  'column_mappings',
  {
    id: integer('id').primaryKey().generatedByDefaultAsIdentity(),
    format: text('format').notNull(),
    name: text('name').notNull(),
    mapping: jsonb('mapping').$type<unknown>().notNull(),
    userId: integer('user_id').references(() => users.id),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  t => [unique('column_mappings_once').on(t.format, t.name)],
)

/**
 * What came: one row per site, channel and day, the slots in one array. `counts[i]` is the number of arrivals in
 * `[startMinute + i * slotMinutes, + slotMinutes)`; for appointments the number booked, no-shows included.
 */
export const demandDays = pgTable(
  'demand_days',
  {
    siteCode: text('site_code')
      .notNull()
      .references(() => sites.code, { onUpdate: 'cascade', onDelete: 'cascade' }),
    channel: text('channel', { enum: CHANNELS }).notNull(),
    date: isoDate('date').notNull(),
    slotMinutes: smallint('slot_minutes').notNull(),
    startMinute: smallint('start_minute').notNull(),
    counts: integer('counts').array().notNull(),
    /** Customers were turned away because all was full: the counts are a lower bound, and no forecast learns from them. */
    full: boolean('was_full').notNull().default(false),
    /** Where the row came from; empty for the example city's own history. */
    importRunId: integer('import_run_id').references(() => importRuns.id),
  },
  t => [
    primaryKey({ columns: [t.siteCode, t.channel, t.date] }),
    check('demand_days_channel', oneOf(t.channel, CHANNELS)),
    check(
      'demand_days_slots',
      sql`${t.slotMinutes} BETWEEN 5 AND 60 AND ${t.startMinute} >= 0
      AND ${t.startMinute} + ${t.slotMinutes} * cardinality(${t.counts}) <= 1440`,
    ),
    check('demand_days_counts', sql`0 <= ALL (${t.counts})`),
    index('demand_days_date').on(t.date),
  ],
)

/** Appointments already booked for coming days (known demand), as of the moment they were read; same slots as `demand_days`. */
export const bookedDays = pgTable(
  'booked_days',
  {
    siteCode: text('site_code')
      .notNull()
      .references(() => sites.code, { onUpdate: 'cascade', onDelete: 'cascade' }),
    date: isoDate('date').notNull(),
    slotMinutes: smallint('slot_minutes').notNull(),
    startMinute: smallint('start_minute').notNull(),
    counts: integer('counts').array().notNull(),
    asOf: instant('as_of').notNull(),
    importRunId: integer('import_run_id').references(() => importRuns.id),
  },
  t => [
    primaryKey({ columns: [t.siteCode, t.date] }),
    check(
      'booked_days_slots',
      sql`${t.slotMinutes} BETWEEN 5 AND 60 AND ${t.startMinute} >= 0
      AND ${t.startMinute} + ${t.slotMinutes} * cardinality(${t.counts}) <= 1440`,
    ),
    check('booked_days_counts', sql`0 <= ALL (${t.counts})`),
  ],
)

/**
 * A planner's correction of the forecast, kept beside the model's figures. A row is never changed, only revoked: what was
 * computed with it stays explained.
 */
export const demandAdjustments = pgTable(
  'demand_adjustments',
  {
    id: integer('id').primaryKey().generatedByDefaultAsIdentity(),
    firstDay: isoDate('first_day').notNull(),
    lastDay: isoDate('last_day').notNull(),
    /** Weekdays on which it counts, 1 = Monday; empty: all. */
    weekdays: integer('weekdays').array().notNull().default([]),
    /** Times of day between which it counts; both empty: the whole day. */
    startMinute: smallint('start_minute'),
    endMinute: smallint('end_minute'),
    /** Empty: every site, every channel. */
    siteCode: text('site_code').references(() => sites.code, { onUpdate: 'cascade', onDelete: 'cascade' }),
    channel: text('channel', { enum: CHANNELS }),
    /** Demand is multiplied by this; or, with `customers`, set to so many customers a day (between those times). */
    factor: doublePrecision('factor'),
    customers: doublePrecision('customers'),
    reason: text('reason').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    createdBy: integer('created_by').references(() => users.id),
    revokedAt: instant('revoked_at'),
    revokedBy: integer('revoked_by').references(() => users.id),
  },
  t => [
    check('demand_adjustments_days', inOrder(t.firstDay, t.lastDay)),
    check('demand_adjustments_weekdays', sql`1 <= ALL (${t.weekdays}) AND 7 >= ALL (${t.weekdays})`),
    check(
      'demand_adjustments_times',
      sql`num_nulls(${t.startMinute}, ${t.endMinute}) <> 1
      AND (${t.startMinute} IS NULL OR (0 <= ${t.startMinute} AND ${t.startMinute} < ${t.endMinute} AND ${t.endMinute} <= 1440))`,
    ),
    check('demand_adjustments_channel', oneOf(t.channel, CHANNELS)),
    check(
      'demand_adjustments_change',
      sql`num_nulls(${t.factor}, ${t.customers}) = 1 AND coalesce(${t.factor}, 1) > 0
      AND (${t.customers} IS NULL OR (${t.customers} >= 0 AND ${t.siteCode} IS NOT NULL AND ${t.channel} IS NOT NULL))`,
    ),
    check('demand_adjustments_reason', sql`${t.reason} <> ''`),
    index('demand_adjustments_days_index').on(t.firstDay, t.lastDay),
  ],
)
