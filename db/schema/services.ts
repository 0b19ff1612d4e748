import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  doublePrecision,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
} from 'drizzle-orm/pg-core'
import { activities, skills } from './activities.ts'
import { inOrder, oneOf, revision, validity } from './columns.ts'
import { sites } from './sites.ts'

export const CHANNELS = ['walk-in', 'appointment', 'call'] as const

/** The service catalogue: what customers come for and how long it takes. */
export const services = pgTable(
  'services',
  {
    code: text('code').primaryKey(),
    nameDe: text('name_de').notNull(),
    nameEn: text('name_en').notNull(),
    /** Mean handling time without changeover, in minutes. */
    meanMinutes: doublePrecision('mean_minutes').notNull(),
    /** Coefficient of variation of the handling time. */
    cv: doublePrecision('cv').notNull(),
    /** From one customer to the next, in minutes. */
    changeoverMinutes: doublePrecision('changeover_minutes').notNull().default(1.5),
    /** Length that an appointment for it takes in the booking calendar; empty: not bookable. */
    slotMinutes: integer('slot_minutes'),
    onlinePossible: boolean('online_possible').notNull().default(false),
    /** Key in the public catalogue of services (LeiKa), where known. */
    leika: text('leika'),
    active: boolean('active').notNull().default(true),
    sortOrder: integer('sort_order').notNull().default(0),
    revision: revision(),
  },
  t => [
    check('services_times', sql`${t.meanMinutes} > 0 AND ${t.cv} >= 0 AND ${t.changeoverMinutes} >= 0`),
    check('services_slot', sql`${t.slotMinutes} BETWEEN 1 AND 480`),
  ],
)

/** Share of each service in a site's customers of a channel; the shares of a site and channel add up to 1. */
export const serviceMix = pgTable(
  'service_mix',
  {
    siteCode: text('site_code')
      .notNull()
      .references(() => sites.code, { onUpdate: 'cascade', onDelete: 'cascade' }),
    channel: text('channel', { enum: CHANNELS }).notNull(),
    serviceCode: text('service_code')
      .notNull()
      .references(() => services.code, { onUpdate: 'cascade' }),
    share: doublePrecision('share').notNull(),
  },
  t => [
    primaryKey({ columns: [t.siteCode, t.channel, t.serviceCode] }),
    check('service_mix_channel', oneOf(t.channel, CHANNELS)),
    check('service_mix_share', sql`${t.share} >= 0 AND ${t.share} <= 1`),
  ],
)

/** How customers of a channel behave; a row without a site is the city's default. */
export const channelProfiles = pgTable(
  'channel_profiles',
  {
    id: integer('id').primaryKey().generatedByDefaultAsIdentity(),
    siteCode: text('site_code').references(() => sites.code, { onUpdate: 'cascade', onDelete: 'cascade' }),
    channel: text('channel', { enum: CHANNELS }).notNull(),
    noShowShare: doublePrecision('no_show_share').notNull().default(0),
    /** Arrival relative to the appointment, normal; negative = early. In minutes. */
    punctualityMean: doublePrecision('punctuality_mean'),
    punctualitySd: doublePrecision('punctuality_sd'),
    /** Mean of exponential patience, in minutes; empty: customers stay. */
    patienceMinutes: doublePrecision('patience_minutes'),
    /** Smaller is served first. */
    priority: smallint('priority').notNull().default(2),
    /** Coefficient of variation of the factor that scales a whole day's demand; empty: learnt from history. */
    dayFactorCv: doublePrecision('day_factor_cv'),
    revision: revision(),
  },
  t => [
    unique('channel_profiles_once').on(t.siteCode, t.channel).nullsNotDistinct(),
    check('channel_profiles_channel', oneOf(t.channel, CHANNELS)),
    check('channel_profiles_no_show', sql`${t.noShowShare} >= 0 AND ${t.noShowShare} < 1`),
    check(
      'channel_profiles_punctuality',
      sql`num_nonnulls(${t.punctualityMean}, ${t.punctualitySd}) IN (0, 2) AND (${t.punctualitySd} IS NULL OR ${t.punctualitySd} >= 0)`,
    ),
    check('channel_profiles_patience', sql`${t.patienceMinutes} > 0`),
    check('channel_profiles_priority', sql`${t.priority} >= 1`),
    check('channel_profiles_cv', sql`${t.dayFactorCv} >= 0`),
  ],
)

/** The promise to customers: `share` of them served within `withinMinutes`. A row without a site is the city's default. */
export const serviceTargets = pgTable(
  'service_targets',
  {
    id: integer('id').primaryKey().generatedByDefaultAsIdentity(),
    siteCode: text('site_code').references(() => sites.code, { onUpdate: 'cascade', onDelete: 'cascade' }),
    channel: text('channel', { enum: CHANNELS }).notNull(),
    share: doublePrecision('share').notNull(),
    withinMinutes: doublePrecision('within_minutes').notNull(),
    /** Least share in each interval of a day where staffing is found by simulation; empty: the promise itself. */
    intervalShare: doublePrecision('interval_share'),
    /** Highest planned share of time that people are busy with customers. */
    maxOccupancy: doublePrecision('max_occupancy'),
    ...validity(),
    revision: revision(),
  },
  t => [
    check('service_targets_channel', oneOf(t.channel, CHANNELS)),
    check('service_targets_share', sql`${t.share} > 0 AND ${t.share} < 1`),
    check('service_targets_interval', sql`${t.intervalShare} > 0 AND ${t.intervalShare} <= ${t.share}`),
    check('service_targets_within', sql`${t.withinMinutes} >= 0`),
    check('service_targets_occupancy', sql`${t.maxOccupancy} > 0 AND ${t.maxOccupancy} <= 1`),
    check('service_targets_validity', inOrder(t.validFrom, t.validTo)),
  ],
)

/**
 * People who must be there whatever the demand says: `minimum` for safety or to be open at all, `required` for work
 * that demand does not show (back office). Empty weekday: each day with work; empty times: all opening hours. With a skill: only people who hold it count.
 */
export const staffingLevels = pgTable(
  'staffing_levels',
  {
    id: integer('id').primaryKey().generatedByDefaultAsIdentity(),
    siteCode: text('site_code')
      .notNull()
      .references(() => sites.code, { onUpdate: 'cascade', onDelete: 'cascade' }),
    activityCode: text('activity_code')
      .notNull()
      .references(() => activities.code),
    skillCode: text('skill_code').references(() => skills.code),
    weekday: smallint('weekday'),
    startMinute: integer('start_minute'),
    endMinute: integer('end_minute'),
    minimum: integer('minimum').notNull(),
    required: integer('required').notNull().default(0),
    /** The same person-minutes may be worked at any time from then to the end of this many workdays later; empty: then. */
    dueWorkdays: smallint('due_workdays'),
    reason: text('reason').notNull().default(''),
    ...validity(),
    revision: revision(),
  },
  t => [
    check('staffing_levels_weekday', sql`${t.weekday} BETWEEN 1 AND 7`),
    check(
      'staffing_levels_times',
      sql`num_nonnulls(${t.startMinute}, ${t.endMinute}) = 0
      OR num_nonnulls(${t.startMinute}, ${t.endMinute}) = 2 AND 0 <= ${t.startMinute} AND ${t.startMinute} < ${t.endMinute} AND ${t.endMinute} <= 1440`,
    ),
    check('staffing_levels_due', sql`${t.dueWorkdays} BETWEEN 0 AND 20`),
    check('staffing_levels_people', sql`${t.minimum} >= 0 AND ${t.required} >= 0`),
    check('staffing_levels_validity', inOrder(t.validFrom, t.validTo)),
  ],
)
