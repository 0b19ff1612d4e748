import { sql } from 'drizzle-orm'
import { check, doublePrecision, index, integer, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core'
import { instant, isoDate, oneOf } from './columns.ts'
import { importRuns } from './demand.ts'
import { sites } from './sites.ts'

const siteCode = () =>
  text('site_code')
    .notNull()
    .references(() => sites.code, { onUpdate: 'cascade', onDelete: 'cascade' })
const importRunId = () => integer('import_run_id').references(() => importRuns.id)
/** Which calendar of the call-up system a figure is about. */
const scopeId = () => text('scope_id').notNull()
/** `YYYY-MM-DD` for a day, `YYYY-MM` for a month, as the source reports it; months are never mixed with days. */
const period = () => text('period').notNull()

const isPeriod = (column: Parameters<typeof oneOf>[0]) => sql`${column} ~ '^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$'`

/**
 * Waiting as the call-up system measured it: customers called whose hour of arrival (without appointment) or of
 * appointment this is. Means in minutes. Good for the shape of a day; totals are in `observed_clients`.
 */
export const observedWaits = pgTable(
  'observed_waits',
  {
    siteCode: siteCode(),
    scopeId: scopeId(),
    period: period(),
    hour: smallint('hour').notNull(),
    channel: text('channel', { enum: ['walk-in', 'appointment'] }).notNull(),
    customers: integer('customers').notNull(),
    waitMinutes: doublePrecision('wait_minutes').notNull(),
    /** From the call to the desk; empty where the source did not measure it. */
    wayMinutes: doublePrecision('way_minutes'),
    /** Longest wait that the source told customers to expect in that hour. */
    shownMinutes: doublePrecision('shown_minutes'),
    importRunId: importRunId(),
  },
  t => [
    primaryKey({ columns: [t.scopeId, t.period, t.hour, t.channel] }),
    check('observed_waits_period', isPeriod(t.period)),
    check('observed_waits_channel', oneOf(t.channel, ['walk-in', 'appointment'])),
    check('observed_waits_hour', sql`${t.hour} BETWEEN 0 AND 23`),
    check('observed_waits_figures', sql`${t.customers} >= 0 AND ${t.waitMinutes} >= 0`),
    index('observed_waits_site').on(t.siteCode, t.period),
  ],
)

/** Customers (persons) and services of a day. Without appointment = `clients` less `withAppointment`. */
export const observedClients = pgTable(
  'observed_clients',
  {
    siteCode: siteCode(),
    scopeId: scopeId(),
    period: period(),
    clients: integer('clients').notNull(),
    missed: integer('missed').notNull(),
    withAppointment: integer('with_appointment').notNull(),
    missedWithAppointment: integer('missed_with_appointment').notNull(),
    services: integer('services').notNull(),
    /** Of a ticket from the kiosk; empty where the source does not tell. */
    ticketPrinter: integer('ticket_printer'),
    ticketPrinterMissed: integer('ticket_printer_missed'),
    importRunId: importRunId(),
  },
  t => [
    primaryKey({ columns: [t.scopeId, t.period] }),
    check('observed_clients_period', isPeriod(t.period)),
    check('observed_clients_figures', sql`${t.clients} >= 0 AND ${t.missed} >= 0 AND ${t.services} >= 0`),
    index('observed_clients_site').on(t.siteCode, t.period),
  ],
)

/** Services of a day by the name that the source gives them; `position` keeps the order of the source. */
export const observedServices = pgTable(
  'observed_services',
  {
    siteCode: siteCode(),
    scopeId: scopeId(),
    period: period(),
    name: text('name').notNull(),
    position: integer('position').notNull(),
    count: integer('count').notNull(),
    /** Mean of visits for this one service only. */
    processingMinutes: doublePrecision('processing_minutes'),
    importRunId: importRunId(),
  },
  t => [
    primaryKey({ columns: [t.scopeId, t.period, t.name] }),
    check('observed_services_period', isPeriod(t.period)),
    check('observed_services_count', sql`${t.count} >= 0`),
    index('observed_services_site').on(t.siteCode, t.period),
  ],
)

/** Planned and booked appointment capacity of an hour (`YYYY-MM-DD HH:00`) or a day, past or to come. */
export const observedCapacity = pgTable(
  'observed_capacity',
  {
    siteCode: siteCode(),
    scopeId: scopeId(),
    moment: text('moment').notNull(),
    /** In slots of the booking calendar. */
    booked: integer('booked').notNull(),
    planned: integer('planned').notNull(),
    bookedMinutes: integer('booked_minutes'),
    plannedMinutes: integer('planned_minutes'),
    bookedPublic: integer('booked_public'),
    plannedPublic: integer('planned_public'),
    bookedMinutesPublic: integer('booked_minutes_public'),
    plannedMinutesPublic: integer('planned_minutes_public'),
    importRunId: importRunId(),
  },
  t => [
    primaryKey({ columns: [t.scopeId, t.moment] }),
    check('observed_capacity_moment', sql`${t.moment} ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}( [0-9]{2}:00)?$'`),
    check('observed_capacity_figures', sql`${t.booked} >= 0 AND ${t.planned} >= 0`),
    index('observed_capacity_site').on(t.siteCode, t.moment),
  ],
)

/** An interval report of the telephone system, one row per queue. Seconds are sums over the interval's calls. */
export const callIntervals = pgTable(
  'call_intervals',
  {
    siteCode: siteCode(),
    queue: text('queue').notNull(),
    startsAt: instant('starts_at').notNull(),
    date: isoDate('date').notNull(),
    startMinute: smallint('start_minute').notNull(),
    minutes: smallint('minutes').notNull(),
    offered: integer('offered').notNull(),
    answered: integer('answered').notNull(),
    /** Answered within the goal of the telephone system. */
    answeredInTarget: integer('answered_in_target'),
    abandoned: integer('abandoned').notNull(),
    /** Given up so soon that the telephone system does not count it as abandoned. */
    abandonedShort: integer('abandoned_short').notNull().default(0),
    talkSeconds: doublePrecision('talk_seconds'),
    holdSeconds: doublePrecision('hold_seconds'),
    wrapUpSeconds: doublePrecision('wrap_up_seconds'),
    waitSeconds: doublePrecision('wait_seconds'),
    longestWaitSeconds: doublePrecision('longest_wait_seconds'),
    agents: doublePrecision('agents'),
    importRunId: importRunId(),
  },
  t => [
    primaryKey({ columns: [t.siteCode, t.queue, t.startsAt] }),
    check('call_intervals_minutes', sql`${t.minutes} IN (5, 10, 15, 20, 30, 60)`),
    check('call_intervals_calls', sql`${t.offered} >= 0 AND ${t.answered} >= 0 AND ${t.abandoned} >= 0`),
    index('call_intervals_site_date').on(t.siteCode, t.date),
  ],
)
