import { describe, expect, it } from 'vitest'
import { FORMATS } from '../../../../api/imports/formats/index.ts'
import { phoneIntervals } from '../../../../api/imports/formats/phone-intervals/format.ts'
import { CITY } from '../interval-counts/sample.ts'

const file = (text: string) => Buffer.from(text)

describe('an interval report of the telephone system', () => {
  it('is known by its columns, with the length of its intervals and the only telephone site', () => {
    const found = phoneIntervals.recognise(
      file('queue;interval_start;offered;answered;abandoned\n115;2026-03-02 08:00;9;8;1\n115;2026-03-02 08:15;9;8;1'),
      CITY,
    )!
    expect(found.mapping).toMatchObject({
      columns: { dateTime: 'interval_start', queue: 'queue', offered: 'offered', answered: 'answered' },
      dateFormat: 'yyyy-MM-dd HH:mm',
      settings: { site: 'telefon', minutes: '15' },
    })
  })

  it('is read with offsets, so that the doubled hour of autumn is two', () => {
    const text =
      'interval_start;offered;answered\n2026-10-25T02:00:00+02:00;4;4\n2026-10-25T02:00:00+01:00;5;5\n2026-10-25T03:00:00+01:00;6;6'
    const found = phoneIntervals.recognise(file(text), CITY)!
    const { batch, faults } = phoneIntervals.read(file(text), found.mapping!, CITY)
    expect(faults).toEqual([])
    expect(batch.intervals.map(one => [one.startsAt, one.start, one.offered])).toEqual([
      ['2026-10-25T00:00:00.000Z', 120, 4],
      ['2026-10-25T01:00:00.000Z', 120, 5],
      ['2026-10-25T02:00:00.000Z', 180, 6],
    ])
  })

  it('takes means for sums where they are said to be means', () => {
    const text = 'interval_start;offered;answered;talk_s\n2026-03-02 08:00;10;8;200\n'
    const found = phoneIntervals.recognise(file(text), CITY)!
    const mapping = { ...found.mapping!, settings: { ...found.mapping!.settings, times: 'means' } }
    expect(phoneIntervals.read(file(text), mapping, CITY).batch.intervals[0]!.talkSeconds).toBe(1600)
  })
})

describe('each kind of file', () => {
  it.each([
    ['phone-intervals', 'Datum;Uhrzeit;Angebotene Anrufe;Angenommene Anrufe\n02.03.2026;08:00;9;8'],
    ['booked-appointments', 'Termindatum;Uhrzeit;Standort\n02.12.2026;08:00;Mitte'],
    ['absences', 'Personalnummer;Von;Bis;Art\n4711;01.12.2026;02.12.2026;Urlaub'],
    ['people', 'Personalnummer;Nachname;Vorname;Standort;Wochenstunden;Gültig ab\n1;A;B;Mitte;39;01.01.2027'],
    ['interval-counts', 'Datum;Zeit;Standort;Zugang;Anzahl\n02.03.2020;08:00;Mitte;spontan;3'],
    ['zms-availability', '[{"scope":{"id":141},"type":"appointment"}]'],
  ])('is told apart: %s', (id, text) => {
    expect(FORMATS.find(format => format.recognise(file(text), CITY))?.id).toBe(id)
  })
})
