import { desc } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordAudit } from '../../../api/audit/record.ts'
import type { Database } from '../../../db/client.ts'
import { auditLog } from '../../../db/schema/index.ts'
import { openTestDatabase } from '../../world/database.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase('empty')
})
afterAll(() => database.close())

const NOW = new Date('2026-11-18T07:00:00Z')

async function record(before: unknown, after: unknown) {
  await recordAudit(database.db, { user: null, now: NOW }, { verb: 'x.y', entity: 'x', entityId: 7, before, after })
  const [row] = await database.db.select().from(auditLog).orderBy(desc(auditLog.id)).limit(1)
  return row!
}

describe('an audit row', () => {
  it('holds the moment of the call and, of a change, only what differs', async () => {
    const row = await record(
      { a: 1, b: [1, 2], c: 'same', revision: 1 },
      { a: 2, b: [1, 2], c: 'same', d: 'new', revision: 2 },
    )
    expect(row).toMatchObject({ at: NOW, userId: null, verb: 'x.y', entity: 'x', entityId: '7' })
    expect(row.before).toEqual({ a: 1, d: null })
    expect(row.after).toEqual({ a: 2, d: 'new' })
  })

  it('holds all of what was added or removed', async () => {
    expect(await record(undefined, { a: 1 })).toMatchObject({ before: null, after: { a: 1 } })
    expect(await record({ a: 1 }, undefined)).toMatchObject({ before: { a: 1 }, after: null })
  })

  it('goes with the change: a transaction that fails leaves none', async () => {
    const count = await database.db.$count(auditLog)
    await expect(
      database.db.transaction(async tx => {
        await recordAudit(tx, { user: null, now: NOW }, { verb: 'x.y', entity: 'x', entityId: 1 })
        throw new Error('and then it failed')
      }),
    ).rejects.toThrow('and then it failed')
    expect(await database.db.$count(auditLog)).toBe(count)
  })
})
