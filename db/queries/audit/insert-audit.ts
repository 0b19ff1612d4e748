import type { Db } from '../../client.ts'
import { auditLog } from '../../schema/index.ts'

export type NewAuditRow = typeof auditLog.$inferInsert

export async function insertAudit(db: Db, row: NewAuditRow): Promise<void> {
  await db.insert(auditLog).values(row)
}
