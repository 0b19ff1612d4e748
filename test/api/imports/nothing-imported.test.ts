import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rows } from '../../../db/client.ts'
import { tablesInOrder } from '../../../db/tables.ts'
import { openWorld, type World } from '../../world/app.ts'
import * as absences from './absences/broken-files.ts'
import * as booked from './booked-appointments/broken-files.ts'
import * as people from './people/broken-files.ts'
import * as phone from './phone-intervals/broken-files.ts'
import * as hours from './zms-availability/broken-files.ts'
import * as exchange from './zms-exchange/broken-files.ts'

/** Every broken file of every format, sent to the service: refused with all its faults, and not a row is written. */

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const CASES = Object.entries({
  absences,
  'booked-appointments': booked,
  people,
  'phone-intervals': phone,
  'zms-availability': hours,
  'zms-exchange': exchange,
}).map(([format, { BROKEN, USUAL }]) => ({ format, broken: BROKEN, usual: USUAL }))

async function rowsOfAll(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { name } of await tablesInOrder(world.app.db)) {
    if (name === 'sessions') continue
    const [row] = rows<{ n: number }>(await world.app.db.execute(sql.raw(`SELECT count(*)::int AS n FROM "${name}"`)))
    counts[name] = row!.n
  }
  return counts
}

describe.each(CASES)('broken files of $format', ({ format, broken, usual }) => {
  it('are refused with a report, and nothing is imported', async () => {
    const before = await rowsOfAll()
    for (const { file, mapping, name } of broken) {
      const reply = await world.as('admin').call('runImport', {
        body: {
          fileName: 'broken',
          content: Buffer.from(file).toString('base64'),
          format,
          mapping: { ...usual, ...mapping },
        },
      })
      expect(reply.body, name).toMatchObject({ code: 'IMP-027' })
      expect((reply.body as unknown as { faults: unknown[] }).faults.length, name).toBeGreaterThan(0)
    }
    expect(await rowsOfAll()).toEqual(before)
  })
})
