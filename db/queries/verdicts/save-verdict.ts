import { and, eq, ne } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { rosterVerdicts } from '../../schema/index.ts'

export type NewVerdict = typeof rosterVerdicts.$inferInsert & { readonly jobId: string }

/** Stores a verdict in place of those before it; the same job's first one is written over. Call it in a transaction. */
export async function saveVerdict(tx: Db, verdict: NewVerdict): Promise<number> {
  const { jobId, ...change } = verdict
  const [row] = await tx
    .insert(rosterVerdicts)
    .values(verdict)
    .onConflictDoUpdate({ target: rosterVerdicts.jobId, set: change })
    .returning({ id: rosterVerdicts.id })
  await tx
    .delete(rosterVerdicts)
    .where(and(eq(rosterVerdicts.rosterId, verdict.rosterId), ne(rosterVerdicts.jobId, jobId)))
  return row!.id
}
