import { and, asc, desc, eq, gte, inArray, isNull, lte, or, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db } from '../../client.ts'
import { demandAdjustments, users } from '../../schema/index.ts'

const revokers = alias(users, 'revokers')

export interface AdjustmentFilter {
  /** Days of which at least one is met. */
  readonly from?: string
  readonly to?: string
  readonly site?: string
  readonly channel?: 'walk-in' | 'appointment' | 'call'
  /** Those that are revoked as well. */
  readonly revoked?: boolean
}

/** Corrections with the names of who made and who revoked them; by first day, the latest first. */
export async function listAdjustments(db: Db, filter: AdjustmentFilter = {}) {
  const conditions: (SQL | undefined)[] = []
  if (filter.from) conditions.push(gte(demandAdjustments.lastDay, filter.from))
  if (filter.to) conditions.push(lte(demandAdjustments.firstDay, filter.to))
  if (filter.site) conditions.push(or(isNull(demandAdjustments.siteCode), eq(demandAdjustments.siteCode, filter.site)))
  if (filter.channel)
    conditions.push(or(isNull(demandAdjustments.channel), eq(demandAdjustments.channel, filter.channel)))
  if (!filter.revoked) conditions.push(isNull(demandAdjustments.revokedAt))
  return db
    .select({ adjustment: demandAdjustments, createdByName: users.displayName, revokedByName: revokers.displayName })
    .from(demandAdjustments)
    .leftJoin(users, eq(users.id, demandAdjustments.createdBy))
    .leftJoin(revokers, eq(revokers.id, demandAdjustments.revokedBy))
    .where(and(...conditions))
    .orderBy(desc(demandAdjustments.firstDay), desc(demandAdjustments.id))
}

export type AdjustmentRow = Awaited<ReturnType<typeof listAdjustments>>[number]

/** One correction, revoked or not. */
export async function findAdjustment(db: Db, id: number): Promise<AdjustmentRow | undefined> {
  const [row] = await db
    .select({ adjustment: demandAdjustments, createdByName: users.displayName, revokedByName: revokers.displayName })
    .from(demandAdjustments)
    .leftJoin(users, eq(users.id, demandAdjustments.createdBy))
    .leftJoin(revokers, eq(revokers.id, demandAdjustments.revokedBy))
    .where(eq(demandAdjustments.id, id))
  return row
}

/**
 * Corrections as planning applies them, in the order in which they were made: those named, revoked or not, or else those
 * that count today.
 */
export async function readAdjustments(db: Db, range: { from: string; to: string }, ids?: readonly number[]) {
  if (ids?.length === 0) return []
  return db
    .select()
    .from(demandAdjustments)
    .where(
      and(
        gte(demandAdjustments.lastDay, range.from),
        lte(demandAdjustments.firstDay, range.to),
        ids ? inArray(demandAdjustments.id, [...ids]) : isNull(demandAdjustments.revokedAt),
      ),
    )
    .orderBy(asc(demandAdjustments.id))
}

export type StoredAdjustment = Awaited<ReturnType<typeof readAdjustments>>[number]
