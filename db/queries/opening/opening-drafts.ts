import { and, desc, eq, sql } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { openingDrafts, users } from '../../schema/index.ts'

const columns = {
  id: openingDrafts.id,
  openingRunId: openingDrafts.openingRunId,
  proposal: openingDrafts.proposal,
  state: openingDrafts.state,
  validFrom: openingDrafts.validFrom,
  hours: openingDrafts.hours,
  createdAt: openingDrafts.createdAt,
  revision: openingDrafts.revision,
  createdByName: users.displayName,
}

/** Proposals that were taken up, newest first. */
export async function listOpeningDrafts(db: Db, id?: number) {
  return db
    .select(columns)
    .from(openingDrafts)
    .leftJoin(users, eq(users.id, openingDrafts.createdBy))
    .where(id === undefined ? undefined : eq(openingDrafts.id, id))
    .orderBy(desc(openingDrafts.id))
    .limit(100)
}

export type OpeningDraftRow = Awaited<ReturnType<typeof listOpeningDrafts>>[number]

export async function insertOpeningDraft(tx: Db, draft: typeof openingDrafts.$inferInsert): Promise<number> {
  const [row] = await tx.insert(openingDrafts).values(draft).returning({ id: openingDrafts.id })
  return row!.id
}

/** Ends a draft, if nobody else has; false when it is no longer as it was seen. */
export async function decideOpeningDraft(
  tx: Db,
  draft: { id: number; revision: number; state: 'approved' | 'withdrawn'; by: number; at: Date },
): Promise<boolean> {
  const changed = await tx
    .update(openingDrafts)
    .set({
      state: draft.state,
      decidedBy: draft.by,
      decidedAt: draft.at,
      revision: sql`${openingDrafts.revision} + 1`,
    })
    .where(
      and(eq(openingDrafts.id, draft.id), eq(openingDrafts.revision, draft.revision), eq(openingDrafts.state, 'draft')),
    )
    .returning({ id: openingDrafts.id })
  return changed.length === 1
}
