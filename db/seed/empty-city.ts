import type { Db } from '../client.ts'
import * as schema from '../schema/index.ts'
import { ACTIVITIES, CHANNEL_PROFILES, PRICES, SERVICE_TARGETS, SERVICES, SHIFT_RULES, SKILLS } from './catalogue.ts'
import { insertAll } from './insert.ts'

export interface EmptyCity {
  name: string
  /** Federal state, `ST` as in ISO 3166-2:DE. */
  state: string
  timeZone?: string
}

/** True while no city has been set up: neither the example nor an own one. */
export async function isUnseeded(db: Db): Promise<boolean> {
  return (await db.$count(schema.citySettings)) === 0
}

/**
 * A real city's first hour: settings, default promises, skills, activities and the service catalogue as a starting
 * point. No offices, no people, no accounts: those come from the setup guide.
 */
export async function seedEmptyCity(db: Db, city: EmptyCity): Promise<void> {
  await db.transaction(async tx => {
    await writeStartingPoint(tx, { ...city, demo: false })
    await tx
      .insert(schema.auditLog)
      .values({ verb: 'set-up', entity: 'city', entityId: '1', after: { name: city.name } })
  })
}

/** What the example city and an own one have in common; inside a transaction. */
export async function writeStartingPoint(tx: Db, city: EmptyCity & { demo: boolean }): Promise<void> {
  await tx.insert(schema.citySettings).values({
    name: city.name,
    state: city.state,
    timeZone: city.timeZone ?? 'Europe/Berlin',
    demo: city.demo,
    shiftRules: SHIFT_RULES,
    prices: PRICES,
  })
  await insertAll(tx, schema.skills, SKILLS)
  await insertAll(tx, schema.activities, ACTIVITIES)
  await insertAll(tx, schema.services, SERVICES)
  await insertAll(tx, schema.channelProfiles, CHANNEL_PROFILES)
  await insertAll(tx, schema.serviceTargets, SERVICE_TARGETS)
}
