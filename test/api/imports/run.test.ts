import { and, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditLog, demandDays, importRuns } from '../../../db/schema/index.ts'
import { openWorld, type World } from '../../world/app.ts'

/** Importing over the API: preview, run, once more, and refusals. */

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const mapping = {
  delimiter: ';' as const,
  encoding: 'utf-8' as const,
  decimal: ',' as const,
  columns: { date: 'Datum', time: 'Zeit', site: 'Standort', channel: 'Zugang', count: 'Anzahl' },
  intervalMinutes: 15,
}
const HEADER = 'Datum;Zeit;Standort;Zugang;Anzahl\n'
const DAY = '2020-03-02'
const request = (text: string, changes: object = {}) => ({
  body: {
    fileName: 'zahlen.csv',
    content: Buffer.from(text).toString('base64'),
    format: 'interval-counts',
    mapping: { ...mapping, ...changes },
  },
})
const planner = () => world.as('planner of all')
const stored = (date = DAY) =>
  world.app.db
    .select({
      counts: sql<string>`array_to_string(${demandDays.counts}, ' ', '?')`,
      start: demandDays.startMinute,
      run: demandDays.importRunId,
    })
    .from(demandDays)
    .where(and(eq(demandDays.siteCode, 'mitte'), eq(demandDays.channel, 'walk-in'), eq(demandDays.date, date)))

describe('an import', () => {
  const file = `${HEADER}02.03.2020;08:00;Mitte;spontan;3\n02.03.2020;08:15;Mitte;spontan;0\n02.03.2020;08:45;Mitte;spontan;2\n`

  it('is previewed without writing anything', async () => {
    const { body } = await planner().call('previewImport', request(file))
    expect(body).toMatchObject({ ok: true, rows: 3, inserted: 3, updated: 0, unchanged: 0, faultCount: 0 })
    expect(body.series).toEqual([
      {
        site: 'mitte',
        siteName: 'BürgerBüro Mitte',
        channel: 'walk-in',
        firstDay: DAY,
        lastDay: DAY,
        days: 1,
        total: 5,
      },
    ])
    expect(body.notes.map(note => note.code)).toEqual(['GAPS'])
    expect(await stored()).toEqual([])
  })

  it('writes what the preview said, with its run and an audit row', async () => {
    const before = await world.app.db.$count(auditLog)
    const { body } = await planner().call('runImport', request(file))
    expect(body.run).toMatchObject({ ok: true, inserted: 3, fileName: 'zahlen.csv', createdBy: 'Dienstplanung' })
    expect(await stored()).toEqual([{ counts: '3 0 ? 2', start: 480, run: body.run.id }])
    expect(await world.app.db.$count(auditLog)).toBe(before + 1)
  })

  it('changes nothing the second time, and says so', async () => {
    const { body } = await planner().call('runImport', request(file))
    expect(body.report).toMatchObject({ inserted: 0, updated: 0, unchanged: 3 })
    expect(await stored()).toMatchObject([{ counts: '3 0 ? 2' }])
  })

  it('updates what has changed and fills what was unknown', async () => {
    const again = `${HEADER}02.03.2020;08:00;Mitte;spontan;4\n02.03.2020;08:30;Mitte;spontan;1\n`
    const { body } = await planner().call('runImport', request(again))
    expect(body.report).toMatchObject({ inserted: 1, updated: 1, unchanged: 0 })
    expect(await stored()).toMatchObject([{ counts: '4 0 1 2' }])
  })

  it('shows in the history that the pages read', async () => {
    const query = { site: 'mitte', channel: 'walk-in' as const, from: DAY, to: DAY, grain: 'quarter' as const }
    const { body } = await planner().call('getHistory', { query })
    expect(body.points.map(point => point.count)).toEqual([4, 0, 1, 2])
  })

  it('is listed with its report', async () => {
    const { body } = await planner().call('listImportRuns')
    expect(body.items.map(run => [run.inserted, run.updated, run.unchanged])).toEqual([
      [1, 1, 0],
      [0, 0, 3],
      [3, 0, 0],
    ])
    const detail = await planner().call('getImportRun', { params: { run: body.items[0]!.id } })
    expect(detail.body.report).toMatchObject({ updated: 1, ok: true })
  })
})

describe('a file with faults', () => {
  const file = `${HEADER}03.03.2020;08:00;Mitte;spontan;3\n03.03.2020;08:15;Mitte;spontan;-1\n30.02.2020;08:30;Rathaus;spontan;1\n`

  it('is reported in full and in the caller’s language by the preview', async () => {
    const { body } = await planner().call('previewImport', request(file))
    expect(body).toMatchObject({ ok: false, rows: 3, faultCount: 3, inserted: 0 })
    expect(body.faults.map(fault => [fault.code, fault.row, fault.column])).toEqual([
      ['IMP-019', 3, 'Anzahl'],
      ['IMP-024', 4, 'Standort'],
      ['IMP-012', 4, 'Datum'],
    ])
  })

  it('is refused as a whole: nothing is written, every fault is named', async () => {
    const runs = await world.app.db.$count(importRuns)
    const reply = await planner().call('runImport', request(file))
    expect(reply.status).toBe(422)
    expect(reply.body).toMatchObject({
      code: 'IMP-027',
      faults: [{ code: 'IMP-019' }, { code: 'IMP-024' }, { code: 'IMP-012' }],
    })
    expect(await stored('2020-03-03')).toEqual([])
    expect(await world.app.db.$count(importRuns)).toBe(runs)
  })
})

describe('rights', () => {
  const file = `${HEADER}04.03.2020;08:00;Mitte;spontan;3\n04.03.2020;08:00;Nord;spontan;3\n`
  it('a planner of one office imports that office, and no file that names another', async () => {
    const nord = world.as('planner of nord')
    expect((await nord.call('runImport', request(file))).body).toMatchObject({ code: 'AUTH-004' })
    expect(await stored('2020-03-04')).toEqual([])
    const own = await nord.call('runImport', request(`${HEADER}04.03.2020;08:00;Nord;spontan;3\n`))
    expect(own.body.run).toMatchObject({ ok: true })
  })
})

describe('saved mappings', () => {
  it('are kept by name, used by id, proposed for files with the same columns, and deleted', async () => {
    const saved = await planner().call('saveImportMapping', {
      body: { format: 'interval-counts', name: 'Kasse', mapping },
    })
    const again = await planner().call('saveImportMapping', {
      body: { format: 'interval-counts', name: 'Kasse', mapping: { ...mapping, decimal: '.' } },
    })
    expect(again.body.id).toBe(saved.body.id)
    const text = `${HEADER}02.03.2020;08:00;Mitte;spontan;4\n`
    const content = Buffer.from(text).toString('base64')
    const recognised = await planner().call('recogniseImport', { body: { fileName: 'x.csv', content } })
    expect(recognised.body).toMatchObject({
      format: 'interval-counts',
      savedMapping: { id: saved.body.id, mapping: { decimal: '.' } },
      headers: ['Datum', 'Zeit', 'Standort', 'Zugang', 'Anzahl'],
    })
    const { body: byId } = await planner().call('previewImport', {
      body: { fileName: 'x.csv', content, format: 'interval-counts', mappingId: saved.body.id },
    })
    expect(byId).toMatchObject({ ok: true, unchanged: 1 })
    await planner().call('deleteImportMapping', { params: { mapping: saved.body.id } })
    expect((await planner().call('listImportMappings')).body.items).toEqual([])
  })
})

describe('a format that does not exist', () => {
  it('is refused with the list of those that do', async () => {
    const reply = await planner().call('previewImport', { body: { ...request('').body, format: 'till' } })
    expect(reply.body).toMatchObject({ code: 'IMP-028', action: expect.stringContaining('interval-counts') })
  })
})
