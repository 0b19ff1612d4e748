import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, smallint, text, unique } from 'drizzle-orm/pg-core'
import { users } from './access.ts'
import { instant, revision } from './columns.ts'
import { importRuns } from './demand.ts'
import { people } from './people.ts'
import { sites } from './sites.ts'

/** A secret address under which somebody's calendar program reads the own shifts. Only the hash of the secret is kept. */
export const calendarFeeds = pgTable(
  'calendar_feeds',
  {
    id: integer('id').primaryKey().generatedByDefaultAsIdentity(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    tokenHash: text('token_hash').notNull().unique(),
    createdAt: instant('created_at').notNull().defaultNow(),
    revokedAt: instant('revoked_at'),
  },
  t => [
    check('calendar_feeds_hash', sql`${t.tokenHash} ~ '^[0-9a-f]{64}$'`),
    index('calendar_feeds_person').on(t.personId),
  ],
)

/** How a personnel system wants its file: layout, delimiter, encoding, forms of dates and codes of shifts, by name. */
export const handoverProfiles = pgTable(
  'handover_profiles',
  {
    id: integer('id').primaryKey().generatedByDefaultAsIdentity(),
    name: text('name').notNull(),
    profile: jsonb('profile').$type<unknown>().notNull(),
    userId: integer('user_id').references(() => users.id),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  t => [unique('handover_profiles_once').on(t.name)],
)

/** The calendar of the appointment system (ZMS "scope") that a site's opening hours go to, and how it books. */
export const zmsScopes = pgTable(
  'zms_scopes',
  {
    siteCode: text('site_code')
      .primaryKey()
      .references(() => sites.code, { onUpdate: 'cascade', onDelete: 'cascade' }),
    scopeId: text('scope_id').notNull().unique(),
    providerId: text('provider_id').notNull(),
    providerSource: text('provider_source').notNull(),
    shortName: text('short_name').notNull().default(''),
    slotMinutes: smallint('slot_minutes').notNull(),
    /** Days from today on which booking begins and ends. */
    startInDays: smallint('start_in_days').notNull(),
    endInDays: smallint('end_in_days').notNull(),
    /** Share of the counters that citizens may book themselves, in percent; the rest is for the office. */
    publicPercent: smallint('public_percent').notNull(),
    revision: revision(),
  },
  t => [
    check('zms_scopes_ids', sql`${t.scopeId} ~ '^[0-9]+$' AND ${t.providerId} ~ '^[0-9]+$'`),
    check('zms_scopes_slot', sql`${t.slotMinutes} BETWEEN 1 AND 120`),
    check('zms_scopes_days', sql`0 <= ${t.startInDays} AND ${t.startInDays} <= ${t.endInDays}`),
    check('zms_scopes_percent', sql`${t.publicPercent} BETWEEN 0 AND 100`),
  ],
)

/** Opening hours as they stand in the appointment system, as its file said; a newer file of the same calendar replaces them. */
export const zmsPresent = pgTable('zms_present', {
  scopeId: text('scope_id').primaryKey(),
  siteCode: text('site_code')
    .notNull()
    .references(() => sites.code, { onUpdate: 'cascade', onDelete: 'cascade' }),
  entries: jsonb('entries').$type<unknown[]>().notNull(),
  readAt: instant('read_at').notNull(),
  importRunId: integer('import_run_id').references(() => importRuns.id),
})
