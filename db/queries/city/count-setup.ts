import { count, countDistinct } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { demandDays, openingHours, people, sites, users } from '../../schema/index.ts'

export interface SetupCounts {
  readonly accounts: number
  readonly sites: number
  readonly sitesWithHours: number
  readonly people: number
  /** Days for which there is history of any site and channel. */
  readonly historyDays: number
}

/** How far the city is set up. */
export async function countSetup(db: Db): Promise<SetupCounts> {
  const [accounts] = await db.select({ n: count() }).from(users)
  const [places] = await db.select({ n: count() }).from(sites)
  const [withHours] = await db.select({ n: countDistinct(openingHours.siteCode) }).from(openingHours)
  const [staff] = await db.select({ n: count() }).from(people)
  const [history] = await db.select({ n: countDistinct(demandDays.date) }).from(demandDays)
  return {
    accounts: accounts?.n ?? 0,
    sites: places?.n ?? 0,
    sitesWithHours: withHours?.n ?? 0,
    people: staff?.n ?? 0,
    historyDays: history?.n ?? 0,
  }
}
