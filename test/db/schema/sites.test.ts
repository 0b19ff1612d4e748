import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, type Db, pgFault } from '../../../db/client.ts'
import {
  closingDays,
  openingHours,
  serviceTargets,
  sites,
  tours,
  travelTimes,
  userSites,
  users,
} from '../../../db/schema/index.ts'
import { databaseKind, openTestDatabase } from '../../world/database.ts'

describe(`sites on ${databaseKind}`, () => {
  let database: Database
  let db: Db
  beforeAll(async () => {
    database = await openTestDatabase()
    db = database.db
    await db.insert(sites).values({ code: 'mitte', name: 'Mitte', kind: 'office', counters: 12 })
  })
  afterAll(() => database?.close())
  const blocks = [{ start: 480, end: 900, access: 'all' as const }]

  it('have codes that fit an address and a file', async () => {
    for (const code of ['', 'Mitte', 'süd', 'a b', '-a']) {
      const attempt = db.insert(sites).values({ code, name: 'x', kind: 'office', counters: 1 })
      expect(await attempt.catch(pgFault), code).toMatchObject({ constraint: 'sites_code' })
    }
  })

  it('have one set of hours per weekday and day', async () => {
    const monday = { siteCode: 'mitte', weekday: 1, blocks }
    await db.insert(openingHours).values({ ...monday, validTo: '2026-12-31' })
    await db.insert(openingHours).values({ ...monday, validFrom: '2027-01-01' })
    const third = db.insert(openingHours).values({ ...monday, validFrom: '2026-12-01', validTo: '2026-12-01' })
    expect(await third.catch(pgFault)).toMatchObject({ kind: 'exclusion', constraint: 'opening_hours_no_overlap' })
    const none = db.insert(openingHours).values({ siteCode: 'mitte', weekday: 2, blocks: [] })
    expect(await none.catch(pgFault)).toMatchObject({ constraint: 'opening_hours_blocks' })
  })

  it('are closed by dates or by a rule of the month, never by both or neither', async () => {
    const day = { effect: 'closed' as const, reason: 'x' }
    await db.insert(closingDays).values([
      { ...day, firstDay: '2027-01-04', lastDay: '2027-01-05' },
      { ...day, weekday: 3, nth: -1, siteKind: 'office' },
    ])
    for (const wrong of [
      {},
      { firstDay: '2027-01-04' },
      { weekday: 3 },
      { firstDay: '2027-01-04', lastDay: '2027-01-04', weekday: 3, nth: 1 },
    ]) {
      expect(
        await db
          .insert(closingDays)
          .values({ ...day, ...wrong })
          .catch(pgFault),
      ).toMatchObject({
        constraint: 'closing_days_dates_or_rule',
      })
    }
    const both = { ...day, siteCode: 'mitte', siteKind: 'office' as const, weekday: 3, nth: 1 }
    expect(await db.insert(closingDays).values(both).catch(pgFault)).toMatchObject({ constraint: 'closing_days_scope' })
  })

  it('are visited by tours whose times are in order', async () => {
    const tour = {
      code: 't',
      name: 't',
      siteCode: 'mitte',
      weekday: 2,
      departMinute: 465,
      setupMinutes: 30,
      openFrom: 540,
      openTo: 720,
      returnMinute: 780,
    }
    await db.insert(tours).values(tour)
    expect(
      await db
        .insert(tours)
        .values({ ...tour, code: 'u', departMinute: 530 })
        .catch(pgFault),
    ).toMatchObject({ constraint: 'tours_order' })
    expect(
      await db
        .insert(tours)
        .values({ ...tour, code: 'v', date: '2027-01-04' })
        .catch(pgFault),
    ).toMatchObject({ constraint: 'tours_weekday_or_date' })
  })

  it('promise one thing at a time, the city as a whole too', async () => {
    await db.insert(serviceTargets).values({ channel: 'call', share: 0.75, withinMinutes: 0.5 })
    await db.insert(serviceTargets).values({ siteCode: 'mitte', channel: 'call', share: 0.8, withinMinutes: 0.5 })
    const again = db
      .insert(serviceTargets)
      .values({ channel: 'call', share: 0.9, withinMinutes: 1, validFrom: '2030-01-01' })
    expect(await again.catch(pgFault)).toMatchObject({ constraint: 'service_targets_no_overlap' })
  })

  it('lie a known time apart, said once for both ways', async () => {
    await db.insert(sites).values({ code: 'nord', name: 'Nord', kind: 'office', counters: 8 })
    await db.insert(travelTimes).values({ fromSite: 'mitte', toSite: 'nord', minutes: 30 })
    const back = db.insert(travelTimes).values({ fromSite: 'nord', toSite: 'mitte', minutes: 25 })
    expect(await back.catch(pgFault)).toMatchObject({ kind: 'unique', constraint: 'travel_times_pair' })
    await db.delete(sites).where(eq(sites.code, 'nord'))
    expect(await db.$count(travelTimes)).toBe(0)
  })

  it('can be renamed: what refers to them follows', async () => {
    const [user] = await db.insert(users).values({ login: 'p', displayName: 'P', role: 'planner' }).returning()
    await db.insert(userSites).values({ userId: user!.id, siteCode: 'mitte' })
    await db.update(sites).set({ code: 'zentrum' })
    expect((await db.select().from(userSites))[0]?.siteCode).toBe('zentrum')
  })

  it('and accounts: logins are lower case', async () => {
    const attempt = db.insert(users).values({ login: 'Admin', displayName: 'x', role: 'admin' })
    expect(await attempt.catch(pgFault)).toMatchObject({ constraint: 'users_login' })
  })
})
