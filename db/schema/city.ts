import { sql } from 'drizzle-orm'
import { boolean, check, doublePrecision, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { inOrder, instant, isoDate, oneOf, revision, validity } from './columns.ts'

/** How shifts may look in this city; the form of `shifts` in a planning problem. */
export interface StoredShiftRules {
  stepMinutes: number
  minMinutes: number
  maxMinutes: number
  maxPieces: number
  breakWindow: { earliestAfterStart: number; latestBeforeEnd: number }
}

/** Price list of a roster, in points (one point = one cent); the form of `prices` in a planning problem. */
export interface StoredPrices {
  shortage: number
  belowMinimum: number
  surplus: number
}

/** The city itself: exactly one row. */
export const citySettings = pgTable(
  'city_settings',
  {
    id: integer('id').primaryKey().default(1),
    name: text('name').notNull(),
    /** Federal state whose public holidays count, as in ISO 3166-2 without the country: `ST`. */
    state: text('state').notNull(),
    timeZone: text('time_zone').notNull().default('Europe/Berlin'),
    /** True for the example city: demo accounts exist and every page says so. */
    demo: boolean('demo').notNull().default(false),
    /** Whether a proposed roster needs the staff council's answer before it is published. */
    councilStep: boolean('council_step').notNull().default(true),
    hearingDays: integer('hearing_days').notNull().default(14),
    publishLeadDays: integer('publish_lead_days').notNull().default(28),
    wishCloseDays: integer('wish_close_days').notNull().default(49),
    /** A change this many days before the shift needs the person's consent. */
    consentDays: integer('consent_days').notNull().default(4),
    /** Share of presence that is left for customers after short breaks, mail and the like (shrinkage inside a shift). */
    netCounterShare: doublePrecision('net_counter_share').notNull().default(0.8),
    forecastWeeks: integer('forecast_weeks').notNull().default(8),
    shiftRules: jsonb('shift_rules').$type<StoredShiftRules>().notNull(),
    prices: jsonb('prices').$type<StoredPrices>().notNull(),
    /** What a minute of a customer's waiting beyond the promise costs in a roster, in points; 33 = 20 euros an hour, our judgement: what transport appraisals pay for waiting. */
    lateMinutePoints: doublePrecision('late_minute_points').notNull().default(33),
    /** The same for a caller who hangs up. */
    gaveUpPoints: doublePrecision('gave_up_points').notNull().default(200),
    revision: revision(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  t => [
    check('city_settings_one_row', sql`${t.id} = 1`),
    check(
      'city_settings_days',
      sql`least(${t.hearingDays}, ${t.publishLeadDays}, ${t.wishCloseDays}, ${t.consentDays}) >= 0`,
    ),
    check('city_settings_waiting', sql`${t.lateMinutePoints} >= 0 AND ${t.gaveUpPoints} >= 0`),
    check('city_settings_net_share', sql`${t.netCounterShare} > 0 AND ${t.netCounterShare} <= 1`),
    check('city_settings_forecast_weeks', sql`${t.forecastWeeks} BETWEEN 1 AND 52`),
  ],
)

export const RULE_LEVELS = ['hard', 'soft', 'warning'] as const

/** Changes to the default rule set with the days they count; a rule without a row counts as its default says. */
export const ruleSettings = pgTable(
  'rule_settings',
  {
    id: integer('id').primaryKey().generatedByDefaultAsIdentity(),
    ruleId: text('rule_id').notNull(),
    level: text('level', { enum: RULE_LEVELS }),
    weight: doublePrecision('weight'),
    params: jsonb('params').$type<Record<string, unknown>>().notNull().default({}),
    /** Agreement or decision that the change rests on. */
    basis: text('basis').notNull().default(''),
    ...validity(),
    revision: revision(),
  },
  t => [
    check('rule_settings_level', oneOf(t.level, RULE_LEVELS)),
    check('rule_settings_weight', sql`${t.weight} >= 0`),
    check('rule_settings_validity', inOrder(t.validFrom, t.validTo)),
  ],
)

export const EVENT_KINDS = ['school-holiday', 'semester-start', 'bridge-day', 'event'] as const

/** Stretches of days that change demand, beside public holidays and closing days, which are known otherwise. */
export const calendarEvents = pgTable(
  'calendar_events',
  {
    id: integer('id').primaryKey().generatedByDefaultAsIdentity(),
    kind: text('kind', { enum: EVENT_KINDS }).notNull(),
    name: text('name').notNull(),
    firstDay: isoDate('first_day').notNull(),
    lastDay: isoDate('last_day').notNull(),
    /** Factor on demand set by hand; without one the forecast learns it. */
    factor: doublePrecision('factor'),
    /** Sites and channels whose demand it moves; empty: all. */
    siteCodes: text('site_codes').array().notNull().default([]),
    channels: text('channels').array().notNull().default([]),
  },
  t => [
    check('calendar_events_kind', oneOf(t.kind, EVENT_KINDS)),
    check('calendar_events_days', inOrder(t.firstDay, t.lastDay)),
    check('calendar_events_factor', sql`${t.factor} > 0`),
  ],
)
