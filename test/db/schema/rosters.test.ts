import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, type Db, pgFault } from '../../../db/client.ts'
import { auditLog, rosters, rosterTransitions } from '../../../db/schema/index.ts'
import { databaseKind, openTestDatabase } from '../../world/database.ts'

const draft = { problem: { id: 'w' }, roster: { shifts: [] }, cost: 0 }
const published = { ...draft, state: 'published' as const, publishedAt: new Date(0), publishedHash: '0'.repeat(64) }

describe(`rosters on ${databaseKind}`, () => {
  let database: Database
  let db: Db
  beforeAll(async () => {
    database = await openTestDatabase()
    db = database.db
  })
  afterAll(() => database?.close())
  const add = async (row: Partial<typeof rosters.$inferInsert> & { firstDay: string; version: number }) =>
    (
      await db
        .insert(rosters)
        .values({ ...draft, ...row })
        .returning()
    )[0]!

  it('begin on a Monday, each version once', async () => {
    await add({ firstDay: '2027-01-04', version: 1 })
    expect(await add({ firstDay: '2027-01-04', version: 1 }).catch(pgFault)).toMatchObject({
      constraint: 'rosters_version_once',
    })
    expect(await add({ firstDay: '2027-01-05', version: 1 }).catch(pgFault)).toMatchObject({
      constraint: 'rosters_monday',
    })
  })

  it('can be changed and deleted as drafts', async () => {
    const { id } = await add({ firstDay: '2027-01-11', version: 1 })
    await db.update(rosters).set({ cost: 5, revision: 2 }).where(eq(rosters.id, id))
    await db.delete(rosters).where(eq(rosters.id, id))
    expect(await db.$count(rosters, eq(rosters.id, id))).toBe(0)
  })

  it('are published with moment and hash, one version of a week at a time', async () => {
    const bare = await add({ firstDay: '2027-01-18', version: 1, state: 'published' }).catch(pgFault)
    expect(bare).toMatchObject({ constraint: 'rosters_published' })
    await add({ firstDay: '2027-01-18', version: 1, ...published })
    const second = await add({ firstDay: '2027-01-18', version: 2, ...published }).catch(pgFault)
    expect(second).toMatchObject({ kind: 'unique', constraint: 'rosters_published_once' })
  })

  it('stay as published: only a newer version may take their place', async () => {
    const { id } = await add({ firstDay: '2027-01-25', version: 1, ...published })
    const row = eq(rosters.id, id)
    const attempts = [
      db
        .update(rosters)
        .set({ roster: { shifts: [1] } })
        .where(row),
      db.update(rosters).set({ state: 'draft', publishedAt: null, publishedHash: null }).where(row),
      db.update(rosters).set({ state: 'superseded', cost: 1 }).where(row),
      db.delete(rosters).where(row),
    ]
    for (const attempt of attempts) {
      expect(await attempt.catch(pgFault)).toMatchObject({
        kind: 'immutable',
        constraint: 'rosters_published_immutable',
      })
    }
    await db.update(rosters).set({ state: 'superseded' }).where(row)
    expect(await db.update(rosters).set({ state: 'published' }).where(row).catch(pgFault)).toMatchObject({
      kind: 'immutable',
    })
    expect((await db.select().from(rosters).where(row))[0]).toMatchObject({
      state: 'superseded',
      roster: { shifts: [] },
      cost: 0,
    })
  })

  it('keep every step they took; an objection gives its reason', async () => {
    const { id } = await add({ firstDay: '2027-02-01', version: 1 })
    await db.insert(rosterTransitions).values({ rosterId: id, fromState: 'draft', toState: 'proposed' })
    const silent = db
      .insert(rosterTransitions)
      .values({ rosterId: id, fromState: 'proposed', toState: 'objected', reason: ' ' })
    expect(await silent.catch(pgFault)).toMatchObject({ constraint: 'roster_transitions_reason' })
    const rewritten = db.update(rosterTransitions).set({ reason: 'x' })
    expect(await rewritten.catch(pgFault)).toMatchObject({ constraint: 'roster_transitions_only_added' })
  })

  it('and the audit log only grows', async () => {
    await db
      .insert(auditLog)
      .values({ verb: 'publish', entity: 'roster', entityId: '1', before: null, after: { a: 1 } })
    expect(await db.update(auditLog).set({ verb: 'x' }).catch(pgFault)).toMatchObject({
      constraint: 'audit_log_only_added',
    })
    expect(await db.delete(auditLog).catch(pgFault)).toMatchObject({ constraint: 'audit_log_only_added' })
  })
})
