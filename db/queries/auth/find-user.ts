import { eq } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { users } from '../../schema/index.ts'
import type { UserRow } from './sessions.ts'

export async function findUserByLogin(db: Db, login: string): Promise<UserRow | undefined> {
  const [user] = await db.select().from(users).where(eq(users.login, login.toLowerCase()))
  return user
}

export async function findUserById(db: Db, id: number): Promise<UserRow | undefined> {
  const [user] = await db.select().from(users).where(eq(users.id, id))
  return user
}
