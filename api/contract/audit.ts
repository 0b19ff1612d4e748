import { z } from 'zod'
import { isoDate, isoInstant, numericId, numericIdParam, pageOf, paging } from './common.ts'
import { defineRoute } from './route-table.ts'

/** The audit trail: who changed what and when, written in the same transaction as the change itself. */

export const auditEntry = z.object({
  id: numericId,
  at: isoInstant,
  user: numericId.nullable().describe('null: the system itself'),
  userName: z.string().nullable(),
  action: z.string().describe('area and verb, e.g. sites.update'),
  entity: z.string().describe('kind of record, e.g. site'),
  entityId: z.string(),
  changes: z
    .array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() }))
    .describe('fields that differ; hidden values are shown as ***'),
})
export type AuditEntry = z.infer<typeof auditEntry>

export const auditRoutes = {
  listAudit: defineRoute({
    method: 'get',
    path: '/audit',
    summary: 'Changes, newest first',
    tags: ['Audit'],
    roles: ['admin'],
    scope: 'city',
    query: z.object({
      entity: z.string().max(60).optional(),
      entityId: z.string().max(80).optional(),
      user: numericIdParam.optional(),
      from: isoDate.optional(),
      to: isoDate.optional().describe('last day'),
      ...paging,
    }),
    response: pageOf(auditEntry),
  }),
}
