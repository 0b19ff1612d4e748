import { sql } from 'drizzle-orm'
import { boolean, check, doublePrecision, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { oneOf, revision } from './columns.ts'
import { services } from './services.ts'
import { sites } from './sites.ts'

/** Parts of the city where people live. Places are kilometres east (x) and north (y) of the city's centre. */
export const districts = pgTable(
  'districts',
  {
    code: text('code').primaryKey(),
    name: text('name').notNull(),
    xKm: doublePrecision('x_km').notNull(),
    yKm: doublePrecision('y_km').notNull(),
    /** Inhabitants by age. */
    under18: integer('under_18').notNull(),
    from18To29: integer('from_18_to_29').notNull(),
    from30To64: integer('from_30_to_64').notNull(),
    from65: integer('from_65').notNull(),
    sortOrder: integer('sort_order').notNull().default(0),
    revision: revision(),
  },
  t => [
    check('districts_code', sql`${t.code} ~ '^[a-z0-9][a-z0-9-]{0,39}$'`),
    check('districts_people', sql`least(${t.under18}, ${t.from18To29}, ${t.from30To64}, ${t.from65}) >= 0`),
  ],
)

/** Where a site is, and whether it can be reached without steps. A site without a row takes no part in proposals of hours. */
export const sitePlaces = pgTable('site_places', {
  siteCode: text('site_code')
    .primaryKey()
    .references(() => sites.code, { onUpdate: 'cascade', onDelete: 'cascade' }),
  xKm: doublePrecision('x_km').notNull(),
  yKm: doublePrecision('y_km').notNull(),
  stepFree: boolean('step_free').notNull().default(true),
})

export const AGE_GROUPS = ['under-18', '18-29', '30-64', '65-plus'] as const

/** Cases a year that a thousand inhabitants of an age bring to the counters, per service. */
export const caseRates = pgTable(
  'case_rates',
  {
    serviceCode: text('service_code')
      .notNull()
      .references(() => services.code, { onUpdate: 'cascade', onDelete: 'cascade' }),
    ageGroup: text('age_group', { enum: AGE_GROUPS }).notNull(),
    perThousand: doublePrecision('per_thousand').notNull(),
  },
  t => [
    primaryKey({ columns: [t.serviceCode, t.ageGroup] }),
    check('case_rates_age', oneOf(t.ageGroup, AGE_GROUPS)),
    check('case_rates_count', sql`${t.perThousand} >= 0`),
  ],
)
