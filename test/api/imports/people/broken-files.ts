import type { BrokenCase } from '../broken-case.ts'

export const USUAL = {
  delimiter: ';',
  encoding: 'utf-8',
  decimal: ',',
  columns: {
    personnelNumber: 'Personalnummer',
    familyName: 'Nachname',
    givenName: 'Vorname',
    homeSite: 'Standort',
    skills: 'Qualifikationen',
    weeklyHours: 'Wochenstunden',
    workdays: 'Arbeitstage',
    regime: 'Rechtsverhältnis',
    validFrom: 'Gültig ab',
    validTo: 'Gültig bis',
  },
}
const HEAD =
  'Personalnummer;Nachname;Vorname;Standort;Qualifikationen;Wochenstunden;Arbeitstage;Rechtsverhältnis;Gültig ab;Gültig bis\n'
const rows = (...lines: string[]) => HEAD + lines.join('\n')
const GOOD = '5001;Muster;Mia;Mitte;counter;39,0;5;TVöD;01.01.2027;'

export const BROKEN: readonly BrokenCase[] = [
  { name: 'an empty file', file: '', faults: [['IMP-001', null, null]] },
  { name: 'a spreadsheet', file: Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), faults: [['IMP-002', null, null]] },
  { name: 'a header alone', file: HEAD, faults: [['IMP-004', 1, null]] },
  { name: 'another encoding', file: Buffer.from(rows(GOOD), 'latin1'), faults: [['IMP-003', null, null]] },
  {
    name: 'addresses, birthdays and accounts, which nobody needs',
    file: `${HEAD.trim()};Anschrift;Geburtsdatum;IBAN;E-Mail\n${GOOD};Weg 1;01.01.1990;DE02;a@b.de`,
    faults: [
      ['IMP-009', 1, 'Anschrift'],
      ['IMP-009', 1, 'Geburtsdatum'],
      ['IMP-009', 1, 'IBAN'],
      ['IMP-009', 1, 'E-Mail'],
    ],
  },
  {
    name: 'what makes a person left out',
    file: rows(';;;;;39,0;5;;01.01.2027;'),
    faults: [
      ['IMP-036', 2, 'Personalnummer'],
      ['IMP-036', 2, 'Nachname'],
      ['IMP-036', 2, 'Vorname'],
      ['IMP-036', 2, 'Standort'],
    ],
  },
  {
    name: 'offices, skills and employments that there are not',
    file: rows('5001;Muster;Mia;Ost;fliegen;39,0;5;Ehrenamt;01.01.2027;'),
    faults: [
      ['IMP-024', 2, 'Standort'],
      ['IMP-033', 2, 'Qualifikationen'],
      ['IMP-033', 2, 'Rechtsverhältnis'],
    ],
  },
  {
    name: 'hours and days that cannot be',
    file: rows(
      '5001;Muster;Mia;Mitte;;390;5;;01.01.2027;',
      '5002;Muster;Max;Mitte;;voll;7;;01.01.2027;',
      '5003;Muster;Ute;Mitte;;39,0;2,5;;01.01.2027;',
    ),
    faults: [
      ['IMP-037', 2, 'Wochenstunden'],
      ['IMP-018', 3, 'Wochenstunden'],
      ['IMP-037', 3, 'Arbeitstage'],
      ['IMP-020', 4, 'Arbeitstage'],
    ],
  },
  {
    name: 'validity that there is not, or that runs backwards',
    file: rows(
      '5001;Muster;Mia;Mitte;;39,0;5;;30.02.2027;',
      '5002;Muster;Max;Mitte;;39,0;5;;01.01.2027;31.12.2026',
      '5003;Muster;Ute;Mitte;;39,0;5;;;',
    ),
    faults: [
      ['IMP-012', 2, 'Gültig ab'],
      ['IMP-035', 3, 'Gültig bis'],
      ['IMP-036', 4, 'Gültig ab'],
    ],
  },
  {
    name: 'contracts of one person that overlap, and another person under the same number',
    file: rows(
      GOOD,
      '5001;Muster;Mia;Mitte;counter;20,0;5;TVöD;01.06.2027;',
      '5001;Anders;Mia;Mitte;counter;20,0;5;TVöD;01.06.2028;',
    ),
    faults: [
      ['IMP-039', 3, 'Gültig ab'],
      ['IMP-038', 4, 'Personalnummer'],
    ],
  },
  { name: 'another delimiter', file: 'Personalnummer,Nachname\n1,2', faults: [['IMP-005', 1, null]] },
]
