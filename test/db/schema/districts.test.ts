import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, type Db, pgFault } from '../../../db/client.ts'
import { readDistricts } from '../../../db/queries/districts/read-districts.ts'
import { caseRates, districts, sitePlaces, sites } from '../../../db/schema/index.ts'
import { CONTACTS_A_YEAR } from '../../../db/seed/example/demand.ts'
import { exampleCaseRates, exampleDistricts } from '../../../db/seed/example/districts.ts'
import { databaseKind, openTestDatabase } from '../../world/database.ts'

describe(`districts on ${databaseKind}`, () => {
  let database: Database
  let db: Db
  beforeAll(async () => {
    database = await openTestDatabase('empty')
    db = database.db
  })
  afterAll(() => database?.close())
  const cracau = { code: 'cracau', name: 'Cracau', xKm: 2.3, yKm: 0.2 }
  const people = { under18: 1200, from18To29: 1100, from30To64: 3800, from65: 2600 }

  it('have no fewer than no people, and codes that fit an address', async () => {
    await db.insert(districts).values({ ...cracau, ...people })
    const fewer = db.insert(districts).values({ ...cracau, ...people, code: 'prester', from65: -1 })
    expect(await fewer.catch(pgFault)).toMatchObject({ constraint: 'districts_people' })
    const odd = db.insert(districts).values({ ...cracau, ...people, code: 'Süd' })
    expect(await odd.catch(pgFault)).toMatchObject({ constraint: 'districts_code' })
  })

  it('know rates of the ages there are, and places that go with their site', async () => {
    await db.insert(caseRates).values({ serviceCode: 'id-card', ageGroup: '65-plus', perThousand: 90 })
    const below = db.insert(caseRates).values({ serviceCode: 'passport', ageGroup: '18-29', perThousand: -1 })
    expect(await below.catch(pgFault)).toMatchObject({ constraint: 'case_rates_count' })
    await db.insert(sites).values({ code: 'ost', name: 'Ost', kind: 'office', counters: 8 })
    await db.insert(sitePlaces).values({ siteCode: 'ost', xKm: 2.4, yKm: 0.1 })
    expect((await readDistricts(db)).places).toEqual([{ siteCode: 'ost', xKm: 2.4, yKm: 0.1, stepFree: true }])
    await db.delete(sites)
    expect((await readDistricts(db)).places).toEqual([])
  })
})

describe('the districts of the example city', () => {
  it('have about 240,000 people, whose cases add up to the contacts of a year', () => {
    const all = exampleDistricts()
    const total = (row: (typeof all)[number]) => row.under18 + row.from18To29 + row.from30To64 + row.from65
    expect(all.reduce((sum, row) => sum + total(row), 0)).toBe(240_000)
    const groups = { 'under-18': 'under18', '18-29': 'from18To29', '30-64': 'from30To64', '65-plus': 'from65' } as const
    const cases = exampleCaseRates().reduce(
      (sum, rate) =>
        sum + (rate.perThousand / 1000) * all.reduce((people, row) => people + row[groups[rate.ageGroup]], 0),
      0,
    )
    expect(cases).toBeCloseTo(CONTACTS_A_YEAR, 3)
  })
})
