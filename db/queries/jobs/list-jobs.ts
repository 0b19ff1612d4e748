import { and, desc, eq, inArray, type SQL } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { jobs, users } from '../../schema/index.ts'

const columns = { job: jobs, createdByName: users.displayName }

export interface JobFilter {
  states?: (typeof jobs.$inferSelect)['state'][]
  kinds?: string[]
  limit?: number
}

/** Jobs, newest first. */
export async function listJobs(db: Db, filter: JobFilter = {}) {
  const conditions: SQL[] = []
  if (filter.states) conditions.push(inArray(jobs.state, filter.states))
  if (filter.kinds) conditions.push(inArray(jobs.kind, filter.kinds))
  return db
    .select(columns)
    .from(jobs)
    .leftJoin(users, eq(users.id, jobs.createdBy))
    .where(and(...conditions))
    .orderBy(desc(jobs.createdAt), desc(jobs.id))
    .limit(filter.limit ?? 100)
}

export type JobRow = Awaited<ReturnType<typeof listJobs>>[number]

export async function findJob(db: Db, id: string): Promise<JobRow | undefined> {
  const [row] = await db.select(columns).from(jobs).leftJoin(users, eq(users.id, jobs.createdBy)).where(eq(jobs.id, id))
  return row
}
