import { expect, it } from 'vitest'
import {
  activities,
  channelProfiles,
  citySettings,
  people,
  services,
  serviceTargets,
  sites,
  skills,
  users,
} from '../../../db/schema/index.ts'
import { isUnseeded, seedEmptyCity } from '../../../db/seed/empty-city.ts'
import { openTestDatabase } from '../../world/database.ts'

it('an own city starts with settings, promises and the catalogue, and with nobody and no place', async () => {
  const { db, close } = await openTestDatabase()
  try {
    expect(await isUnseeded(db)).toBe(true)
    await seedEmptyCity(db, { name: 'Musterstadt', state: 'SN' })
    expect(await isUnseeded(db)).toBe(false)
    expect(await db.select().from(citySettings)).toMatchObject([{ name: 'Musterstadt', state: 'SN', demo: false }])
    for (const table of [sites, people, users]) expect(await db.$count(table)).toBe(0)
    for (const table of [skills, activities, services]) expect(await db.$count(table)).toBeGreaterThan(3)
    expect((await db.select().from(serviceTargets)).map(row => [row.channel, row.siteCode])).toEqual([
      ['walk-in', null],
      ['appointment', null],
      ['call', null],
    ])
    expect(await db.$count(channelProfiles)).toBe(3)
  } finally {
    await close()
  }
})
