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
