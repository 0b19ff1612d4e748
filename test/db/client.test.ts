import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, type Db, databaseFromEnvironment, pgFault, rows } from '../../db/client.ts'
import { citySettings, demandDays, forecastDays, forecasts, jobs, sites } from '../../db/schema/index.ts'
import { seedEmptyCity } from '../../db/seed/empty-city.ts'
import { databaseKind, openTestDatabase } from '../world/database.ts'

describe(`a database on ${databaseKind}`, () => {
  let database: Database
  let db: Db
  beforeAll(async () => {
    database = await openTestDatabase()
    db = database.db
    await db.insert(sites).values({ code: 'mitte', name: 'Mitte', kind: 'office', counters: 12 })
  })
  afterAll(() => database?.close())

  it('gives back dates, arrays, fractions, moments and JSON as they were written', async () => {
    const counts = [0, 3, 12, 2_000_000]
    await db
      .insert(demandDays)
      .values({ siteCode: 'mitte', channel: 'walk-in', date: '2027-03-28', slotMinutes: 15, startMinute: 480, counts })
    expect(await db.select({ date: demandDays.date, counts: demandDays.counts }).from(demandDays)).toEqual([
      { date: '2027-03-28', counts },
    ])

    const means = [0.1 + 0.2, 1 / 3, 5e-324, 12]
    const [forecast] = await db
      .insert(forecasts)
      .values({
        model: 'm',
        firstDay: '2027-03-29',
        lastDay: '2027-04-04',
        historyTo: '2027-03-28',
        inputsHash: 'h',
        parameters: { ä: ['ß', null, 1.5] },
      })
      .returning()
    expect(forecast?.parameters).toEqual({ ä: ['ß', null, 1.5] })
    expect(forecast?.createdAt).toBeInstanceOf(Date)
    await db.insert(forecastDays).values({
      forecastId: forecast!.id,
      siteCode: 'mitte',
      channel: 'walk-in',
      date: '2027-03-29',
      slotMinutes: 15,
      startMinute: 480,
      means,
      lows: means,
      highs: means,
      dayMean: 1 / 3,
      dayLow: 0,
      dayHigh: 1,
      dayFactorCv: 0.1,
    })
    const [day] = await db.select().from(forecastDays)
    expect(day?.means).toEqual(means)
    expect(day?.dayMean).toBe(1 / 3)

    const at = new Date('2026-10-25T00:30:00.123Z')
    const [job] = await db
      .insert(jobs)
      .values({ kind: 'roster', input: null as unknown as object, createdAt: at })
      .returning()
      .catch(() => [undefined])
    expect(job, 'a job needs its input').toBeUndefined()
    const [kept] = await db.insert(jobs).values({ kind: 'roster', input: {}, createdAt: at }).returning()
    expect(kept?.createdAt.toISOString()).toBe('2026-10-25T00:30:00.123Z')
    expect(kept?.id).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('reads raw rows alike', async () => {
    expect(
      rows<{ a: number; b: string }>(await db.execute(sql`SELECT 1 AS a, 'x' AS b UNION ALL SELECT 2, 'y' ORDER BY 1`)),
    ).toEqual([
      { a: 1, b: 'x' },
      { a: 2, b: 'y' },
    ])
  })

  it('names the kind of fault, its constraint and its table', async () => {
    const again = await db
      .insert(sites)
      .values({ code: 'mitte', name: 'Mitte', kind: 'office', counters: 1 })
      .catch(pgFault)
    expect(again).toMatchObject({ kind: 'unique', sqlState: '23505', constraint: 'sites_pkey', table: 'sites' })
    const negative = await db
      .insert(sites)
      .values({ code: 'nord', name: 'Nord', kind: 'office', counters: -1 })
      .catch(pgFault)
    expect(negative).toMatchObject({ kind: 'check', constraint: 'sites_counters' })
    const stranger = await db
      .insert(demandDays)
      .values({ siteCode: 'x', channel: 'call', date: '2027-01-04', slotMinutes: 15, startMinute: 0, counts: [] })
      .catch(pgFault)
    expect(stranger).toMatchObject({ kind: 'foreign-key', table: 'demand_days' })
    expect(pgFault(new Error('no database'))).toBeUndefined()
  })

  it('takes back a failed transaction as a whole, an inner one by itself', async () => {
    await db.transaction(async tx => {
      await seedEmptyCity(tx, { name: 'Musterstadt', state: 'ST' })
      await tx
        .transaction(async inner => {
          await inner.update(citySettings).set({ name: 'Anderstadt' })
          throw new Error('inner')
        })
        .catch(() => {})
    })
    expect((await db.select({ name: citySettings.name }).from(citySettings))[0]?.name).toBe('Musterstadt')
    await db
      .transaction(async tx => {
        await tx.delete(citySettings)
        throw new Error('outer')
      })
      .catch(() => {})
    expect(await db.$count(citySettings)).toBe(1)
  })

  it('never waits for itself when the outer database is used inside a transaction', async () => {
    const attempt = db.transaction(async tx => {
      await tx.select().from(sites)
      return await db.$count(sites)
    })
    // The embedded database has one connection and refuses; a server has another one, outside of the transaction.
    if (databaseKind === 'PGlite') {
      const fault = await attempt.catch(error => error.cause ?? error)
      expect(fault).toMatchObject({ code: 'DB-OUTER-IN-TRANSACTION' })
    } else expect(await attempt).toBe(1)
    expect(await db.$count(sites)).toBe(1)
  })

  it('closes twice without complaint', async () => {
    const other = await openTestDatabase()
    await other.tidy()
    await other.close()
    await other.close()
  })
})

describe('where the database is', () => {
  it('DATABASE_URL, else AMTSTAKT_DATA, else ./data', () => {
    expect(databaseFromEnvironment({ DATABASE_URL: 'postgres://h/d', AMTSTAKT_DATA: '/x' })).toEqual({
      url: 'postgres://h/d',
    })
    expect(databaseFromEnvironment({ AMTSTAKT_DATA: '/x' })).toEqual({ folder: '/x' })
    expect(databaseFromEnvironment({})).toEqual({ folder: './data' })
  })
})
