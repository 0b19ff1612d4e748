import { sql } from 'drizzle-orm'
import type { Db } from './client.ts'
import { rows } from './rows.ts'

export interface StoredTable {
  name: string
  /** Columns of the primary key, in order. */
  primaryKey: string[]
}

/** All tables of the product as the database knows them, a table after those it refers to. */
export async function tablesInOrder(db: Db): Promise<StoredTable[]> {
  const tables = rows<{ name: string; keys: unknown }>(
    await db.execute(sql`
      SELECT c.relname AS name,
        (SELECT json_agg(a.attname ORDER BY k.nth) FROM pg_index i, unnest(i.indkey) WITH ORDINALITY AS k(attnum, nth)
           JOIN pg_attribute a ON a.attnum = k.attnum
          WHERE i.indrelid = c.oid AND i.indisprimary AND a.attrelid = c.oid)::text AS keys
      FROM pg_class c
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' ORDER BY c.relname`),
  )
  const links = rows<{ child: string; parent: string }>(
    await db.execute(sql`
      SELECT DISTINCT child.relname AS child, parent.relname AS parent FROM pg_constraint f
        JOIN pg_class child ON child.oid = f.conrelid JOIN pg_class parent ON parent.oid = f.confrelid
      WHERE f.contype = 'f' AND f.connamespace = 'public'::regnamespace AND f.conrelid <> f.confrelid`),
  )
  const waiting = new Map(tables.map(table => [table.name, table]))
  const ordered: StoredTable[] = []
  while (waiting.size > 0) {
    const ready = [...waiting.keys()].filter(
      name => !links.some(link => link.child === name && waiting.has(link.parent)),
    )
    if (ready.length === 0) throw new Error(`foreign keys go in a circle: ${[...waiting.keys()].join(', ')}`)
    for (const name of ready) {
      ordered.push({ name, primaryKey: JSON.parse(String(waiting.get(name)!.keys)) as string[] })
      waiting.delete(name)
    }
  }
  return ordered
}
