import { eq } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { people } from '../../schema/index.ts'

/** The home site of a person, undefined when nobody has this id. */
export async function findHomeSite(db: Db, person: string): Promise<string | undefined> {
  const [row] = await db.select({ homeSite: people.homeSite }).from(people).where(eq(people.id, person))
  return row?.homeSite
}
