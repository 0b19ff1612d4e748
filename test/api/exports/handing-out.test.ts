import { inflateRawSync } from 'node:zlib'
import { eq } from 'drizzle-orm'
import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditLog, calendarFeeds, citySettings, users } from '../../../db/schema/index.ts'
import { addDays } from '../../../solver/index.ts'
import { openWorld, type World } from '../../world/app.ts'
import { counterShift, forecastAndRequire, freePerson, storeDraft, WEEK } from '../../world/planned-week.ts'
import { SCOPE, schemaOf, ZMS_PRESENT } from './zms/sample.ts'

/** A week published three times: with three shifts, then one changed and one taken away, then one given back. */

let world: World
let amy: string
let bob: string
const versions: number[] = []
beforeAll(async () => {
  world = await openWorld()
  const { db } = world.app
  await forecastAndRequire(db)
  await db.update(citySettings).set({ councilStep: false })
  const publish = async (shiftsOf: Parameters<typeof storeDraft>[1]) => {
    const { id } = await storeDraft(db, shiftsOf)
    const reply = await planner().call('publishRoster', { params: { roster: id }, body: { revision: 1 } })
    expect(reply.status).toBe(200)
    versions.push(id)
    world.clock.advance({ minutes: 10 })
  }
  await publish(problem => {
    amy = freePerson(problem, 'mitte', 0)
    bob = freePerson(problem, 'nord', 1)
    return [counterShift(problem, amy, 0), counterShift(problem, amy, 2), counterShift(problem, bob, 1)]
  })
  await publish(problem => {
    const late = counterShift(problem, amy, 0)
    const moved = (range: { start: number; end: number }) => ({ start: range.start + 15, end: range.end + 15 })
    return [
      {
        ...late,
        ...moved(late),
        breaks: late.breaks.map(moved),
        pieces: late.pieces.map(piece => ({ ...piece, ...moved(piece) })),
      },
      counterShift(problem, bob, 1),
    ]
  })
  await publish(problem => [counterShift(problem, amy, 2), counterShift(problem, bob, 1)])
  await db.update(users).set({ personId: amy }).where(eq(users.login, 'mitarbeit'))
})
afterAll(() => world.close())

const planner = () => world.as('planner of all')
const handover = async (roster: number, query: Record<string, unknown> = {}) => {
  const reply = await world.as('hr').call('downloadHandover', { params: { roster }, query })
  return String(reply.body)
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n')
    .slice(1)
    .map(line => line.split(';'))
}
const short = (rows: string[][]) => rows.map(row => `${row[1]} ${row[9]!.slice(-2)} ${row[10]}`.trim())

describe('the file of a personnel system', () => {
  it('has every shift once, with a document number, and leaves an audit row', async () => {
    const before = await world.app.db.$count(auditLog)
    const rows = await handover(versions[0]!)
    expect(short(rows).sort()).toEqual(['23.11.2026 01', '24.11.2026 01', '25.11.2026 01'])
    expect(await world.app.db.$count(auditLog)).toBe(before + 1)
  })

  it('tells since the version before: what no longer counts, then what is new', async () => {
    expect(short(await handover(versions[1]!, { since: versions[0] }))).toEqual([
      '23.11.2026 01 X',
      '25.11.2026 01 X',
      '23.11.2026 02',
    ])
    expect(short(await handover(versions[2]!, { since: versions[1] }))).toEqual(['23.11.2026 02 X', '25.11.2026 02'])
  })

  it('has the same number for the same shift, however often it is handed over', async () => {
    const first = await handover(versions[0]!)
    const last = await handover(versions[2]!)
    const ofBob = (rows: string[][]) => rows.find(row => row[1] === '24.11.2026')![9]
    expect(ofBob(last)).toBe(ofBob(first))
  })

  it('is refused for a version that is not published, and for a version of another order', async () => {
    const { id } = await storeDraft(world.app.db)
    const reply = await world.as('hr').call('downloadHandover', { params: { roster: id } })
    expect(reply.body).toMatchObject({ code: 'REQ-009' })
    const backwards = await world
      .as('hr')
      .call('downloadHandover', { params: { roster: versions[0]! }, query: { since: versions[2]! } })
    expect(backwards.body).toMatchObject({ code: 'REQ-001', where: 'query.since' })
  })

  it('holds a planner’s own people only', async () => {
    const reply = await world.as('planner of nord').call('downloadHandover', { params: { roster: versions[2]! } })
    expect(String(reply.body).trimEnd().split('\r\n')).toHaveLength(2)
  })

  it('follows a saved profile', async () => {
    const { body: listed } = await world.as('hr').call('listHandoverProfiles')
    const general = listed.items.find(profile => profile.id === 'general')!.profile
    const saved = await world.as('hr').call('saveHandoverProfile', {
      body: { name: 'Zeitwirtschaft', profile: { ...general, delimiter: '|', dateFormat: 'yyyyMMdd', otherCode: 'D' } },
    })
    const reply = await world
      .as('hr')
      .call('downloadHandover', { params: { roster: versions[2]! }, query: { profile: saved.body.id } })
    expect(String(reply.body)).toContain('|20261124|')
    expect(
      await world.as('planner of mitte').call('saveHandoverProfile', { body: { name: 'x', profile: general } }),
    ).toMatchObject({
      status: 403,
    })
    const gone = await world.as('hr').call('deleteHandoverProfile', { params: { profile: Number(saved.body.id) } })
    expect(gone.status).toBe(200)
  })
})

describe('the spreadsheet', () => {
  it('has week plan, shifts and cover with names, times and offices', async () => {
    const response = await planner().fetch(`/api/v1/rosters/${versions[2]}/roster.xlsx?language=de`)
    expect(response.headers.get('content-type')).toContain('spreadsheetml')
    expect(response.headers.get('content-disposition')).toContain(`dienstplan-${WEEK}-v3.xlsx`)
    const files = unzipped(Buffer.from(await response.arrayBuffer()))
    const workbook = files.get('xl/workbook.xml')!
    for (const name of ['Wochenplan', 'Dienste', 'Besetzung']) expect(workbook).toContain(name)
    const texts = [...files].filter(([name]) => name.includes('sharedStrings') || name.includes('worksheets')).join(' ')
    expect(texts).toContain('BürgerBüro Mitte')
    expect(texts).toContain('BürgerBüro Nord')
    expect(files.get('xl/worksheets/sheet2.xml')!.match(/<row /g)).toHaveLength(3)
  })

  it('can be of one office, and of no other than one’s own', async () => {
    const response = await world.as('planner of nord').fetch(`/api/v1/rosters/${versions[2]}/roster.xlsx?site=nord`)
    const files = unzipped(Buffer.from(await response.arrayBuffer()))
    expect(files.get('xl/worksheets/sheet2.xml')!.match(/<row /g)).toHaveLength(2)
    expect(
      (await world.as('planner of nord').fetch(`/api/v1/rosters/${versions[2]}/roster.xlsx?site=mitte`)).status,
    ).toBe(403)
  })
})

describe('the private calendar', () => {
  const staff = () => world.as('staff of mitte')
  const read = async (path: string) => {
    const response = await world.anonymous.fetch(path)
    return { status: response.status, type: response.headers.get('content-type'), text: await response.text() }
  }
  let path: string

  it('is there once it has been made, under a secret of which only the hash is kept', async () => {
    expect((await staff().call('getCalendarFeed')).body).toEqual({ active: false, createdAt: null })
    path = (await staff().call('createCalendarFeed', { body: {} })).body.path
    expect((await staff().call('getCalendarFeed')).body.active).toBe(true)
    const [row] = await world.app.db.select().from(calendarFeeds)
    expect(JSON.stringify(row)).not.toContain(path.slice(-20, -4))
  })

  it('holds the own days alone: one stable UID each, a sequence that rises, cancelled where nothing is left', async () => {
    const { type, text } = await read(path)
    expect(type).toContain('text/calendar')
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
    expect(
      events.map(event => [
        event.getFirstPropertyValue('uid'),
        event.getFirstPropertyValue('sequence'),
        event.getFirstPropertyValue('status'),
      ]),
    ).toEqual([
      [`shift-${WEEK}-${amy}@amtstakt`, 2, 'CANCELLED'],
      [`shift-${addDays(WEEK, 2)}-${amy}@amtstakt`, 2, 'CONFIRMED'],
    ])
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(text).not.toContain(bob)
    expect((await read(path)).text).toBe(text)
  })

  it('stops when a new one is made or it is revoked', async () => {
    const next = (await staff().call('createCalendarFeed', { body: {} })).body.path
    expect((await read(path)).status).toBe(404)
    expect((await read(next)).status).toBe(200)
    await staff().call('revokeCalendarFeed')
    expect((await read(next)).status).toBe(404)
    expect((await read('/api/v1/calendar/no-such-secret-at-all-000.ics')).status).toBe(404)
  })

  it('is nobody’s who has no shifts', async () => {
    expect((await world.as('council').call('createCalendarFeed', { body: {} })).body).toMatchObject({ code: 'REQ-009' })
  })
})

describe('opening hours for the appointment system', () => {
  const query = { from: WEEK, to: addDays(WEEK, 13) }
  const params = { site: 'mitte' }
  const download = async (dialect: 'munich' | 'berlin', all: 'true' | 'false') => {
    const response = await planner().fetch(
      `/api/v1/sites/mitte/zms-availability.json?from=${query.from}&to=${query.to}&dialect=${dialect}&all=${all}`,
    )
    return response.text()
  }
  const load = (text: string) =>
    planner().call('runImport', {
      body: {
        fileName: 'bestand.json',
        content: Buffer.from(text).toString('base64'),
        format: 'zms-availability',
        mapping: { scopes: {} },
      },
    })

  it('ask for the calendar first', async () => {
    expect((await planner().call('getZmsPlan', { params, query })).body).toMatchObject({ code: 'REQ-009' })
    const saved = await planner().call('setZmsScope', { params, body: SCOPE })
    expect(saved.body.scope).toMatchObject({ scopeId: '141', revision: 1 })
    const old = await planner().call('setZmsScope', { params, body: { ...SCOPE, revision: 9 } })
    expect(old.body).toMatchObject({ code: 'REQ-011' })
    const taken = await planner().call('setZmsScope', { params: { site: 'nord' }, body: SCOPE })
    expect(taken.body).toMatchObject({ code: 'REQ-008' })
  })

  it('take the counters from the published roster, and else from the office', async () => {
    const { body } = await planner().call('getZmsPlan', { params, query })
    expect(body).toMatchObject({ presentAt: null, update: [], remove: [], unchanged: 0 })
    expect(body.weeks).toEqual([{ firstDay: WEEK, version: 3 }])
    const appointments = body.create.filter(entry => entry.type === 'appointment')
    const inWeek = appointments.filter(entry => entry.firstDay < addDays(WEEK, 7))
    // Amy alone, on Wednesday; on the other days of the planned week nobody is there.
    expect(inWeek.every(entry => entry.counters === 1 && entry.weekdays.join() === '3')).toBe(true)
    expect(inWeek.length).toBeGreaterThan(0)
    expect(appointments.filter(entry => entry.firstDay >= addDays(WEEK, 7)).every(entry => entry.counters > 1)).toBe(
      true,
    )
  })

  it.each(['munich', 'berlin'] as const)(
    'handed out in the dialect of %s and read back, there is nothing left to do',
    async dialect => {
      const text = await download(dialect, 'true')
      if (ZMS_PRESENT) {
        const judge = schemaOf(dialect)
        const document = JSON.parse(text) as { availabilityList: unknown[] } | unknown[]
        for (const entry of Array.isArray(document) ? document : document.availabilityList)
          expect(judge(entry), JSON.stringify(judge.errors)).toBe(true)
      }
      expect((await load(text)).status).toBe(200)
      const { body } = await planner().call('getZmsPlan', { params, query })
      expect(body).toMatchObject({ create: [], update: [], remove: [] })
      expect(body.unchanged).toBeGreaterThan(0)
      expect(JSON.parse(await download('berlin', 'false'))).toEqual([])
    },
  )
})

describe('appointments that can be offered', () => {
  it('are from the published roster, quarter by quarter', async () => {
    const query = { from: WEEK, to: addDays(WEEK, 6) }
    const { body } = await planner().call('getBookableCapacity', { params: { site: 'mitte' }, query })
    expect(body.forecast).toBe(true)
    expect(body.quarters.length).toBeGreaterThan(0)
    for (const quarter of body.quarters) expect(quarter.bookable).toBeLessThanOrEqual(quarter.staff)
    expect(body.quarters.filter(quarter => quarter.staff > 0).every(quarter => quarter.date === addDays(WEEK, 2))).toBe(
      true,
    )
    const csv = await planner().call('downloadBookableCapacity', { params: { site: 'mitte' }, query })
    expect(String(csv.body).trimEnd().split('\r\n')).toHaveLength(body.quarters.length + 1)
  })

  it('are asked for a year at most', async () => {
    const query = { from: WEEK, to: addDays(WEEK, 800) }
    expect((await planner().call('getBookableCapacity', { params: { site: 'mitte' }, query })).status).toBe(422)
  })
})

/** Files of an archive by name, as text. */
function unzipped(archive: Buffer): Map<string, string> {
  const files = new Map<string, string>()
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  let at = archive.readUInt32LE(end + 16)
  for (let i = archive.readUInt16LE(end + 10); i > 0; i--) {
    const name = archive.toString('utf8', at + 46, at + 46 + archive.readUInt16LE(at + 28))
    const local = archive.readUInt32LE(at + 42)
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
    const body = archive.subarray(start, start + archive.readUInt32LE(at + 20))
    files.set(name, (archive.readUInt16LE(at + 10) === 8 ? inflateRawSync(body) : body).toString('utf8'))
    at += 46 + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
  return files
}
