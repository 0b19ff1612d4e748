import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, type Db, pgFault } from '../../../db/client.ts'
import { openingDrafts, openingRuns, scenarioRuns, scenarios } from '../../../db/schema/index.ts'
import { databaseKind, openTestDatabase } from '../../world/database.ts'

const HASH = 'a'.repeat(64)

describe(`scenarios and proposals on ${databaseKind}`, () => {
  let database: Database
  let db: Db
  beforeAll(async () => {
    database = await openTestDatabase()
    db = database.db
  })
  afterAll(() => database?.close())

  it('take their runs with them, and a run knows the checksum of its inputs', async () => {
    const [scenario] = await db.insert(scenarios).values({ name: 'Ost', definition: {} }).returning()
    const run = {
      scenarioId: scenario!.id,
      scenarioRevision: 1,
      name: 'Ost',
      input: {},
      method: 'm 1',
      seed: 1,
      result: {},
    }
    const without = db.insert(scenarioRuns).values({ ...run, inputsHash: 'none' })
    expect(await without.catch(pgFault)).toMatchObject({ constraint: 'scenario_runs_hash' })
    await db.insert(scenarioRuns).values({ ...run, inputsHash: HASH })
    await db.delete(scenarios)
    expect(await db.$count(scenarioRuns)).toBe(0)
  })

  it('are drafts until somebody decides', async () => {
    const [run] = await db
      .insert(openingRuns)
      .values({ input: {}, inputsHash: HASH, method: 'm 1', seed: 1, result: {} })
      .returning()
    const draft = { openingRunId: run!.id, proposal: 'p1', validFrom: '2027-03-01', hours: {} }
    await db.insert(openingDrafts).values(draft)
    const undecided = db.insert(openingDrafts).values({ ...draft, state: 'approved' })
    expect(await undecided.catch(pgFault)).toMatchObject({ constraint: 'opening_drafts_decided' })
    const decided = { ...draft, state: 'withdrawn' as const, decidedAt: new Date('2027-02-01T10:00:00Z') }
    await db.insert(openingDrafts).values(decided)
    expect(await db.$count(openingDrafts)).toBe(2)
  })
})
