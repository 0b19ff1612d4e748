import { and, asc, eq, gte, lte, type SQL } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { requirementDays } from '../../schema/index.ts'

export interface RequirementDayFilter {
  from?: string
  /** Last day. */
  to?: string
  site?: string
  activity?: string
}

/** Days of a requirement in the order of site, activity, date. */
export async function readRequirementDays(db: Db, requirementId: number, filter: RequirementDayFilter = {}) {
  const conditions: SQL[] = [eq(requirementDays.requirementId, requirementId)]
  if (filter.from) conditions.push(gte(requirementDays.date, filter.from))
  if (filter.to) conditions.push(lte(requirementDays.date, filter.to))
  if (filter.site) conditions.push(eq(requirementDays.siteCode, filter.site))
  if (filter.activity) conditions.push(eq(requirementDays.activityCode, filter.activity))
  return db
    .select()
    .from(requirementDays)
    .where(and(...conditions))
    .orderBy(asc(requirementDays.siteCode), asc(requirementDays.activityCode), asc(requirementDays.date))
}

export type RequirementDayRow = Awaited<ReturnType<typeof readRequirementDays>>[number]
