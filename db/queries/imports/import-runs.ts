import { desc, eq } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { importRuns, users } from '../../schema/index.ts'

export async function insertImportRun(tx: Db, run: typeof importRuns.$inferInsert): Promise<number> {
  const [row] = await tx.insert(importRuns).values(run).returning({ id: importRuns.id })
  return row!.id
}

const columns = { run: importRuns, userName: users.displayName }

/** Imports that were written, newest first. */
export async function listImportRuns(db: Db, limit = 100) {
  return db
    .select(columns)
    .from(importRuns)
    .leftJoin(users, eq(users.id, importRuns.userId))
    .orderBy(desc(importRuns.id))
    .limit(limit)
}

export type ImportRunRow = Awaited<ReturnType<typeof listImportRuns>>[number]

export async function findImportRun(db: Db, id: number): Promise<ImportRunRow | undefined> {
  const [row] = await db
    .select(columns)
    .from(importRuns)
    .leftJoin(users, eq(users.id, importRuns.userId))
    .where(eq(importRuns.id, id))
  return row
}
