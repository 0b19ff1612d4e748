import type { BrokenCase } from '../broken-case.ts'

export const USUAL = { scopes: { '141': 'mitte' } }

type Row = readonly unknown[]
const report = (variables: readonly string[], rows: readonly Row[], change: object = {}): string =>
  JSON.stringify({
    data: {
      period: 'day',
      dictionary: variables.map((variable, position) => ({ position, variable, type: 'string' })),
      data: rows,
      ...change,
    },
  })
const WAITS = ['subjectid', 'date', 'hour', 'waitingcount', 'waitingtime']
const CLIENTS = ['scopeids', 'date', 'clientscount', 'missed', 'withappointment']
const SERVICES = ['subjectid', 'date', 'name', 'requestscount']
const CAPACITY = ['subjectid', 'date', 'bookedcount', 'plannedcount']
const good: Row = ['141', '2026-03-02', 9, '3', '12']

export const BROKEN: readonly BrokenCase[] = [
  { name: 'an empty file', file: '', faults: [['IMP-001', null, null]] },
  { name: 'half a file', file: report(WAITS, [good]).slice(0, -9), faults: [['IMP-029', null, null]] },
  { name: 'another answer of the interface', file: '{"data":{"id":141}}', faults: [['IMP-030', null, null]] },
  {
    name: 'a report of a kind that is not known',
    file: report(['subjectid', 'date', 'smscount'], [['141', '2026-03-02', 1]]),
    faults: [['IMP-030', null, null]],
  },
  { name: 'a report without rows', file: report(WAITS, []), faults: [['IMP-004', null, null]] },
  {
    name: 'a variable missing, and one described twice',
    file: report(
      ['subjectid', 'date', 'waitingcount', 'waitingcount', 'waitingtime'],
      [['141', '2026-03-02', 1, 1, 2]],
    ),
    faults: [
      ['IMP-007', null, 'waitingcount'],
      ['IMP-006', null, 'hour'],
    ],
  },
  {
    name: 'days and hours that there are not',
    file: report(WAITS, [
      ['141', '2026-02-30', 9, '3', '12'],
      ['141', '02.03.2026', 9, '3', '12'],
      ['141', '2026-03-02', 24, '3', '12'],
    ]),
    faults: [
      ['IMP-012', 1, 'date'],
      ['IMP-011', 2, 'date'],
      ['IMP-013', 3, 'hour'],
    ],
  },
  {
    name: 'figures that are none',
    file: report(WAITS, [
      ['141', '2026-03-02', 9, 'viele', '12'],
      ['141', '2026-03-02', 10, '-1', '-2.5'],
      ['141', '2026-03-02', 11, '2.5', null],
      ['141', '2026-03-02', 12, '5000000', '1'],
    ]),
    faults: [
      ['IMP-018', 1, 'waitingcount'],
      ['IMP-019', 2, 'waitingcount'],
      ['IMP-019', 2, 'waitingtime'],
      ['IMP-020', 3, 'waitingcount'],
      ['IMP-018', 3, 'waitingtime'],
      ['IMP-037', 4, 'waitingcount'],
    ],
  },
  {
    name: 'a calendar that no office has, told once',
    file: report(WAITS, [['999', '2026-03-02', 9, '3', '12'], ['999', '2026-03-02', 10, '3', '12'], good]),
    faults: [['IMP-031', 1, 'subjectid']],
  },
  {
    name: 'calendars of several offices in one row, and none at all',
    file: report(CLIENTS, [
      [['141', '142'], '2026-03-02', 10, 1, 5],
      [[], '2026-03-02', 10, 1, 5],
    ]),
    mapping: { scopes: { '141': 'mitte', '142': 'sued' } },
    faults: [
      ['IMP-031', 1, 'scopeids'],
      ['IMP-036', 2, 'scopeids'],
    ],
  },
  {
    name: 'the same hour twice with other figures',
    file: report(WAITS, [good, good, ['141', '2026-03-02', 9, '4', '12']]),
    faults: [['IMP-038', 3, null]],
  },
  {
    name: 'more with appointment than altogether',
    file: report(CLIENTS, [[['141'], '2026-03-02', 10, 1, 12]]),
    faults: [['IMP-034', 1, 'withappointment']],
  },
  {
    name: 'rows that are too short, a service without a name',
    file: report(SERVICES, [
      ['141', '2026-03-02', ''],
      ['141', '2026-03-02', '', '3'],
    ]),
    faults: [
      ['IMP-010', 1, null],
      ['IMP-036', 1, 'name'],
      ['IMP-018', 1, 'requestscount'],
      ['IMP-036', 2, 'name'],
    ],
  },
  {
    name: 'names and addresses of citizens',
    file: report([...SERVICES, 'familyName', 'email'], [['141', '2026-03-02', 'Pass', '3', 'Muster', 'a@b.de']]),
    faults: [
      ['IMP-009', 1, 'familyName'],
      ['IMP-009', 1, 'email'],
    ],
  },
  {
    name: 'capacity at times that are no hours',
    file: report(CAPACITY, [
      ['141', '2026-03-02 08:30', 1, 2],
      ['141', '2026-03-02T08', 1, 2],
    ]),
    faults: [
      ['IMP-013', 1, 'date'],
      ['IMP-011', 2, 'date'],
    ],
  },
]
