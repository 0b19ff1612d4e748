import type { BrokenCase } from '../broken-case.ts'

export const USUAL = {
  delimiter: ';',
  encoding: 'utf-8',
  decimal: ',',
  columns: {
    personnelNumber: 'Personalnummer',
    firstDay: 'Von',
    lastDay: 'Bis',
    part: 'Tagesteil',
    kind: 'Art',
    state: 'Status',
  },
}
const HEAD = 'Personalnummer;Von;Bis;Tagesteil;Art;Status\n'
const rows = (...lines: string[]) => HEAD + lines.join('\n')

export const BROKEN: readonly BrokenCase[] = [
  { name: 'an empty file', file: '', faults: [['IMP-001', null, null]] },
  { name: 'UTF-16', file: Buffer.from('\uFEFFPersonalnummer', 'utf16le'), faults: [['IMP-002', null, null]] },
  { name: 'a header alone', file: HEAD, faults: [['IMP-004', 1, null]] },
  {
    name: 'another delimiter',
    file: 'Personalnummer,Von,Bis\n00004711,01.12.2026,02.12.2026',
    faults: [['IMP-005', 1, null]],
  },
  {
    name: 'a diagnosis and a telephone number, which nobody needs',
    file: 'Personalnummer;Von;Bis;Tagesteil;Art;Status;Diagnose;Handy\n00004711;01.12.2026;02.12.2026;;krank;;J06.9;0170 1234567',
    faults: [
      ['IMP-009', 1, 'Handy'],
      ['IMP-008', 1, 'Diagnose'],
    ],
  },
  {
    name: 'people that there are not',
    file: rows('00009999;01.12.2026;02.12.2026;;;', ';01.12.2026;02.12.2026;;;'),
    faults: [
      ['IMP-032', 2, 'Personalnummer'],
      ['IMP-036', 3, 'Personalnummer'],
    ],
  },
  {
    name: 'days that there are not, and that run backwards',
    file: rows(
      '4711;31.11.2026;02.12.2026;;;',
      '4711;01.12.2026;;;;',
      '4711;05.12.2026;02.12.2026;;;',
      '4711;heute;02.12.2026;;;',
    ),
    faults: [
      ['IMP-012', 2, 'Von'],
      ['IMP-036', 3, 'Bis'],
      ['IMP-035', 4, 'Bis'],
      ['IMP-011', 5, 'Von'],
    ],
  },
  {
    name: 'words that are not known',
    file: rows('4711;01.12.2026;02.12.2026;mittags;Weltreise;ungefähr'),
    faults: [
      ['IMP-033', 2, 'Tagesteil'],
      ['IMP-033', 2, 'Art'],
      ['IMP-033', 2, 'Status'],
    ],
  },
  {
    name: 'the same absence twice, and one that overlaps',
    file: rows(
      '4711;01.12.2026;04.12.2026;;Urlaub;',
      '4711;01.12.2026;04.12.2026;;Urlaub;',
      '4711;03.12.2026;05.12.2026;;Urlaub;',
      '4712;03.12.2026;05.12.2026;;Urlaub;',
    ),
    faults: [
      ['IMP-038', 3, null],
      ['IMP-039', 4, null],
    ],
  },
  {
    name: 'a mapping that says too little',
    file: rows('4711;01.12.2026;02.12.2026;;;'),
    mapping: { columns: { personnelNumber: 'Personalnummer' }, ignore: ['Von', 'Bis', 'Tagesteil', 'Art', 'Status'] },
    faults: [
      ['IMP-026', null, 'firstDay'],
      ['IMP-026', null, 'lastDay'],
    ],
  },
  {
    name: 'times that run backwards',
    file: 'Personalnummer;Von;Bis;Ab;Ende\n4711;01.12.2026;01.12.2026;12:00;08:00\n4711;02.12.2026;02.12.2026;26:00;08:00',
    mapping: {
      columns: { personnelNumber: 'Personalnummer', firstDay: 'Von', lastDay: 'Bis', startTime: 'Ab', endTime: 'Ende' },
    },
    faults: [
      ['IMP-035', 2, 'Ende'],
      ['IMP-013', 3, 'Ab'],
    ],
  },
]
