import { eq } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { citySettings } from '../../schema/index.ts'

export type CityRow = typeof citySettings.$inferSelect

/** The city's settings; undefined before anything was set up. */
export async function findCity(db: Db): Promise<CityRow | undefined> {
  const [city] = await db.select().from(citySettings).where(eq(citySettings.id, 1))
  return city
}
