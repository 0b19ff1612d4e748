import { and, eq } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { rosters } from '../../schema/index.ts'

/** Saves a changed draft as its next revision. Undefined when it is no draft any more or has been changed meanwhile. */
export async function changeDraft(
  tx: Db,
  id: number,
  revision: number,
  change: { roster: unknown; cost: number; lowerBound: number | null; gap: number | null; checkReport: unknown },
) {
  const [row] = await tx
    .update(rosters)
    .set({ ...change, revision: revision + 1 })
    .where(and(eq(rosters.id, id), eq(rosters.revision, revision), eq(rosters.state, 'draft')))
    .returning({ id: rosters.id })
  return row
}
