import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  absences,
  auditLog,
  bookedDays,
  callIntervals,
  contracts,
  demandDays,
  people,
} from '../../../db/schema/index.ts'
import { openWorld, type World } from '../../world/app.ts'

/** What a sound file of each format does to the city, and that the same file does nothing the second time. */

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

type Actor = Parameters<World['as']>[0]
const run = async (who: Actor, format: string, text: string, mapping: Record<string, unknown>) =>
  world.as(who).call('runImport', {
    body: { fileName: `${format}.csv`, content: Buffer.from(text).toString('base64'), format, mapping },
  })
/** Imports a file twice: the second time nothing changes. */
const twice = async (...input: Parameters<typeof run>) => {
  const first = await run(...input)
  const report = first.body.report
  expect(first.body).toMatchObject({ run: { ok: true } })
  const { inserted, updated, unchanged } = report
  const again = await run(...input)
  expect(again.body.report).toMatchObject({ inserted: 0, updated: 0, unchanged: inserted + updated + unchanged })
  return report
}
const csv = { delimiter: ';', encoding: 'utf-8', decimal: ',' }

describe('booked appointments', () => {
  const mapping = { ...csv, columns: { date: 'Termindatum', time: 'Uhrzeit', site: 'Standort', state: 'Status' } }
  const file = (...lines: string[]) => `Termindatum;Uhrzeit;Standort;Status\n${lines.join('\n')}`
  const stored = async () =>
    (
      await world.app.db
        .select()
        .from(bookedDays)
        .where(and(eq(bookedDays.siteCode, 'mitte'), eq(bookedDays.date, '2026-12-01')))
    )[0]

  it('are what the forecast takes as known, a day as a whole', async () => {
    await twice(
      'planner of mitte',
      'booked-appointments',
      file(
        '01.12.2026;09:00;Mitte;gebucht',
        '01.12.2026;09:10;Mitte;gebucht',
        '01.12.2026;09:45;Mitte;gebucht',
        '01.12.2026;10:00;Mitte;storniert',
      ),
      mapping,
    )
    expect(await stored()).toMatchObject({ slotMinutes: 15, startMinute: 540, counts: [2, 0, 0, 1] })
    await twice('planner of mitte', 'booked-appointments', file('01.12.2026;09:00;Mitte;storniert'), mapping)
    expect(await stored()).toMatchObject({ counts: [0] })
  })

  it('are of one’s own office only', async () => {
    const reply = await run('planner of nord', 'booked-appointments', file('01.12.2026;09:00;Mitte;gebucht'), mapping)
    expect(reply).toMatchObject({ status: 403, body: { code: 'AUTH-004' } })
  })
})

describe('telephone intervals', () => {
  const mapping = {
    ...csv,
    columns: {
      dateTime: 'start',
      queue: 'queue',
      offered: 'offered',
      answered: 'answered',
      abandoned: 'abandoned',
      talk: 'talk',
      wrapUp: 'acw',
      wait: 'wait',
    },
    dateFormat: 'yyyy-MM-dd HH:mm',
    settings: { site: 'telefon', minutes: '30', times: 'sums' },
  }
  const file = [
    'start;queue;offered;answered;abandoned;talk;acw;wait',
    '2019-03-04 08:00;115;10;8;2;1600;320;240',
    '2019-03-04 08:30;115;20;18;2;3600;720;360',
    '2019-03-04 08:00;Amt;5;5;0;900;100;0',
  ].join('\n')

  it('become demand, queues added up, and tell handling time and patience beside what is planned', async () => {
    const report = await twice('planner of all', 'phone-intervals', file, mapping)
    expect(report.series).toMatchObject([{ site: 'telefon', channel: 'call', days: 1, total: 35 }])
    const [day] = await world.app.db
      .select()
      .from(demandDays)
      .where(and(eq(demandDays.siteCode, 'telefon'), eq(demandDays.date, '2019-03-04')))
    expect(day).toMatchObject({ channel: 'call', slotMinutes: 30, startMinute: 480, counts: [15, 20] })
    expect(await world.app.db.$count(callIntervals)).toBe(3)
    const { body } = await world.as('planner of all').call('getSiteObservations', { params: { site: 'telefon' } })
    expect(body.calls).toMatchObject({ offered: 35, answered: 31, firstDay: '2019-03-04' })
    expect(body.calls!.handlingMinutes).toBeCloseTo((1600 + 3600 + 900 + 320 + 720 + 100) / 31 / 60)
    expect(body.calls!.patienceMinutes).toBeCloseTo(600 / 4 / 60)
    expect(body.calls!.plannedHandlingMinutes).toBeGreaterThan(0)
  })
})

describe('absences', () => {
  const mapping = {
    ...csv,
    columns: { personnelNumber: 'Nr', firstDay: 'Von', lastDay: 'Bis', part: 'Teil', state: 'Status' },
    settings: { kind: 'leave' },
  }
  const file = (...lines: string[]) => `Nr;Von;Bis;Teil;Status\n${lines.join('\n')}`

  it('stand at the person, and are taken back by a cancelled row', async () => {
    const [person] = await world.app.db.select().from(people).where(eq(people.homeSite, 'mitte')).limit(1)
    const nr = person!.personnelNumber
    const of = async () => {
      const { body } = await world.as('hr').call('getPerson', { params: { person: person!.id } })
      return body.absences.filter(absence => absence.firstDay.startsWith('2027-07'))
    }
    await twice(
      'hr',
      'absences',
      file(`${nr};05.07.2027;09.07.2027;;`, `${nr};12.07.2027;12.07.2027;vormittags;beantragt`),
      mapping,
    )
    expect(await of()).toMatchObject([
      { firstDay: '2027-07-05', lastDay: '2027-07-09', kind: 'leave', state: 'approved' },
      { firstDay: '2027-07-12', start: 0, end: 720, state: 'requested' },
    ])
    await twice('hr', 'absences', file(`${nr};05.07.2027;09.07.2027;;storniert`), mapping)
    const [row] = await world.app.db.select().from(absences).where(eq(absences.firstDay, '2027-07-05'))
    expect(row!.state).toBe('cancelled')
    const reply = await run('planner of nord', 'absences', file(`${nr};05.08.2027;09.08.2027;;`), mapping)
    expect(reply.body).toMatchObject({ code: 'AUTH-004' })
  })
})

describe('people and contracts', () => {
  const mapping = {
    ...csv,
    columns: {
      personnelNumber: 'Nr',
      familyName: 'Nachname',
      givenName: 'Vorname',
      homeSite: 'Büro',
      skills: 'Kann',
      weeklyHours: 'Std',
      validFrom: 'Ab',
    },
  }
  const file = (...lines: string[]) => `Nr;Nachname;Vorname;Büro;Kann;Std;Ab\n${lines.join('\n')}`
  const found = async () => {
    const [person] = await world.app.db.select().from(people).where(eq(people.personnelNumber, '00990001'))
    return person
  }

  it('are added, then changed at the personnel number; the contract before ends the day before the new one', async () => {
    await twice('hr', 'people', file('00990001;Neu;Nele;Mitte;counter;39,0;01.01.2027'), mapping)
    expect(await found()).toMatchObject({ familyName: 'Neu', homeSite: 'mitte', entryDate: '2027-01-01' })
    await twice('hr', 'people', file('00990001;Neu-Alt;Nele;Nord;counter;19,5;01.07.2027'), mapping)
    const person = (await found())!
    expect(person).toMatchObject({ familyName: 'Neu-Alt', homeSite: 'nord' })
    const rows = await world.app.db
      .select()
      .from(contracts)
      .where(eq(contracts.personId, person.id))
      .orderBy(contracts.validFrom)
    expect(rows).toMatchObject([
      { weeklyMinutes: 2340, validFrom: '2027-01-01', validTo: '2027-06-30' },
      { weeklyMinutes: 1170, validFrom: '2027-07-01', validTo: null },
    ])
    const trail = await world.app.db.select().from(auditLog).where(eq(auditLog.entityId, person.id))
    expect(trail.map(row => row.verb)).toEqual(['people.create', 'people.update'])
  })

  it('are for HR: a planner is refused, and does not see the format', async () => {
    const reply = await run('planner of all', 'people', file('1;A;B;Mitte;;39,0;01.01.2027'), mapping)
    expect(reply).toMatchObject({ status: 403, body: { code: 'AUTH-003' } })
    const { body } = await world.as('planner of all').call('listImportFormats')
    expect(body.items.map(format => format.id)).not.toContain('people')
    const ofHr = await world.as('hr').call('listImportFormats')
    expect(ofHr.body.items.map(format => format.id)).toEqual(['people', 'absences'])
  })
})

describe('a long file', () => {
  it('is read in a thread of its own, while the service goes on answering', async () => {
    const lines = ['Termindatum;Uhrzeit;Standort;Status']
    for (let day = 1; day <= 28; day++)
      for (let i = 0; i < 400; i++)
        lines.push(`${String(day).padStart(2, '0')}.02.2028;${String(8 + (i % 9)).padStart(2, '0')}:00;Mitte;gebucht`)
    const mapping = { ...csv, columns: { date: 'Termindatum', time: 'Uhrzeit', site: 'Standort', state: 'Status' } }
    const reply = await run('planner of all', 'booked-appointments', lines.join('\n'), mapping)
    expect(reply.body.report).toMatchObject({ rows: 28 * 400, inserted: 28 })
  })
})
