import { and, asc, eq, sql } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { activities, services, skills } from '../../schema/index.ts'

export type ServiceRow = typeof services.$inferSelect
export type ActivityRow = typeof activities.$inferSelect
export type SkillRow = typeof skills.$inferSelect

export async function listServices(db: Db): Promise<ServiceRow[]> {
  return db.select().from(services).orderBy(asc(services.sortOrder), asc(services.code))
}

export async function listActivities(db: Db): Promise<ActivityRow[]> {
  return db.select().from(activities).orderBy(asc(activities.sortOrder), asc(activities.code))
}

export async function listSkills(db: Db): Promise<SkillRow[]> {
  return db.select().from(skills).orderBy(asc(skills.code))
}

export async function findService(db: Db, code: string): Promise<ServiceRow | undefined> {
  const [row] = await db.select().from(services).where(eq(services.code, code))
  return row
}

export async function insertService(db: Db, service: typeof services.$inferInsert): Promise<ServiceRow> {
  const [row] = await db.insert(services).values(service).returning()
  return row!
}

/** Changes a service; undefined when it is no longer at `revision`. */
export async function updateService(
  db: Db,
  code: string,
  change: Partial<Omit<ServiceRow, 'code' | 'revision'>>,
  revision: number,
): Promise<ServiceRow | undefined> {
  const [row] = await db
    .update(services)
    .set({ ...change, revision: sql`${services.revision} + 1` })
    .where(and(eq(services.code, code), eq(services.revision, revision)))
    .returning()
  return row
}
