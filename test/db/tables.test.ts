import { getTableName, is } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'
import { expect, it } from 'vitest'
import * as schema from '../../db/schema/index.ts'
import { tablesInOrder } from '../../db/tables.ts'
import { openTestDatabase } from '../world/database.ts'

it('the database has the tables of the schema, no more and no fewer, each with a primary key', async () => {
  const database = await openTestDatabase()
  const tables = await tablesInOrder(database.db)
  await database.close()
  const declared = Object.values(schema).filter(value => is(value, PgTable))
  expect(tables.map(table => table.name).sort()).toEqual(declared.map(table => getTableName(table)).sort())
  for (const { name, primaryKey } of tables) expect(primaryKey.length, name).toBeGreaterThan(0)
  expect(tables.find(table => table.name === 'demand_days')?.primaryKey).toEqual(['site_code', 'channel', 'date'])
})
