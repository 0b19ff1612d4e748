import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, primaryKey, smallint, text, unique } from 'drizzle-orm/pg-core'
import { users } from './access.ts'
import { instant, isoDate, oneOf } from './columns.ts'
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
