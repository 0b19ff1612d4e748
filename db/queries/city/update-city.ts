import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { citySettings } from '../../schema/index.ts'
import type { CityRow } from './find-city.ts'

/** Changes settings and counts their revision; undefined when they are no longer at `revision` (if one is given). */
export async function updateCitySettings(
  db: Db,
  change: Partial<Omit<CityRow, 'id' | 'revision' | 'createdAt'>>,
  revision?: number,
): Promise<CityRow | undefined> {
  const [row] = await db
    .update(citySettings)
    .set({ ...change, revision: sql`${citySettings.revision} + 1` })
    .where(and(eq(citySettings.id, 1), revision === undefined ? undefined : eq(citySettings.revision, revision)))
    .returning()
  return row
}
