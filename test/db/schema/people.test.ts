import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, type Db, pgFault } from '../../../db/client.ts'
import {
  absences,
  contracts,
  people,
  personSites,
  personSkills,
  protections,
  sites,
  skills,
  weeklyFreeTimes,
  wishes,
} from '../../../db/schema/index.ts'
import { databaseKind, openTestDatabase } from '../../world/database.ts'

describe(`people on ${databaseKind}`, () => {
  let database: Database
  let db: Db
  beforeAll(async () => {
    database = await openTestDatabase()
    db = database.db
    await db.insert(skills).values({ code: 'counter', nameDe: 'Schalter', nameEn: 'Counter' })
    await db.insert(sites).values({ code: 'mitte', name: 'Mitte', kind: 'office', counters: 12 })
    await db
      .insert(people)
      .values({ id: 'amy', personnelNumber: '1', givenName: 'Amy', familyName: 'A', homeSite: 'mitte' })
  })
  afterAll(() => database?.close())
  const amy = { personId: 'amy' }

  it('have contracts that follow one another without overlap, first and last day included', async () => {
    await db.insert(contracts).values({ ...amy, weeklyMinutes: 2340, validFrom: '2026-01-01', validTo: '2026-12-31' })
    const sameDay = db.insert(contracts).values({ ...amy, weeklyMinutes: 1200, validFrom: '2026-12-31' })
    expect(await sameDay.catch(pgFault)).toMatchObject({ kind: 'exclusion', constraint: 'contracts_no_overlap' })
    await db.insert(contracts).values({ ...amy, weeklyMinutes: 1200, validFrom: '2027-01-01' })
    const beyondEnd = db.insert(contracts).values({ ...amy, weeklyMinutes: 1200, validFrom: '2030-01-01' })
    expect(await beyondEnd.catch(pgFault)).toMatchObject({ kind: 'exclusion' })
  })

  it('hold a qualification once at a time', async () => {
    await db.insert(personSkills).values({ ...amy, skillCode: 'counter', validTo: '2026-06-30' })
    await db.insert(personSkills).values({ ...amy, skillCode: 'counter', validFrom: '2026-07-01' })
    const again = db.insert(personSkills).values({ ...amy, skillCode: 'counter', validFrom: '2026-08-01' })
    expect(await again.catch(pgFault)).toMatchObject({ constraint: 'person_skills_no_overlap' })
  })

  it('may be protected in several ways at once, in each once', async () => {
    await db.insert(protections).values([
      { ...amy, effect: 'trainee' },
      { ...amy, effect: 'minor', validTo: '2027-03-01' },
    ])
    const again = db.insert(protections).values({ ...amy, effect: 'minor' })
    expect(await again.catch(pgFault)).toMatchObject({ constraint: 'protections_no_overlap' })
  })

  it('are free in stretches of a weekday that do not overlap', async () => {
    await db.insert(weeklyFreeTimes).values([
      { ...amy, weekday: 2, startMinute: 0, endMinute: 480, kind: 'unavailable' },
      { ...amy, weekday: 2, startMinute: 480, endMinute: 600, kind: 'unavailable' },
      { ...amy, weekday: 3, kind: 'contract-free' },
    ])
    const inside = db
      .insert(weeklyFreeTimes)
      .values({ ...amy, weekday: 3, startMinute: 60, endMinute: 120, kind: 'school' })
    expect(await inside.catch(pgFault)).toMatchObject({ constraint: 'weekly_free_times_no_overlap' })
    const backwards = db
      .insert(weeklyFreeTimes)
      .values({ ...amy, weekday: 5, startMinute: 120, endMinute: 60, kind: 'school' })
    expect(await backwards.catch(pgFault)).toMatchObject({ constraint: 'weekly_free_times_times' })
  })

  it('are away from a first to a last day in this order', async () => {
    const backwards = db
      .insert(absences)
      .values({ ...amy, firstDay: '2027-01-02', lastDay: '2027-01-01', kind: 'leave' })
    expect(await backwards.catch(pgFault)).toMatchObject({ constraint: 'absences_days' })
  })

  it('wish with what the kind of wish needs, once a day and kind', async () => {
    const wish = { ...amy, date: '2027-01-04' }
    expect(
      await db
        .insert(wishes)
        .values({ ...wish, kind: 'end-not-after' })
        .catch(pgFault),
    ).toMatchObject({ constraint: 'wishes_minute' })
    expect(
      await db
        .insert(wishes)
        .values({ ...wish, kind: 'off', minute: 5 })
        .catch(pgFault),
    ).toMatchObject({ constraint: 'wishes_minute' })
    expect(
      await db
        .insert(wishes)
        .values({ ...wish, kind: 'site' })
        .catch(pgFault),
    ).toMatchObject({ constraint: 'wishes_site' })
    await db.insert(wishes).values({ ...wish, kind: 'off' })
    expect(
      await db
        .insert(wishes)
        .values({ ...wish, kind: 'off' })
        .catch(pgFault),
    ).toMatchObject({ constraint: 'wishes_once' })
  })

  it('take all that is theirs along when they are deleted, but not their site', async () => {
    await db.insert(personSites).values({ ...amy, siteCode: 'mitte' })
    await db.delete(people)
    expect(await db.$count(contracts)).toBe(0)
    expect(await db.$count(sites)).toBe(1)
  })
})
