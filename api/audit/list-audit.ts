import { DateTime } from 'luxon'
import { listAudit as queryAudit } from '../../db/queries/audit/list-audit.ts'
import { cityTimeZone } from '../city/time-zone.ts'
import type { AuditEntry } from '../contract/audit.ts'
import { verb } from '../http/verb.ts'

/** What protects people stays with HR, also in the trail that the administrator reads. */
const HIDDEN: Readonly<Record<string, readonly string[]>> = {
  person: ['protections', 'birthDate'],
  absence: ['kind'],
}

export const listAudit = verb('listAudit', async ({ db, query }) => {
  const zone = await cityTimeZone(db)
  const startOf = (date: string, plusDays: number) =>
    DateTime.fromISO(date, { zone }).plus({ days: plusDays }).toJSDate()
  const { rows, total } = await queryAudit(db, {
    entity: query.entity,
    entityId: query.entityId,
    user: query.user,
    from: query.from === undefined ? undefined : startOf(query.from, 0),
    before: query.to === undefined ? undefined : startOf(query.to, 1),
    offset: query.offset,
    limit: query.limit,
  })
  const items = rows.map(
    ({ entry, userName }): AuditEntry => ({
      id: entry.id,
      at: entry.at.toISOString(),
      user: entry.userId,
      userName,
      action: entry.verb,
      entity: entry.entity,
      entityId: entry.entityId,
      changes: changesOf(entry.entity, entry.before, entry.after),
    }),
  )
  return { items, total, offset: query.offset, limit: query.limit }
})

function changesOf(entity: string, before: unknown, after: unknown): AuditEntry['changes'] {
  const was = (before ?? {}) as Record<string, unknown>
  const is = (after ?? {}) as Record<string, unknown>
  const hidden = HIDDEN[entity] ?? []
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].map(field =>
    hidden.includes(field)
      ? { field, before: '***', after: '***' }
      : { field, before: was[field] ?? null, after: is[field] ?? null },
  )
}
