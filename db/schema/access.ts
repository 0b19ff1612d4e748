import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { instant, oneOf, revision } from './columns.ts'
import { people } from './people.ts'
import { sites } from './sites.ts'

export const ROLES = ['admin', 'planner', 'hr', 'council', 'leadership', 'staff'] as const
export const LOCALES = ['de', 'en'] as const

/** Accounts. They are closed (`active` false), never deleted, since the audit log names them. */
export const users = pgTable(
  'users',
  {
    id: integer('id').primaryKey().generatedByDefaultAsIdentity(),
    login: text('login').notNull().unique(),
    /** `scrypt$N$r$p$salt$hash`, base64; empty for accounts of another identity provider. */
    passwordHash: text('password_hash'),
    displayName: text('display_name').notNull(),
    role: text('role', { enum: ROLES }).notNull(),
    /** A planner of all sites; others plan those in `user_sites`. */
    allSites: boolean('all_sites').notNull().default(false),
    locale: text('locale', { enum: LOCALES }).notNull().default('de'),
    active: boolean('active').notNull().default(true),
    mustChangePassword: boolean('must_change_password').notNull().default(false),
    /** The planned person behind this account: whose roster "my roster" is. */
    personId: text('person_id')
      .unique()
      .references(() => people.id, { onDelete: 'set null' }),
    createdAt: instant('created_at').notNull().defaultNow(),
    revision: revision(),
  },
  t => [
    check('users_login', sql`${t.login} = lower(${t.login}) AND ${t.login} ~ '^[^[:space:]]{1,120}$'`),
    check('users_role', oneOf(t.role, ROLES)),
    check('users_locale', oneOf(t.locale, LOCALES)),
  ],
)

/** Sites that a planner plans. */
export const userSites = pgTable(
  'user_sites',
  {
    userId: integer('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    siteCode: text('site_code')
      .notNull()
      .references(() => sites.code, { onUpdate: 'cascade', onDelete: 'cascade' }),
  },
  t => [primaryKey({ columns: [t.userId, t.siteCode] })],
)

/** Signed-in browsers. Only the SHA-256 of the cookie's token is kept, so that a copy of this table opens no door. */
export const sessions = pgTable(
  'sessions',
  {
    tokenHash: text('token_hash').primaryKey(),
    userId: integer('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    createdAt: instant('created_at').notNull().defaultNow(),
    lastSeenAt: instant('last_seen_at').notNull().defaultNow(),
    expiresAt: instant('expires_at').notNull(),
  },
  t => [
    check('sessions_token_hash', sql`${t.tokenHash} ~ '^[0-9a-f]{64}$'`),
    index('sessions_user').on(t.userId),
    index('sessions_expiry').on(t.expiresAt),
  ],
)
