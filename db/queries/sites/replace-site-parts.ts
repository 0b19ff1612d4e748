import { eq, isNull } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { closingDays, openingHours, serviceTargets, staffingLevels, tours } from '../../schema/index.ts'

/** Lists of a site that are written as a whole: what was there goes, what is given comes. */

export async function replaceOpeningHours(
  db: Db,
  siteCode: string,
  rows: readonly Omit<typeof openingHours.$inferInsert, 'siteCode'>[],
): Promise<void> {
  await db.delete(openingHours).where(eq(openingHours.siteCode, siteCode))
  if (rows.length > 0) await db.insert(openingHours).values(rows.map(row => ({ ...row, siteCode })))
}

/** @param siteCode null: those of the whole city */
export async function replaceClosingDays(
  db: Db,
  siteCode: string | null,
  rows: readonly Omit<typeof closingDays.$inferInsert, 'siteCode'>[],
): Promise<void> {
  await db
    .delete(closingDays)
    .where(siteCode === null ? isNull(closingDays.siteCode) : eq(closingDays.siteCode, siteCode))
  if (rows.length > 0) await db.insert(closingDays).values(rows.map(row => ({ ...row, siteCode })))
}

export async function replaceTours(
  db: Db,
  siteCode: string,
  rows: readonly Omit<typeof tours.$inferInsert, 'siteCode'>[],
): Promise<void> {
  await db.delete(tours).where(eq(tours.siteCode, siteCode))
  if (rows.length > 0) await db.insert(tours).values(rows.map(row => ({ ...row, siteCode })))
}

export async function replaceServiceTargets(
  db: Db,
  siteCode: string,
  rows: readonly Omit<typeof serviceTargets.$inferInsert, 'siteCode'>[],
): Promise<void> {
  await db.delete(serviceTargets).where(eq(serviceTargets.siteCode, siteCode))
  if (rows.length > 0) await db.insert(serviceTargets).values(rows.map(row => ({ ...row, siteCode })))
}

export async function replaceStaffingLevels(
  db: Db,
  siteCode: string,
  rows: readonly Omit<typeof staffingLevels.$inferInsert, 'siteCode'>[],
): Promise<void> {
  await db.delete(staffingLevels).where(eq(staffingLevels.siteCode, siteCode))
  if (rows.length > 0) await db.insert(staffingLevels).values(rows.map(row => ({ ...row, siteCode })))
}
