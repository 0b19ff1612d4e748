import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, type Db, pgFault, rows } from '../../../db/client.ts'
import {
  absences,
  citySettings,
  demandDays,
  openingHours,
  people,
  serviceMix,
  services,
  sites,
  staffingLevels,
  tours,
  userSites,
  users,
  wishes,
} from '../../../db/schema/index.ts'
import { isUnseeded } from '../../../db/seed/empty-city.ts'
import { DEMO_ACCOUNTS, seedExampleCity } from '../../../db/seed/example-city.ts'
import { databaseKind, openTestDatabase, TODAY } from '../../world/database.ts'

describe(`the example city on ${databaseKind}`, () => {
  let database: Database
  let db: Db
  beforeAll(async () => {
    database = await openTestDatabase('example')
    db = database.db
  })
  afterAll(() => database?.close())

  it('is marked as an example, with five offices, a phone team and outposts', async () => {
    expect((await db.select().from(citySettings))[0]).toMatchObject({
      demo: true,
      state: 'ST',
      timeZone: 'Europe/Berlin',
      councilStep: true,
    })
    const kinds = (await db.select().from(sites)).map(site => site.kind)
    expect(['office', 'phone', 'outpost'].map(kind => kinds.filter(one => one === kind).length)).toEqual([5, 1, 3])
    expect(await db.$count(people)).toBe(62)
    expect(await db.$count(wishes)).toBeGreaterThan(100)
    expect(await db.$count(absences)).toBeGreaterThan(60)
    expect(await db.$count(demandDays)).toBeGreaterThan(5000)
  })

  it('opens Mitte alone on Saturdays, for appointments only', async () => {
    const saturdays = await db.select().from(openingHours).where(sql`weekday = 6`)
    expect(saturdays.map(row => row.siteCode)).toEqual(['mitte'])
    expect(saturdays[0]?.blocks).toEqual([{ start: 480, end: 720, access: 'appointment' }])
  })

  it('has service shares that add up to 1 per site and channel, and a mean handling time of about 9.1 minutes', async () => {
    const mix = await db.select().from(serviceMix)
    const catalogue = new Map((await db.select().from(services)).map(service => [service.code, service.meanMinutes]))
    const keys = new Set(mix.map(row => `${row.siteCode} ${row.channel}`))
    expect(keys.size).toBe(5 * 2 + 3 + 1)
    for (const key of keys) {
      const parts = mix.filter(row => `${row.siteCode} ${row.channel}` === key)
      expect(
        parts.reduce((sum, part) => sum + part.share, 0),
        key,
      ).toBeCloseTo(1, 9)
    }
    const mitte = mix.filter(row => row.siteCode === 'mitte' && row.channel === 'walk-in')
    const mean = mitte.reduce((sum, row) => sum + row.share * catalogue.get(row.serviceCode)!, 0)
    expect(mean).toBeGreaterThan(8.8)
    expect(mean).toBeLessThan(9.5)
  })

  it('sends the mobile office out on two half days a week and on special dates', async () => {
    const all = await db.select().from(tours)
    expect(
      all
        .filter(tour => tour.weekday !== null)
        .map(tour => tour.weekday)
        .sort(),
    ).toEqual([2, 4])
    const special = all.filter(tour => tour.date !== null)
    expect(special.some(tour => tour.name.includes('Semesterstart'))).toBe(true)
    expect(special.some(tour => tour.date! > TODAY)).toBe(true)
  })

  it('is never alone: two people in every open office and at the phone', async () => {
    const safety = await db.select().from(staffingLevels).where(sql`minimum = 2`)
    expect(safety.map(row => row.siteCode).sort()).toEqual(['mitte', 'nord', 'ost', 'sued', 'telefon', 'west'])
  })

  it('has one account per role, the planner of Mitte for Mitte alone, staff linked to a person', async () => {
    const accounts = await db.select().from(users)
    expect(accounts.map(user => user.login)).toEqual(DEMO_ACCOUNTS.map(account => account.login))
    expect(new Set(accounts.map(user => user.role))).toEqual(
      new Set(['admin', 'planner', 'hr', 'council', 'leadership', 'staff']),
    )
    for (const user of accounts) expect(user.passwordHash).toMatch(/^scrypt\$16384\$8\$1\$[^$]+\$[^$]+$/)
    const byLogin = (login: string) => accounts.find(user => user.login === login)!
    expect(byLogin('planung').allSites).toBe(true)
    expect(byLogin('mitte').allSites).toBe(false)
    expect(await db.select().from(userSites)).toEqual([{ userId: byLogin('mitte').id, siteCode: 'mitte' }])
    expect(byLogin('mitarbeit').personId).not.toBeNull()
  })

  it('is written once: a second time is refused and changes nothing', async () => {
    expect(await isUnseeded(db)).toBe(false)
    const again = await seedExampleCity(db, { today: TODAY, seed: 2 }).catch(pgFault)
    expect(again).toMatchObject({ kind: 'unique' })
    expect(await db.$count(people)).toBe(62)
  })

  it('is the same for the same day and seed', async () => {
    const other = await openTestDatabase()
    try {
      await seedExampleCity(other.db, { today: TODAY, seed: 1 })
      const digest = async (one: Db) =>
        rows<{ md5: string }>(
          await one.execute(
            sql`SELECT md5(string_agg(to_json(d)::text, '|' ORDER BY site_code, channel, date)) AS md5 FROM demand_days d`,
          ),
        )[0]!.md5
      expect(await digest(other.db)).toBe(await digest(db))
      const withoutTime = (all: (typeof users.$inferSelect)[]) => all.map(({ createdAt: _, ...user }) => user)
      expect(withoutTime(await other.db.select().from(users))).toEqual(withoutTime(await db.select().from(users)))
    } finally {
      await other.close()
    }
  })
})
