import type { Db } from '../../db/client.ts'
import { insertAudit } from '../../db/queries/audit/insert-audit.ts'

export interface Change {
  /** Area and verb, e.g. `sites.update`. */
  readonly verb: string
  /** Kind of record, e.g. `site`. */
  readonly entity: string
  readonly entityId: string | number
  /** The record before and after; left out where there was or is none. */
  readonly before?: unknown
  readonly after?: unknown
}

/**
 * Leaves the audit row of a change. Call it with the transaction that makes the change: neither is stored without the
 * other. Give whole records; only the fields that differ are kept.
 * @param by who did it, with the moment of the call; user null: the system itself
 */
export async function recordAudit(
  tx: Db,
  by: { readonly user: { readonly id: number } | null; readonly now: Date },
  change: Change,
): Promise<void> {
  const { before, after } = differing(change.before, change.after)
  await insertAudit(tx, {
    at: by.now,
    userId: by.user?.id ?? null,
    verb: change.verb,
    entity: change.entity,
    entityId: String(change.entityId),
    before,
    after,
  })
}

type Fields = Record<string, unknown>

/** Of two records the fields that differ; of a new or removed one, all. */
function differing(before: unknown, after: unknown): { before: Fields | null; after: Fields | null } {
  if (!isRecord(before) || !isRecord(after)) {
    return { before: isRecord(before) ? before : null, after: isRecord(after) ? after : null }
  }
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  const changed = keys.filter(key => key !== 'revision' && !sameJson(before[key], after[key]))
  const pick = (record: Fields) => Object.fromEntries(changed.map(key => [key, record[key] ?? null]))
  return { before: pick(before), after: pick(after) }
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
}
