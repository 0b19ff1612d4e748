import type { BrokenCase } from '../broken-case.ts'

export const USUAL = {
  delimiter: ';',
  encoding: 'utf-8',
  decimal: ',',
  columns: { date: 'Termindatum', time: 'Uhrzeit', site: 'Standort', count: 'Anzahl', state: 'Status' },
}
const HEAD = 'Termindatum;Uhrzeit;Standort;Anzahl;Status\n'
const rows = (...lines: string[]) => HEAD + lines.join('\n')

export const BROKEN: readonly BrokenCase[] = [
  { name: 'an empty file', file: '  \n', faults: [['IMP-001', null, null]] },
  { name: 'no text', file: Buffer.from([0, 1, 2, 3]), faults: [['IMP-002', null, null]] },
  {
    name: 'another encoding',
    file: Buffer.from(`${HEAD}02.12.2026;08:00;S\xfcd;1;gebucht`, 'latin1'),
    faults: [['IMP-003', null, null]],
  },
  { name: 'a header alone', file: HEAD, faults: [['IMP-004', 1, null]] },
  {
    name: 'names and telephone numbers',
    file: 'Termindatum;Uhrzeit;Standort;Anzahl;Status;Kundenname;Telefon\n02.12.2026;08:00;Mitte;1;gebucht;Muster, Max;0170 1234567',
    faults: [
      ['IMP-009', 1, 'Kundenname'],
      ['IMP-009', 1, 'Telefon'],
    ],
  },
  {
    name: 'a column missing, one without a name',
    file: 'Termindatum;Uhrzeit;Standort;Anzahl;\n02.12.2026;08:00;Mitte;1;gebucht',
    faults: [
      ['IMP-007', 1, '#5'],
      ['IMP-006', 1, 'Status'],
    ],
  },
  {
    name: 'days and times that there are not',
    file: rows(
      '31.11.2026;08:00;Mitte;1;gebucht',
      '2026-12-02;08:00;Mitte;1;gebucht',
      '02.12.2026;8 Uhr;Mitte;1;gebucht',
      '02.12.2026;08:03;Mitte;1;gebucht',
    ),
    faults: [
      ['IMP-012', 2, 'Termindatum'],
      ['IMP-011', 3, 'Termindatum'],
      ['IMP-013', 4, 'Uhrzeit'],
      ['IMP-017', 5, 'Uhrzeit'],
    ],
  },
  {
    name: 'an office and a state that there are not',
    file: rows('02.12.2026;08:00;Ost;1;gebucht', '02.12.2026;08:00;Mitte;1;vielleicht'),
    faults: [
      ['IMP-024', 2, 'Standort'],
      ['IMP-033', 3, 'Status'],
    ],
  },
  {
    name: 'numbers that are none',
    file: rows(
      '02.12.2026;08:00;Mitte;;gebucht',
      '02.12.2026;08:00;Mitte;-1;gebucht',
      '02.12.2026;08:00;Mitte;1,5;gebucht',
      '02.12.2026;08:00;Mitte;99999;gebucht',
    ),
    faults: [
      ['IMP-018', 2, 'Anzahl'],
      ['IMP-019', 3, 'Anzahl'],
      ['IMP-020', 4, 'Anzahl'],
      ['IMP-037', 5, 'Anzahl'],
    ],
  },
  {
    name: 'a mapping that says too little',
    file: rows('02.12.2026;08:00;Mitte;1;gebucht'),
    mapping: { columns: { time: 'Uhrzeit', colour: 'Anzahl' }, ignore: ['Termindatum', 'Standort', 'Status'] },
    faults: [
      ['IMP-026', null, 'colour'],
      ['IMP-026', null, 'dateTime'],
      ['IMP-026', null, 'site'],
    ],
  },
  {
    name: 'rows of another width',
    file: rows('02.12.2026;08:00;Mitte;1'),
    mapping: {},
    faults: [
      ['IMP-010', 2, null],
      ['IMP-033', 2, 'Status'],
    ],
  },
]
