import { and, eq } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { rosters } from '../../schema/index.ts'

/** Deletes a draft. False when it is no draft. */
export async function deleteDraft(tx: Db, id: number): Promise<boolean> {
  const gone = await tx
    .delete(rosters)
    .where(and(eq(rosters.id, id), eq(rosters.state, 'draft')))
    .returning({ id: rosters.id })
  return gone.length === 1
}
