import { asc, eq } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { handoverProfiles } from '../../schema/index.ts'

export type ProfileRow = typeof handoverProfiles.$inferSelect

export async function listProfiles(db: Db): Promise<ProfileRow[]> {
  return db.select().from(handoverProfiles).orderBy(asc(handoverProfiles.name))
}

export async function findProfile(db: Db, id: number): Promise<ProfileRow | undefined> {
  const [row] = await db.select().from(handoverProfiles).where(eq(handoverProfiles.id, id))
  return row
}

/** Saves a profile; one of the same name is replaced. */
export async function saveProfile(
  tx: Db,
  profile: { name: string; profile: unknown; userId: number; updatedAt: Date },
): Promise<ProfileRow> {
  const { name: _, ...rest } = profile
  const [row] = await tx
    .insert(handoverProfiles)
    .values(profile)
    .onConflictDoUpdate({ target: handoverProfiles.name, set: rest })
    .returning()
  return row!
}

export async function deleteProfile(tx: Db, id: number): Promise<ProfileRow | undefined> {
  const [row] = await tx.delete(handoverProfiles).where(eq(handoverProfiles.id, id)).returning()
  return row
}
