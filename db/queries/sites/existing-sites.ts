import { inArray } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { sites } from '../../schema/index.ts'

/** Which of these sites there are. */
export async function existingSites(db: Db, codes: readonly string[]): Promise<ReadonlySet<string>> {
  if (codes.length === 0) return new Set()
  const found = await db
    .select({ code: sites.code })
    .from(sites)
    .where(inArray(sites.code, [...codes]))
  return new Set(found.map(row => row.code))
}
