import { and, count, desc, eq, gte, lt } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { auditLog, users } from '../../schema/index.ts'

export interface AuditFilter {
  readonly entity?: string | undefined
  readonly entityId?: string | undefined
  readonly user?: number | undefined
  /** From this moment on. */
  readonly from?: Date | undefined
  /** Before this moment. */
  readonly before?: Date | undefined
  readonly offset: number
  readonly limit: number
}

/** A page of the audit trail, newest first, with the number of all that match. */
export async function listAudit(db: Db, filter: AuditFilter) {
  const where = and(
    filter.entity === undefined ? undefined : eq(auditLog.entity, filter.entity),
    filter.entityId === undefined ? undefined : eq(auditLog.entityId, filter.entityId),
    filter.user === undefined ? undefined : eq(auditLog.userId, filter.user),
    filter.from === undefined ? undefined : gte(auditLog.at, filter.from),
    filter.before === undefined ? undefined : lt(auditLog.at, filter.before),
  )
  const found = await db
    .select({ entry: auditLog, userName: users.displayName })
    .from(auditLog)
    .leftJoin(users, eq(users.id, auditLog.userId))
    .where(where)
    .orderBy(desc(auditLog.id))
    .limit(filter.limit)
    .offset(filter.offset)
  const [all] = await db.select({ total: count() }).from(auditLog).where(where)
  return { rows: found, total: all?.total ?? 0 }
}
