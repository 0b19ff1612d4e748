import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { zmsDocument } from '../../../../api/exports/zms/document.ts'
import { toEntries, wantedBlocks } from '../../../../api/exports/zms/wanted-hours.ts'
import { listIn, readEntries } from '../../../../api/imports/formats/zms-availability/entries.ts'
import { addDays } from '../../../../solver/index.ts'
import { SCOPE, schemaOf, ZMS_FOLDER, ZMS_PRESENT } from './sample.ts'

/** Across both clock changes, with a day off and a week of fewer people. */
const days = Array.from({ length: 60 }, (_, i) => addDays('2027-03-01', i))
  .filter(date => new Date(date).getUTCDay() % 6 !== 0 && date !== '2027-03-29')
  .map(date => ({
    date,
    open: [{ start: 480, end: 900, access: 'all' as const }],
    countersAt: (minute: number) => (date < '2027-03-15' ? 4 : 3) + (minute < 600 ? 2 : 0),
  }))
const entries = toEntries(wantedBlocks(days, SCOPE)).map((entry, i) =>
  i === 0 ? { ...entry, id: '77', version: 3 } : entry,
)
const context = { scope: SCOPE, siteName: 'BürgerBüro Mitte', timeZone: 'Europe/Berlin', selectedDate: '2027-03-01' }

describe.each(['munich', 'berlin'] as const)('a document in the dialect of %s', dialect => {
  const document = zmsDocument(entries, dialect, context)
  const list = listIn(document)!

  it('is valid against the schema of ZMS', () => {
    if (!ZMS_PRESENT) return void console.info(`not run: no schemas in ${ZMS_FOLDER}`)
    const judge = schemaOf(dialect)
    for (const entry of list) expect(judge(entry), JSON.stringify(judge.errors)).toBe(true)
  })

  it('is read back as what was written', () => {
    const read = readEntries(list, 'Europe/Berlin')
    expect(read.faults).toEqual([])
    expect(read.entries).toEqual(
      entries.map(entry => ({ ...entry, version: dialect === 'munich' ? entry.version : null })),
    )
  })

  it('begins its days at local midnight, in summer as in winter', () => {
    for (const entry of list as { startDate: number; endDate: number }[])
      for (const seconds of [entry.startDate, entry.endDate])
        expect(
          new Intl.DateTimeFormat('de', { timeZone: 'Europe/Berlin', timeStyle: 'medium' }).format(seconds * 1000),
        ).toBe('00:00:00')
  })

  it('has only lengths that are whole slots, and names nobody', () => {
    for (const entry of entries) expect((entry.end - entry.start) % entry.slotMinutes).toBe(0)
    expect(JSON.stringify(document)).not.toMatch(/@|Müller/)
  })
})

describe('the reference files of ZMS', () => {
  it.each(['POST_availability_example.json', 'GET_availabilityList_141.json', 'GET_availability_68985.json'])(
    '%s is read without a fault',
    name => {
      if (!ZMS_PRESENT) return void console.info(`not run: no files in ${ZMS_FOLDER}`)
      const list = listIn(JSON.parse(readFileSync(join(ZMS_FOLDER, 'availability', name), 'utf8')))!
      const read = readEntries(list, 'Europe/Berlin')
      expect(read.faults).toEqual([])
      expect(read.entries.length).toBe(list.length)
    },
  )
})
