import { and, desc, eq, gte, inArray, lte, type SQL, sql } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { rosters, rosterTransitions, users } from '../../schema/index.ts'

/** All but the large documents. */
const columns = {
  id: rosters.id,
  firstDay: rosters.firstDay,
  days: rosters.days,
  version: rosters.version,
  state: rosters.state,
  requirementId: rosters.requirementId,
  cost: rosters.cost,
  lowerBound: rosters.lowerBound,
  gap: rosters.gap,
  basedOn: rosters.basedOn,
  createdAt: rosters.createdAt,
  jobId: rosters.jobId,
  publishedHash: rosters.publishedHash,
  revision: rosters.revision,
  status: sql<'optimal' | 'feasible' | 'manual'>`${rosters.roster} ->> 'status'`,
  figures: sql<unknown>`${rosters.checkReport} -> 'figures'`,
  createdByName: users.displayName,
}

export interface RosterFilter {
  id?: number
  firstDay?: string
  from?: string
  to?: string
  states?: (typeof rosters.$inferSelect)['state'][]
  limit?: number
}

/** Versions of rosters without their documents, newest week first, newest version first. */
export async function listRosters(db: Db, filter: RosterFilter = {}) {
  const conditions: SQL[] = []
  if (filter.id !== undefined) conditions.push(eq(rosters.id, filter.id))
  if (filter.firstDay) conditions.push(eq(rosters.firstDay, filter.firstDay))
  if (filter.from) conditions.push(gte(rosters.firstDay, filter.from))
  if (filter.to) conditions.push(lte(rosters.firstDay, filter.to))
  if (filter.states) conditions.push(inArray(rosters.state, filter.states))
  return db
    .select(columns)
    .from(rosters)
    .leftJoin(users, eq(users.id, rosters.createdBy))
    .where(and(...conditions))
    .orderBy(desc(rosters.firstDay), desc(rosters.version))
    .limit(filter.limit ?? 500)
}

export type RosterRow = Awaited<ReturnType<typeof listRosters>>[number]

/** The history of some rosters, oldest first. */
export async function listTransitions(db: Db, rosterIds: readonly number[]) {
  if (rosterIds.length === 0) return []
  return db
    .select({
      rosterId: rosterTransitions.rosterId,
      fromState: rosterTransitions.fromState,
      toState: rosterTransitions.toState,
      at: rosterTransitions.at,
      reason: rosterTransitions.reason,
      byName: users.displayName,
    })
    .from(rosterTransitions)
    .leftJoin(users, eq(users.id, rosterTransitions.userId))
    .where(inArray(rosterTransitions.rosterId, [...rosterIds]))
    .orderBy(rosterTransitions.id)
}

export type TransitionRow = Awaited<ReturnType<typeof listTransitions>>[number]
