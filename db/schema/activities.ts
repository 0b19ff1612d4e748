import { sql } from 'drizzle-orm'
import { check, integer, pgTable, text } from 'drizzle-orm/pg-core'

/** What a person can be qualified for. */
export const skills = pgTable('skills', {
  code: text('code').primaryKey(),
  nameDe: text('name_de').notNull(),
  nameEn: text('name_en').notNull(),
})

/** Kinds of work that a roster assigns: counter, back office, phone, tour. */
export const activities = pgTable(
  'activities',
  {
    code: text('code').primaryKey(),
    nameDe: text('name_de').notNull(),
    nameEn: text('name_en').notNull(),
    /** Skill that a person must hold to be assigned. */
    skillCode: text('skill_code').references(() => skills.code),
    minPieceMinutes: integer('min_piece_minutes').notNull().default(60),
    sortOrder: integer('sort_order').notNull().default(0),
  },
  t => [check('activities_min_piece', sql`${t.minPieceMinutes} >= 0`)],
)
