import { type AnyColumn, type SQL, sql } from 'drizzle-orm'
import { date, integer, timestamp } from 'drizzle-orm/pg-core'

/** Half-open interval in minutes after local midnight, as stored in JSON columns. */
export interface StoredRange {
  start: number
  end: number
}

/** A moment, stored in UTC. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date', precision: 3 })

/** A calendar date as `YYYY-MM-DD`; a date has no time zone. */
export const isoDate = (name: string) => date(name, { mode: 'string' })

/** From the first to the last day on which a row counts, both included; without a last day it counts until further notice. */
export const validity = () => ({
  validFrom: isoDate('valid_from').notNull().default('2000-01-01'),
  validTo: isoDate('valid_to'),
})

/** Counts edits of a row: a save that names an older revision meets a conflict instead of losing somebody's change. */
export const revision = () => integer('revision').notNull().default(1)

/** Condition: the column holds one of these words. */
export const oneOf = (column: AnyColumn, words: readonly string[]): SQL =>
  sql`${column} IN (${sql.raw(words.map(word => `'${word}'`).join(', '))})`

/** Condition: the first day is not after the last one. */
export const inOrder = (from: AnyColumn, to: AnyColumn): SQL => sql`${to} IS NULL OR ${from} <= ${to}`

/** Condition: a minute of the day or, for an end, the midnight that closes it. */
export const inDay = (column: AnyColumn): SQL => sql`${column} BETWEEN 0 AND 1440`
