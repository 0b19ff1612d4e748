import type { BrokenCase } from '../broken-case.ts'

export const USUAL = {
  delimiter: ';',
  encoding: 'utf-8',
  decimal: ',',
  columns: {
    dateTime: 'Beginn',
    queue: 'Queue',
    offered: 'Angeboten',
    answered: 'Angenommen',
    abandoned: 'Aufgelegt',
    talk: 'Talk',
  },
  dateFormat: 'yyyy-MM-dd HH:mm',
  settings: { site: 'telefon', minutes: '30', times: 'sums' },
}
const HEAD = 'Beginn;Queue;Angeboten;Angenommen;Aufgelegt;Talk\n'
const rows = (...lines: string[]) => HEAD + lines.join('\n')

export const BROKEN: readonly BrokenCase[] = [
  { name: 'an empty file', file: '', faults: [['IMP-001', null, null]] },
  { name: 'a spreadsheet', file: Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), faults: [['IMP-002', null, null]] },
  { name: 'a header without rows', file: HEAD, faults: [['IMP-004', 1, null]] },
  { name: 'another delimiter', file: 'Beginn,Queue,Angeboten\n2026-03-02 08:00,115,3', faults: [['IMP-005', 1, null]] },
  {
    name: 'a column missing, one unknown',
    file: 'Beginn;Queue;Angeboten;Angenommen;Aufgelegt;Land\n2026-03-02 08:00;115;3;2;1;DE',
    faults: [
      ['IMP-006', 1, 'Talk'],
      ['IMP-008', 1, 'Land'],
    ],
  },
  {
    name: 'numbers of callers',
    file: `Beginn;Queue;Angeboten;Angenommen;Aufgelegt;Talk;Rufnummer\n2026-03-02 08:00;115;3;2;1;600;0391 5401234`,
    faults: [['IMP-009', 1, 'Rufnummer']],
  },
  {
    name: 'days and times that there are not',
    file: rows(
      '2026-02-30 08:00;115;3;2;1;600',
      '2. März;115;3;2;1;600',
      '2026-03-02 25:00;115;3;2;1;600',
      '2026-03-02 08:10;115;3;2;1;600',
    ),
    faults: [
      ['IMP-012', 2, 'Beginn'],
      ['IMP-011', 3, 'Beginn'],
      ['IMP-013', 4, 'Beginn'],
      ['IMP-017', 5, 'Beginn'],
    ],
  },
  {
    name: 'hours of the clock change',
    file: rows('2026-03-29 02:30;115;3;2;1;600', '2026-10-25 02:30;115;3;2;1;600'),
    faults: [
      ['IMP-014', 2, 'Beginn'],
      ['IMP-015', 3, 'Beginn'],
    ],
  },
  {
    name: 'figures that are none, and that contradict each other',
    file: rows(
      '2026-03-02 08:00;115;drei;2;1;600',
      '2026-03-02 08:30;115;3;-2;1;600',
      '2026-03-02 09:00;115;3;4;0;600',
      '2026-03-02 09:30;115;3;2;2;600',
      '2026-03-02 10:00;115;3;2;1;lang',
    ),
    faults: [
      ['IMP-018', 2, 'Angeboten'],
      ['IMP-019', 3, 'Angenommen'],
      ['IMP-034', 4, 'Angenommen'],
      ['IMP-034', 5, 'Aufgelegt'],
      ['IMP-018', 6, 'Talk'],
    ],
  },
  {
    name: 'the same interval of a queue twice',
    file: rows('2026-03-02 08:00;115;3;2;1;600', '2026-03-02 08:00;Amt;3;2;1;600', '2026-03-02 08:00;115;3;2;1;600'),
    faults: [['IMP-021', 4, 'Beginn']],
  },
  {
    name: 'a mapping that says too little',
    file: rows('2026-03-02 08:00;115;3;2;1;600'),
    mapping: {
      columns: { offered: 'Angeboten' },
      ignore: ['Beginn', 'Queue', 'Angenommen', 'Aufgelegt', 'Talk'],
      settings: { minutes: '7' },
      timeZone: 'Europe/Magdeburg',
    },
    faults: [
      ['IMP-026', null, 'answered'],
      ['IMP-026', null, 'timeZone'],
      ['IMP-026', null, 'dateTime'],
      ['IMP-026', null, 'site'],
      ['IMP-026', null, 'minutes'],
    ],
  },
  { name: 'rows of another width', file: rows('2026-03-02 08:00;115;3;2;1'), faults: [['IMP-010', 2, null]] },
]
