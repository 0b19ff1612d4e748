import { describe, expect, it } from 'vitest'
import { documentNumber, type HandedShift } from '../../../../api/exports/rosters/handed-shift.ts'
import { codeOf, encoded, handoverText } from '../../../../api/exports/rosters/handover.ts'
import { BUILT_IN } from '../../../../api/exports/rosters/profiles.ts'

const SHIFT: HandedShift = {
  personnelNumber: '00004711',
  name: 'Müller, Änne',
  date: '2027-03-01',
  start: 465,
  end: 945,
  breaks: [{ start: 705, end: 735 }],
  breakMinutes: 30,
  workMinutes: 450,
  pieces: [
    { start: 465, end: 705, site: 'BürgerBüro Mitte', activity: 'Schalter' },
    { start: 735, end: 945, site: 'BürgerBüro Mitte', activity: 'Schalter' },
  ],
  sites: ['BürgerBüro Mitte'],
  activities: ['Schalter'],
  version: 2,
  document: '270301-00004711-01',
  cancelled: false,
}
const profile = (id: string) => BUILT_IN.find(one => one.id === id)!.profile

describe('a file for a personnel system', () => {
  it('has all there is of a shift in the general form', () => {
    expect(handoverText([SHIFT], profile('general'), 'days').split('\r\n')).toEqual([
      'Personalnummer;Datum;Beginn;Ende;PauseMin;Dienstkuerzel;Standort;Taetigkeit;Planversion;Belegnr;Storno',
      '00004711;01.03.2027;07:45;15:45;30;;BürgerBüro Mitte;Schalter;2;270301-00004711-01;',
      '',
    ])
  })

  it('has reference, days, key of four and hours for ASES', () => {
    const text = handoverText([SHIFT, { ...SHIFT, cancelled: true }], profile('ases'), 'days')
    expect(text).toBe('00004711;01.03.27-01.03.27;A   ;0007,50\r\n00004711;01.03.27-01.03.27;A   ;0000,00\r\n')
  })

  it('has the two tables of SAP, joined by the document number; a cancelled document has no intervals', () => {
    const shifts = [SHIFT, { ...SHIFT, document: '270302-00004711-01', cancelled: true }]
    expect(handoverText(shifts, profile('sap-2003'), 'days').split('\r\n').slice(1)).toEqual([
      'AMTSTAKT;ROSTER;270301-00004711-01;00004711;20270301;20270301;;074500;154500;7,5;',
      'AMTSTAKT;ROSTER;270302-00004711-01;00004711;20270301;20270301;;074500;154500;7,5;X',
      '',
    ])
    expect(handoverText(shifts, profile('sap-2003'), 'intervals').split('\r\n').slice(1)).toEqual([
      'AMTSTAKT;ROSTER;270301-00004711-01;WORK;074500;114500;BürgerBüro Mitte;Schalter',
      'AMTSTAKT;ROSTER;270301-00004711-01;BREAK;114500;121500;;',
      'AMTSTAKT;ROSTER;270301-00004711-01;WORK;121500;154500;BürgerBüro Mitte;Schalter',
      '',
    ])
  })

  it('takes the first code that fits, else the one for all others', () => {
    const codes = [
      { code: 'FH1', start: 465, end: 945, breakMinutes: 45 },
      { code: 'FH2', start: 465, end: 945 },
    ]
    expect(codeOf(SHIFT, { ...profile('general'), codes })).toBe('FH2')
    expect(codeOf({ ...SHIFT, breakMinutes: 45 }, { ...profile('general'), codes })).toBe('FH1')
    expect(codeOf({ ...SHIFT, start: 480 }, { ...profile('general'), codes, otherCode: 'X' })).toBe('X')
  })

  it('is in the encoding that was asked for', () => {
    expect([...encoded('ä€ł', 'windows-1252')]).toEqual([0xe4, 0x80, 0x3f])
    expect([...encoded('č', 'windows-1252')]).toEqual([0x63])
    expect([...encoded('ä', 'utf-8-bom')]).toEqual([0xef, 0xbb, 0xbf, 0xc3, 0xa4])
  })
})

describe('a document number', () => {
  it('tells day, person and how many shifts that day has had, in at most 20 characters', () => {
    expect(documentNumber('2027-03-01', '4711', 2)).toBe('270301-4711-02')
    const long = documentNumber('2027-03-01', 'A-very-long-personnel-number', 1)
    expect(long.length).toBeLessThanOrEqual(20)
    expect(documentNumber('2027-03-01', 'A-very-long-personnel-numbeR', 1)).not.toBe(long)
  })
})
