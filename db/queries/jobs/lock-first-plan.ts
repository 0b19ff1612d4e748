import { sql } from 'drizzle-orm'
import type { Db } from '../../client.ts'

/** Any number, the same in all servers: whoever holds it decides whether a first plan is queued. */
const FIRST_PLAN = 7_415_927

/** Waits until nobody else decides about the first plan; held until the transaction ends. */
export async function lockFirstPlan(tx: Db): Promise<void> {
  await tx.execute(sql`SELECT pg_advisory_xact_lock(${FIRST_PLAN})`)
}
