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
  uuid,
} from 'drizzle-orm/pg-core'
import { users } from './access.ts'
import { inOrder, instant, isoDate, oneOf } from './columns.ts'
import { jobs } from './jobs.ts'
import { CHANNELS } from './services.ts'
import { sites } from './sites.ts'

/** A kind of special day (`after-holiday`, an occasion of the city's calendar) and the factor it puts on demand. */
export interface StoredSpecial {
  kind: string
  factor: number
}

/** A version of the forecast; stored for good, since it is judged later against what came. */
export const forecasts = pgTable(
  'forecasts',
  {
    id: integer('id').primaryKey().generatedByDefaultAsIdentity(),
    model: text('model').notNull(),
    firstDay: isoDate('first_day').notNull(),
    lastDay: isoDate('last_day').notNull(),
    /** Last day of the history it was made from. */
    historyTo: isoDate('history_to').notNull(),
    inputsHash: text('inputs_hash').notNull(),
    parameters: jsonb('parameters').$type<unknown>().notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    createdBy: integer('created_by').references(() => users.id),
    /** The job that made it; unique, so that a job taken up twice records one result. */
    jobId: uuid('job_id')
      .unique()
      .references(() => jobs.id),
  },
  t => [check('forecasts_days', inOrder(t.firstDay, t.lastDay)), index('forecasts_created').on(t.createdAt)],
)

/** Expected arrivals per slot of one site, channel and day, with an 80 % interval per slot. */
export const forecastDays = pgTable(
  'forecast_days',
  {
    forecastId: integer('forecast_id')
      .notNull()
      .references(() => forecasts.id, { onDelete: 'cascade' }),
    siteCode: text('site_code')
      .notNull()
      .references(() => sites.code, { onUpdate: 'cascade' }),
    channel: text('channel', { enum: CHANNELS }).notNull(),
    date: isoDate('date').notNull(),
    slotMinutes: smallint('slot_minutes').notNull(),
    startMinute: smallint('start_minute').notNull(),
    means: jsonb('means').$type<number[]>().notNull(),
    lows: jsonb('lows').$type<number[]>().notNull(),
    highs: jsonb('highs').$type<number[]>().notNull(),
    /** Mean and 80 % interval of the day's total: slots of a day move together, so it is not the sum of theirs. */
    dayMean: doublePrecision('day_mean').notNull(),
    dayLow: doublePrecision('day_low').notNull(),
    dayHigh: doublePrecision('day_high').notNull(),
    /** Coefficient of variation of the factor that scales the whole day. */
    dayFactorCv: doublePrecision('day_factor_cv').notNull(),
    /** Slot noise beyond Poisson, given the day's factor: variance of a slot = mean + dispersion x mean^2. */
    dispersion: doublePrecision('dispersion').notNull().default(0),
    /** What makes the day special, with the factor it brought to the figures. */
    special: jsonb('special').$type<StoredSpecial[]>().notNull().default([]),
    /** True where the figures are appointments booked, not a forecast. */
    known: boolean('known').notNull().default(false),
  },
  t => [
    primaryKey({ columns: [t.forecastId, t.siteCode, t.channel, t.date] }),
    check('forecast_days_channel', oneOf(t.channel, CHANNELS)),
    check(
      'forecast_days_arrays',
      sql`jsonb_array_length(${t.means}) = jsonb_array_length(${t.lows}) AND jsonb_array_length(${t.means}) = jsonb_array_length(${t.highs})`,
    ),
    check('forecast_days_cv', sql`${t.dayFactorCv} >= 0`),
  ],
)

/** What a version has learnt of special days: by how much each kind moves the demand of a site and channel. */
export const forecastEffects = pgTable(
  'forecast_effects',
  {
    forecastId: integer('forecast_id')
      .notNull()
      .references(() => forecasts.id, { onDelete: 'cascade' }),
    siteCode: text('site_code')
      .notNull()
      .references(() => sites.code, { onUpdate: 'cascade' }),
    channel: text('channel', { enum: CHANNELS }).notNull(),
    kind: text('kind').notNull(),
    /** 1.1: a tenth more customers than on an ordinary day; with the interval that holds it with 80 % probability. */
    factor: doublePrecision('factor').notNull(),
    low: doublePrecision('low').notNull(),
    high: doublePrecision('high').notNull(),
    /** Counted days of this kind that it was learnt from. */
    days: integer('days').notNull(),
  },
  t => [
    primaryKey({ columns: [t.forecastId, t.siteCode, t.channel, t.kind] }),
    check('forecast_effects_channel', oneOf(t.channel, CHANNELS)),
    check('forecast_effects_factor', sql`0 < ${t.low} AND ${t.low} <= ${t.factor} AND ${t.factor} <= ${t.high}`),
  ],
)

/**
 * A forecast day against what came, as sums that add up over days, sites and channels. Made once the day is over and
 * removed by a trigger when the counts of that day change, so that it is made anew.
 */
export const forecastDayScores = pgTable(
  'forecast_day_scores',
  {
    forecastId: integer('forecast_id')
      .notNull()
      .references(() => forecasts.id, { onDelete: 'cascade' }),
    siteCode: text('site_code')
      .notNull()
      .references(() => sites.code, { onUpdate: 'cascade' }),
    channel: text('channel', { enum: CHANNELS }).notNull(),
    date: isoDate('date').notNull(),
    /** Slots with a count; 0 where the day cannot be judged (customers were turned away, nothing comparable was counted). */
    slots: integer('slots').notNull(),
    counted: doublePrecision('counted').notNull(),
    forecast: doublePrecision('forecast').notNull(),
    /** Sum over the slots of |counted - forecast|. */
    absolute: doublePrecision('absolute').notNull(),
    /** Slots whose count lay within the interval. */
    inside: integer('inside').notNull(),
    /** What `absolute` is on average where the forecast is the true mean and customers come by chance (Poisson). */
    chance: doublePrecision('chance').notNull(),
    /** `absolute` of last week's counts repeated, on average in the history that the version has seen; null: unknown. */
    naive: doublePrecision('naive'),
    /** The same for the day's total, where every slot was counted: within its interval, by chance, repeated. */
    dayInside: boolean('day_inside'),
    dayChance: doublePrecision('day_chance').notNull(),
    dayNaive: doublePrecision('day_naive'),
  },
  t => [
    primaryKey({ columns: [t.forecastId, t.siteCode, t.channel, t.date] }),
    check('forecast_day_scores_channel', oneOf(t.channel, CHANNELS)),
    check('forecast_day_scores_inside', sql`0 <= ${t.inside} AND ${t.inside} <= ${t.slots}`),
    index('forecast_day_scores_day').on(t.siteCode, t.channel, t.date),
  ],
)
