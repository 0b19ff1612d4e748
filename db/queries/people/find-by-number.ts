import { eq } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { people } from '../../schema/index.ts'

/** Id of the person with this personnel number. */
export async function findIdByPersonnelNumber(db: Db, personnelNumber: string): Promise<string | undefined> {
  const [row] = await db.select({ id: people.id }).from(people).where(eq(people.personnelNumber, personnelNumber))
  return row?.id
}
