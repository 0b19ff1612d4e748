import { index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { users } from './access.ts'
import { instant } from './columns.ts'

/** Every change: who did what to which thing, with the thing before and after. Rows are only ever added; a trigger keeps them. */
export const auditLog = pgTable(
  'audit_log',
  {
    id: integer('id').primaryKey().generatedByDefaultAsIdentity(),
    at: instant('at').notNull().defaultNow(),
    /** Empty for what the system did by itself. */
    userId: integer('user_id').references(() => users.id),
    verb: text('verb').notNull(),
    entity: text('entity').notNull(),
    entityId: text('entity_id').notNull(),
    before: jsonb('before').$type<unknown>(),
    after: jsonb('after').$type<unknown>(),
  },
  t => [index('audit_log_entity').on(t.entity, t.entityId), index('audit_log_at').on(t.at)],
)
