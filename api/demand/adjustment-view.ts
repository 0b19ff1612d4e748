import type { Db } from '../../db/client.ts'
import type { AdjustmentRow } from '../../db/queries/adjustments/list-adjustments.ts'
import { listRequirements } from '../../db/queries/requirements/list-requirements.ts'
import { reachOf } from '../auth/rights.ts'
import type { CurrentUser } from '../context.ts'
import type { Adjustment } from '../contract/adjustments.ts'

/** Newest requirements that are looked through for the corrections they were computed with. */
const REQUIREMENTS = 50

/** Which is the newest requirement computed with a correction, by the correction's id. */
export async function requirementsByAdjustment(db: Db): Promise<Map<number, number>> {
  const newest = new Map<number, number>()
  for (const { requirement } of await listRequirements(db, REQUIREMENTS)) {
    const { adjustments = [] } = requirement.parameters as { adjustments?: readonly number[] }
    for (const id of adjustments) if (!newest.has(id)) newest.set(id, requirement.id)
  }
  return newest
}

/** A stored correction as the contract shows it. */
export function toAdjustmentView(
  { adjustment, createdByName, revokedByName }: AdjustmentRow,
  user: CurrentUser,
  requirements: ReadonlyMap<number, number>,
): Adjustment {
  return {
    id: adjustment.id,
    from: adjustment.firstDay,
    to: adjustment.lastDay,
    weekdays: [...adjustment.weekdays],
    start: adjustment.startMinute,
    end: adjustment.endMinute,
    site: adjustment.siteCode,
    channel: adjustment.channel,
    factor: adjustment.factor,
    customers: adjustment.customers,
    reason: adjustment.reason,
    createdAt: adjustment.createdAt.toISOString(),
    createdBy: createdByName,
    revokedAt: adjustment.revokedAt?.toISOString() ?? null,
    revokedBy: revokedByName,
    requirement: requirements.get(adjustment.id) ?? null,
    editable: adjustment.revokedAt === null && mayChange(user, adjustment.siteCode),
  }
}

/** A correction of one site belongs to its planner, one of every site to who plans them all. */
function mayChange(user: CurrentUser, site: string | null): boolean {
  if (user.role !== 'admin' && user.role !== 'planner') return false
  const reach = reachOf(user)
  return reach === 'all' || (site !== null && reach.has(site))
}
