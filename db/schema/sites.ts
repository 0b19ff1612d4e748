import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, primaryKey, smallint, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { skills } from './activities.ts'
import { inDay, inOrder, isoDate, oneOf, revision, type StoredRange, validity } from './columns.ts'

export const SITE_KINDS = ['office', 'phone', 'outpost'] as const

/** A place where people work for customers. The code is what planners, files and addresses of pages call it: `mitte`. */
export const sites = pgTable(
  'sites',
  {
    code: text('code').primaryKey(),
    name: text('name').notNull(),
    kind: text('kind', { enum: SITE_KINDS }).notNull(),
    address: text('address').notNull().default(''),
    district: text('district').notNull().default(''),
    /** Places to serve customers at; people doing other work do not take one. */
    counters: integer('counters').notNull(),
    sortOrder: integer('sort_order').notNull().default(0),
    ...validity(),
    revision: revision(),
  },
  t => [
    check('sites_code', sql`${t.code} ~ '^[a-z0-9][a-z0-9-]{0,39}$'`),
    check('sites_kind', oneOf(t.kind, SITE_KINDS)),
    check('sites_counters', sql`${t.counters} >= 0`),
    check('sites_validity', inOrder(t.validFrom, t.validTo)),
  ],
)

/** A stretch in which customers are let in; `appointment`: only those with an appointment. */
export interface OpeningBlock extends StoredRange {
  access: 'all' | 'appointment'
}

/** Opening hours of one weekday (1 = Monday ... 7 = Sunday). A weekday without a row is closed. Never overlapping in validity. */
export const openingHours = pgTable(
  'opening_hours',
  {
    id: integer('id').primaryKey().generatedByDefaultAsIdentity(),
    siteCode: text('site_code')
      .notNull()
      .references(() => sites.code, { onUpdate: 'cascade', onDelete: 'cascade' }),
    weekday: smallint('weekday').notNull(),
    blocks: jsonb('blocks').$type<OpeningBlock[]>().notNull(),
    /** Work may begin this long before the first block ... */
    leadMinutes: integer('lead_minutes').notNull().default(30),
    /** ... and end this long after the last one. */
    tailMinutes: integer('tail_minutes').notNull().default(30),
    ...validity(),
    revision: revision(),
  },
  t => [
    check('opening_hours_weekday', sql`${t.weekday} BETWEEN 1 AND 7`),
    check(
      'opening_hours_blocks',
      sql`jsonb_typeof(${t.blocks}) = 'array' AND jsonb_array_length(${t.blocks}) BETWEEN 1 AND 4`,
    ),
    check('opening_hours_margins', sql`${t.leadMinutes} BETWEEN 0 AND 480 AND ${t.tailMinutes} BETWEEN 0 AND 480`),
    check('opening_hours_validity', inOrder(t.validFrom, t.validTo)),
    index('opening_hours_site').on(t.siteCode),
  ],
)

export const CLOSING_EFFECTS = ['closed', 'counter-closed'] as const

/**
 * Days without customers: a stretch of dates (`firstDay` to `lastDay`) or a rule, the `nth` (1-5, -1 = last) `weekday`
 * of each month while valid. For one site, for all sites of a kind, or, with both empty, for the whole city.
 * `counter-closed`: people still work (training, team, back office); `closed`: no work at all.
 */
export const closingDays = pgTable(
  'closing_days',
  {
    id: integer('id').primaryKey().generatedByDefaultAsIdentity(),
    siteCode: text('site_code').references(() => sites.code, { onUpdate: 'cascade', onDelete: 'cascade' }),
    siteKind: text('site_kind', { enum: SITE_KINDS }),
    firstDay: isoDate('first_day'),
    lastDay: isoDate('last_day'),
    weekday: smallint('weekday'),
    nth: smallint('nth'),
    effect: text('effect', { enum: CLOSING_EFFECTS }).notNull(),
    reason: text('reason').notNull(),
    ...validity(),
    revision: revision(),
  },
  t => [
    check('closing_days_effect', oneOf(t.effect, CLOSING_EFFECTS)),
    check('closing_days_kind', oneOf(t.siteKind, SITE_KINDS)),
    check('closing_days_scope', sql`${t.siteCode} IS NULL OR ${t.siteKind} IS NULL`),
    check(
      'closing_days_dates_or_rule',
      sql`num_nonnulls(${t.firstDay}, ${t.lastDay}) = 2 AND num_nonnulls(${t.weekday}, ${t.nth}) = 0
      OR num_nonnulls(${t.firstDay}, ${t.lastDay}) = 0 AND num_nonnulls(${t.weekday}, ${t.nth}) = 2`,
    ),
    check('closing_days_order', inOrder(t.firstDay, t.lastDay)),
    check('closing_days_weekday', sql`${t.weekday} BETWEEN 1 AND 7`),
    check('closing_days_nth', sql`${t.nth} BETWEEN 1 AND 5 OR ${t.nth} = -1`),
    check('closing_days_validity', inOrder(t.validFrom, t.validTo)),
  ],
)

/** Pairs of sites between which people may change on one day, either way, and the working time it takes. */
export const travelTimes = pgTable(
  'travel_times',
  {
    fromSite: text('from_site')
      .notNull()
      .references(() => sites.code, { onUpdate: 'cascade', onDelete: 'cascade' }),
    toSite: text('to_site')
      .notNull()
      .references(() => sites.code, { onUpdate: 'cascade', onDelete: 'cascade' }),
    minutes: integer('minutes').notNull(),
  },
  t => [
    primaryKey({ columns: [t.fromSite, t.toSite] }),
    uniqueIndex('travel_times_pair').on(
      sql`least(${t.fromSite}, ${t.toSite})`,
      sql`greatest(${t.fromSite}, ${t.toSite})`,
    ),
    check('travel_times_apart', sql`${t.fromSite} <> ${t.toSite}`),
    check('travel_times_minutes', sql`${t.minutes} BETWEEN 0 AND 480`),
  ],
)

/**
 * A visit of the mobile office to an outpost, on each `weekday` while valid or on one `date`. The crew leaves at
 * `departMinute`, opens from `openFrom` to `openTo` and is back at `returnMinute`; all of it is working time.
 */
export const tours = pgTable(
  'tours',
  {
    code: text('code').primaryKey(),
    name: text('name').notNull(),
    siteCode: text('site_code')
      .notNull()
      .references(() => sites.code, { onUpdate: 'cascade', onDelete: 'cascade' }),
    weekday: smallint('weekday'),
    date: isoDate('date'),
    departMinute: integer('depart_minute').notNull(),
    setupMinutes: integer('setup_minutes').notNull(),
    openFrom: integer('open_from').notNull(),
    openTo: integer('open_to').notNull(),
    returnMinute: integer('return_minute').notNull(),
    crew: integer('crew').notNull().default(2),
    skillCode: text('skill_code').references(() => skills.code),
    ...validity(),
    revision: revision(),
  },
  t => [
    check('tours_weekday_or_date', sql`num_nonnulls(${t.weekday}, ${t.date}) = 1`),
    check('tours_weekday', sql`${t.weekday} BETWEEN 1 AND 7`),
    check('tours_day', inDay(t.departMinute)),
    check(
      'tours_order',
      sql`${t.departMinute} + ${t.setupMinutes} <= ${t.openFrom} AND ${t.openFrom} < ${t.openTo}
      AND ${t.openTo} <= ${t.returnMinute} AND ${t.returnMinute} <= 1440 AND ${t.setupMinutes} >= 0`,
    ),
    check('tours_crew', sql`${t.crew} >= 1`),
    check('tours_validity', inOrder(t.validFrom, t.validTo)),
  ],
)
