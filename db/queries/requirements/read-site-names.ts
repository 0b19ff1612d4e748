import type { Db } from '../../client.ts'
import { sites } from '../../schema/index.ts'

/** Names of all sites by their codes. */
export async function readSiteNames(db: Db): Promise<Map<string, string>> {
  const rows = await db.select({ code: sites.code, name: sites.name }).from(sites)
  return new Map(rows.map(row => [row.code, row.name]))
}
